import Analytics
import SocialMetrics

extension Advertising {
    /// Results of one group of campaigns and what they cost; not compared where the attribution differs.
    func resultLines(of group: CampaignGroup, kind: ResultKind, in context: ReportContext) -> [Line] {
        let earlier = groups.dropFirst().map { match(of: group, in: $0) }
        let all = [group] + earlier
        func line(
            _ id: String, _ label: Words, _ unit: Unit, asSums: Bool,
            _ value: (CampaignFigures) -> Double?,
            _ derivation: @escaping @Sendable (CampaignFigures) -> Derivation?
        ) -> Line {
            var line = Line(
                id + ":" + key(of: group), label: self.label(label, of: group, kind: kind),
                unit: unit,
                values: zip(all, context.periods).map { group, period in
                    group.flatMap { group in
                        let total = group.total
                        return value(total).map {
                            PeriodValue(
                                value: $0, covered: group.resultsCovered, dayCount: period.dayCount,
                                origin: .parts, evidence: Evidence { derivation(total) })
                        }
                    }
                }, breaksOf: kind.measure ?? .results, of: account, about: .init(group.idFields),
                in: context, asSums: asSums)
            if let before = earlier[0], before.attribution != group.attribution {
                line.onPrevious = .unavailable(.otherDefinition)
            }
            if let before = earlier[1], before.attribution != group.attribution {
                line.onYearBefore = .unavailable(.otherDefinition)
            }
            line.userLabel = userLabel(of: group)
            for (index, other) in earlier.enumerated() where other != nil {
                line.numbers[index + 1].subject = .init(other?.idFields ?? [:])
            }
            return line
        }
        let (results, cost) = (Measure.results, kind.costMetric)
        return [
            line(
                results.id, kind.named(results.label), .count, asSums: true,
                { $0.values[.results] }, { $0.derivation(of: .results) }),
            line(
                cost.id, kind.named(cost.label), .money(group.currency ?? currency), asSums: false,
                { $0.countsPeople ? $0.costPerThousandPeople : $0.cost?.cost }, { $0.derivation(of: cost) }),
        ]
    }

    /// A text that stands for a group of the period, told apart from others of its kind of result.
    func key(of group: CampaignGroup) -> String {
        ([group.kind?.key ?? ""] + marks(of: group).map { $0 ?? "" }).joined(separator: "/")
    }

    /// What was read from files in a group's name: the kind of result where the dictionary has no word, and what tells
    /// the group apart from others of its kind.
    func userLabel(of group: CampaignGroup) -> String? {
        let parts = ([group.kind?.userText] + marks(of: group)).compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// The group of an earlier period to compare with: of the same attribution, else of one that this period has not.
    private func match(of group: CampaignGroup, in earlier: [CampaignGroup]) -> CampaignGroup? {
        let alike = earlier.filter { $0.kind == group.kind && $0.currency == group.currency }
        let taken = Set(
            groups[0].filter { $0.kind == group.kind && $0.currency == group.currency }.map(\.attribution))
        return alike.first { $0.attribution == group.attribution }
            ?? alike.first { !taken.contains($0.attribution) }
    }

    /// Attribution and currency, where groups of the same kind differ in them; nil where the file names none.
    private func marks(of group: CampaignGroup) -> [String?] {
        let alike = groups[0].filter { $0.kind == group.kind }
        return (Set(alike.map(\.attribution)).count > 1 ? [group.attribution] : [])
            + (Set(alike.map(\.currency)).count > 1 ? [group.currency] : [])
    }

    /// The label, ending in a comma where what tells the group apart follows.
    private func label(_ words: Words, of group: CampaignGroup, kind: ResultKind) -> Words {
        guard kind.userText == nil, userLabel(of: group) != nil else { return words }
        return Words(en: words.en + ",", fr: words.fr + ",")
    }
}

extension ResultKind {
    /// The file's words where the dictionary has none: hostile text.
    var userText: String? {
        if case .other(let text) = self { text } else { nil }
    }

    /// What its results cost: people by the thousand.
    var costMetric: Metric { isAdditive ? .costPerResult : .costPerThousandPeople }

    /// "Results: purchases", or "Results:" before the file's own words.
    func named(_ what: Words) -> Words {
        switch self {
        case .measure(let measure):
            Words(
                en: what.en + ": " + measure.label.en.lowercasedFirst(.en),
                fr: what.fr + " : " + measure.label.fr.lowercasedFirst(.fr))
        case .other: Words(en: what.en + ":", fr: what.fr + " :")
        }
    }
}
