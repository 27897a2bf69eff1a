import SocialMetrics

extension ReportContext {
    /// The summary: up to five findings, numbers with their comparison, never a cause.
    func summarySection(of accounts: ReportAccounts) -> ReportSection {
        let findings = choose(
            from: accounts.channels.flatMap { candidates(for: $0) }
                + accounts.advertising.flatMap { candidates(for: $0) }
                + accounts.activities.flatMap { candidates(for: $0) }
                + accounts.mailings.flatMap { candidates(for: $0) })
        let blocks: [Block] =
            findings.isEmpty
            ? [
                .paragraph(
                    self(
                        Sentence(
                            en: "No change stands out in \(period).",
                            fr: "Aucune évolution ne ressort de la période : \(period).")))
            ] : [.findings(findings)]
        return ReportSection(id: "summary", title: self(en: "Summary", fr: "L’essentiel"), blocks: blocks)
    }
}
