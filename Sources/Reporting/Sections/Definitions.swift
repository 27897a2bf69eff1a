import Analytics
import SocialMetrics

extension ReportContext {
    /// The meaning of every figure printed, in the order of the dictionaries, each once.
    func definitions(of accounts: ReportAccounts) -> [Definition] {
        var used = Set<String>()
        for channel in accounts.channels {
            used.formUnion(
                (channel.activity + channel.community + [channel.published].compactMap(\.self)).map(\.id))
            used.formUnion(channel.groups?.ofGroups ?? [])
            if let set = channel.posts[0].counting, channel.posts.contains(where: { $0.rate != nil }) {
                used.insert(set.metric.id)
                used.formUnion(set.parts.map(\.id))
                used.insert(set.denominator.id)
            }
        }
        for account in accounts.advertising {
            for line in account.tableLines {
                // "results:purchases" is a line of results.
                used.insert(String(line.id.prefix { $0 != ":" }))
            }
        }
        var own: [String: [Definition]] = [:]
        for activity in accounts.activities {
            let terms = activity.plan.terms
            used.formUnion((activity.lines.map(\.id) + activity.ofGroups).filter { terms[$0] == nil })
            for line in activity.lines {
                guard let term = terms[line.id] else { continue }
                own[line.id] = [
                    Definition(term: self(term.label), meaning: Phrase([.text(self(term.meaning))]))
                ]
            }
        }
        for mailings in accounts.mailings { used.formUnion(mailings.lines.map(\.id)) }
        let measures = Measure.all.flatMap { measure in
            (used.contains(measure.id)
                ? [Definition(term: self(measure.label), meaning: Phrase([.text(self(measure.meaning))]))]
                : []) + own[measure.id, default: []]
        }
        let metrics = Metric.all.filter { used.contains($0.id) }.map {
            Definition(term: self($0.label), meaning: Phrase([.text(self($0.meaning))]))
        }
        return measures + metrics
    }
}
