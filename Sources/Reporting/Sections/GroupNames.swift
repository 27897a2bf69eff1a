import Analytics
import SocialMetrics

/// How the groups of a table are called in a report.
///
/// Addresses of one website go without it: it is said once, above the table. Kinds of customers that we know have words of
/// ours; anything else stays as the file names it, hostile text.
struct GroupNames {
    /// The website that all addresses belong to; nil for groups that are no addresses, or of several websites.
    let host: String?
    /// What all addresses begin with and none is printed with: `https://www.example.com`, or `https://` for several websites.
    private let start: String
    private let isCustomers: Bool
    private let language: Language

    init(of groups: [GroupFigure], by dimensions: [Breakdown.Dimension], in language: Language) {
        self.language = language
        isCustomers = dimensions == [.customerType]
        let isPages = dimensions == [.page] || dimensions == [.landingPage]
        let origins = isPages ? groups.map { PageOrigin($0.names[0]) } : []
        let known = Set(origins.compactMap(\.self))
        guard let first = known.first, origins.allSatisfy({ $0?.scheme == first.scheme }) else {
            (host, start) = (nil, "")
            return
        }
        host = known.count == 1 ? first.host : nil
        start = first.scheme + (host ?? "")
    }

    /// The name of a group, as text that may be hostile.
    func callAsFunction(_ group: GroupFigure) -> String {
        if let known = kind(of: group) { return known(language) }
        let name = String(group.names.joined(separator: " / ").dropFirst(start.count))
        return host == nil || name.hasPrefix("/") ? name : "/" + name
    }

    func cell(_ group: GroupFigure) -> Cell {
        kind(of: group) == nil ? .user(self(group)) : .text(self(group))
    }

    /// A group as the subject of a sentence that it begins, and whether it is plural.
    func subject(_ group: GroupFigure) -> (name: Words, isPlural: Bool) {
        guard let known = kind(of: group) else { return (Words(self(group)), false) }
        return (Words(en: known.en, fr: "Les " + known.fr.lowercasedFirst(.fr)), true)
    }

    private func kind(of group: GroupFigure) -> Words? {
        guard isCustomers, group.names.count == 1 else { return nil }
        switch group.names[0].lowercased() {
        case "new": return Measure.newCustomers.label
        case "returning": return Measure.returningCustomers.label
        default: return nil
        }
    }
}

/// What an address begins with: `https://` and `www.example.com`.
private struct PageOrigin: Hashable {
    let scheme: String
    let host: String

    /// Nil for a path and for anything else.
    init?(_ address: String) {
        guard let scheme = ["https://", "http://"].first(where: address.hasPrefix) else { return nil }
        let host = address.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        guard !host.isEmpty, host.allSatisfy({ $0.isLetter || $0.isNumber || "-.:".contains($0) }) else {
            return nil
        }
        (self.scheme, self.host) = (scheme, String(host))
    }
}

extension ReportContext {
    /// "Mobile brought 61.1% of the 1,734 clicks": the chart's title.
    func leading(
        _ leader: (name: Words, isPlural: Bool), share: Quantity, of sum: Double, _ measure: Measure
    ) -> Phrase {
        let whole = Quantity(sum, unit(of: measure))
        let what = what(sum, of: measure)
        // "the 1 click" and "les 1,5 clic" are nothing one says.
        let (the, des) = (sum == 1 ? "of" : "of the", abs(sum) < 2 ? "de" : "des")
        let verb = leader.isPlural ? "apportent" : "apporte"
        return self(
            Sentence(
                en: "\(user: leader.name.en) brought \(share) \(the) \(whole) \(what)",
                fr: "\(user: leader.name.fr) \(verb) \(share) \(des) \(whole) \(what)"))
    }

    /// What a sum is a sum of: "clicks", "in total sales".
    private func what(_ sum: Double, of measure: Measure) -> String {
        let label = self(measure.label).lowercasedFirst(language)
        if case .money = measure.unit { return self(en: "in ", fr: "de ") + label }
        return singular(of: measure).map { one in plural(sum, one: one, many: Words(label)) } ?? label
    }

    /// The label of a measure that groups are shown by, for one.
    private func singular(of measure: Measure) -> Words? {
        switch measure {
        case .sessions: Words("session")
        case .pageViews: Words(en: "page view", fr: "page vue")
        case .keyEvents: Words(en: "key event", fr: "événement clé")
        case .clicks: Words(en: "click", fr: "clic")
        case .impressions: Words("impression")
        case .orders: Words(en: "order", fr: "commande")
        default: nil
        }
    }
}
