import SocialMetrics

extension TableReader {
    /// Keeps an A/B test either whole or in parts: exports list both, and each address would count twice.
    ///
    /// The parts stand, with their subjects, when their recipients add up to the whole's; else the whole does.
    mutating func leaveOutSplitMailings(_ table: inout ObservationTable) {
        guard table.grain == .mailing, !plan.format.partMarks.isEmpty,
            let recipients = table.measures.firstIndex(of: .recipients)
        else { return }
        var wholes: [String: Int] = [:]
        var parts: [String: [Int]] = [:]
        for (index, row) in table.rows.enumerated() {
            guard case .mailing(let mailing) = row.subject, let name = mailing.name else { continue }
            if let part = mailing.part(marks: plan.format.partMarks) {
                parts[part.test, default: []].append(index)
            }
            // An A/B test has no subject of its own.
            if mailing.subject == nil { wholes[name] = index }
        }
        var left: Set<Int> = []
        var kept = (wholes: 0, parts: 0)
        for (name, whole) in wholes {
            guard let rows = parts[name] else { continue }
            let total = rows.reduce(0) { $0 + table.values(ofRow: $1)[at: recipients] }
            if total == table.values(ofRow: whole)[at: recipients] {
                left.insert(whole)
                kept.parts += 1
            } else {
                left.formUnion(rows)
                kept.wholes += 1
            }
        }
        guard !left.isEmpty else { return }
        table = table.without(left)
        for (count, what) in [(kept.parts, "parts"), (kept.wholes, "whole")] where count > 0 {
            let tests = count == 1 ? "1 A/B test is" : "\(count) A/B tests are"
            let its = count == 1 ? "its" : "their"
            reading.notes.append(
                Problem(
                    .note, line: reading.headerLine, "\(tests) listed whole and in parts",
                    consequence: what == "parts"
                        ? "Only \(its) parts were kept, so that nobody counts twice."
                        : "Only the whole was kept, because \(its) parts do not add up to it."))
        }
    }

    /// Says how many mailings went to hardly anybody; they stay, each with its number of recipients.
    mutating func noteTestMailings(_ table: ObservationTable) {
        guard table.grain == .mailing, let recipients = table.measures.firstIndex(of: .recipients) else {
            return
        }
        let most = MailingFacts.mostTestAddresses
        let count = table.rows.indices.count { table.values(ofRow: $0)[at: recipients] <= Double(most) }
        guard count > 0 else { return }
        reading.notes.append(
            Problem(
                .note, line: reading.headerLine,
                count == 1
                    ? "1 mailing went to \(most) addresses or fewer, as a test does"
                    : "\(count) mailings went to \(most) addresses or fewer, as tests do",
                consequence: "They were kept; reports leave them out of counts and rates."))
    }
}

extension ArraySlice {
    /// The element at a distance from the first.
    fileprivate subscript(at offset: Int) -> Element { self[startIndex + offset] }
}

extension ObservationTable {
    /// The table without some of its rows, by their place.
    fileprivate func without(_ left: Set<Int>) -> ObservationTable {
        var table = ObservationTable(
            format: format, platform: platform, platforms: platforms, grain: grain, measures: measures)
        for index in rows.indices where !left.contains(index) {
            table.append(rows[index], values: Array(values(ofRow: index)))
        }
        return table
    }
}
