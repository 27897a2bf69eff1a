import SocialMetrics

extension WorkspaceStatus {
    /// What the workspace holds, for a person.
    package var words: String {
        if clients.isEmpty { return "bilan.yml names no client." }
        return clients.map(\.words).joined(separator: "\n\n")
    }
}

extension WorkspaceStatus.Client {
    fileprivate var words: String {
        let month = lastCompleteMonth.map { "last complete month \($0)" } ?? "no complete month yet"
        let aside = setAside > 0 ? ", \(grouped(setAside)) set aside" : ""
        let head = "\(name) (\(client)): \(count(files, "files"))\(aside), \(month)"
        return ([head] + accounts.map { $0.words(of: client) }).joined(separator: "\n")
    }
}

extension WorkspaceStatus.Account {
    fileprivate func words(of client: String) -> String {
        var lines = ["  \(account) (\(platform.name), \(name))"]
        if spans.isEmpty && posts == 0 && mailings == nil && groups == nil {
            lines.append("    nothing imported yet: put its exports into inbox/\(client)/\(account)/")
        }
        for span in spans {
            lines.append("    \(span.grain.plainName): \(Period(from: span.from, to: span.to))\(gaps(span))")
        }
        if posts > 0 {
            var line = "    posts: \(grouped(posts))"
            if let postsFrom, let postsTo { line += ", published \(Period(from: postsFrom, to: postsTo))" }
            lines.append(line + (postsAsOf.map { ", exported \($0) or later" } ?? ""))
        }
        if let mailings { lines.append("    mailings: \(mailings.words)") }
        if let groups { lines.append("    groups and audience: \(groups)") }
        lines += (notCounted ?? []).map(\.words) + (contradictions ?? []).map(\.words)
        if let exportNext { lines.append("    to export next: \(exportNext)") }
        return lines.joined(separator: "\n")
    }

    private func gaps(_ span: WorkspaceStatus.Span) -> String {
        guard !span.missing.isEmpty else { return "" }
        let days = span.missing.reduce(0) { $0 + $1.dayCount }
        let shown = span.missing.prefix(3).map(\.description).joined(separator: ", ")
        let more = span.missing.count > 3 ? " and \(span.missing.count - 3) more" : ""
        return "; \(count(days, "days")) missing: \(shown)\(more)"
    }
}

extension WorkspaceStatus.NotCounted {
    fileprivate var words: String {
        "    not counted: \(count(rows, "rows")) of id \(id) in \(count(files, "files")); id \(countedID) counts. Write the right "
            + "one in bilan.yml, id: \"\(countedID)\" or id: \"\(id)\", and run `bilan import`"
    }
}

extension WorkspaceStatus.Contradicting {
    fileprivate var words: String {
        "    contradictory: \(count(rows, "rows")) of \(asOf); \(believed.words) is believed, not \(other.words). Import "
            + "the newer one again with --as-of and the day it was exported"
    }
}

extension WorkspaceStatus.Contradicting.File {
    fileprivate var words: String { "\(name) (\(id))" }
}

extension WorkspaceStatus.Mailings {
    fileprivate var words: String {
        var sent = ""
        if let from, let to { sent = ", sent \(Period(from: from, to: to))" }
        return "\(grouped(count))\(sent), exported \(asOf) or later"
    }
}

extension Grain {
    /// What a person calls the rows.
    fileprivate var plainName: String {
        switch self {
        case .post: "posts"
        case .postPeriod: "posts by period"
        case .accountDay: "days"
        case .accountPeriod: "periods and audience"
        case .ad: "advertising"
        case .web: "visits"
        case .search: "search"
        case .mailing: "mailings"
        case .sales: "sales"
        case .audience: "audience"
        }
    }
}
