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
                            en: "No two periods with data can be compared for \(period).",
                            fr: "Aucune comparaison n’est possible pour la période : \(period).")))
            ] : [.findings(findings)]
        return ReportSection(id: "summary", title: self(en: "Summary", fr: "L’essentiel"), blocks: blocks)
    }
}
