import Analytics
import SocialMetrics

extension ReportContext {
    /// The section of a mailing tool: key figures, the period, every mailing.
    func section(of mailings: Mailings) -> ReportSection {
        var blocks: [Block] = []
        if mailings.sent.isEmpty {
            // A period that the exports cover without a mailing is not one they do not cover.
            let words =
                mailings.now.count == nil
                ? Sentence(
                    en: "No export covers the mailings of the period: \(period).",
                    fr: "Aucun export ne couvre les envois de la période : \(period).")
                : Sentence(
                    en: "The exports list no mailing sent in the period: \(period).",
                    fr: "Les exports ne mentionnent aucun envoi sur la période : \(period).")
            blocks.append(.note(self(words)))
        }
        let ids = [
            Metric.sentMailings.id, Measure.delivered.id, Metric.openRate.id, Metric.mailingClickRate.id,
            Measure.unsubscribes.id,
        ]
        let cards = mailings.sent.isEmpty ? [] : ids.compactMap { mailings.line($0) }
        if !cards.isEmpty {
            blocks.append(.keyFigures(keyFigures(cards)))
        }
        blocks += tableBlocks(mailings.lines)
        if let note = testSendsNote(mailings) { blocks.append(.note(note)) }
        if let exported = mailings.exported {
            blocks.append(.note(basis(exported)))
            if mailings.sent.contains(where: { $0.mailing.part != nil }) { blocks.append(.note(partsNote)) }
            blocks.append(.heading(self(en: "Mailings of the period", fr: "Envois de la période")))
            blocks.append(.table(table(of: mailings)))
        }
        return ReportSection(
            id: "mailings-" + mailings.account.key, title: title(of: mailings.account), blocks: blocks)
    }

    private func basis(_ exported: Day) -> Phrase {
        self(
            Sentence(
                en:
                    "All that these mailings got from sending to their export (\(exported)). Rates are sums over sums: a mailing to many counts more. Mail programs that load pictures by themselves open without a reader: clicks are the surer sign.",
                fr:
                    "Tout ce que ces envois ont obtenu jusqu’à leur export (\(exported)). Les taux sont des sommes sur des sommes : un envoi à beaucoup de monde pèse plus. Les messageries qui chargent seules les images « ouvrent » sans lecteur : les clics sont le signe le plus sûr."
            ))
    }

    /// How many sendings are in no number because they were tests; nil for none.
    private func testSendsNote(_ mailings: Mailings) -> Phrase? {
        let tests = mailings.now.testSends
        guard tests > 0 else { return nil }
        let number = mailings.tests(in: period).quantity
        let most = text(Quantity(Double(SentMailings.mostTestAddresses), .count))
        return tests == 1
            ? self(
                Sentence(
                    en: "Not counted: \(number) sending to \(most) addresses or fewer, taken for a test.",
                    fr: "Non compté : \(number) envoi à \(most) adresses ou moins, considéré comme un test."))
            : self(
                Sentence(
                    en: "Not counted: \(number) sendings to \(most) addresses or fewer, taken for tests.",
                    fr:
                        "Non comptés : \(number) envois à \(most) adresses ou moins, considérés comme des tests."
                ))
    }

    private var partsNote: Phrase {
        self(
            Sentence(
                en: "An A/B test counts as one mailing; the table lists its parts.",
                fr: "Un test A/B compte pour un seul envoi ; le tableau en détaille les versions."))
    }

    /// The subject; where several mailings share it, with the part of the A/B test.
    private func title(of figure: MailingFigure, among sent: [MailingFigure]) -> String {
        guard let subject = figure.mailing.subject else { return figure.mailing.name ?? "" }
        guard let part = figure.mailing.part, sent.count(where: { $0.mailing.subject == subject }) > 1 else {
            return subject
        }
        return subject + " (" + part.name + ")"
    }

    private func table(of mailings: Mailings) -> ReportTable {
        let rates: [Metric] = [.openRate, .mailingClickRate]
        let hasLosses = mailings.sent.contains { $0.values[.unsubscribes] != nil }
        var columns: [ReportTable.Column] = [
            .init(self(en: "Sent", fr: "Envoyé le"), .leading),
            .init(self(en: "Mailing", fr: "Envoi"), .leading),
            .init(self(Measure.delivered.label)),
        ]
        columns += rates.map { .init(self($0.label)) }
        if hasLosses { columns.append(.init(self(Measure.unsubscribes.label))) }
        let rows = mailings.sent.map { figure -> ReportTable.Row in
            var cells: [Cell] = [
                figure.mailing.day(in: zone).map(Cell.day) ?? .absent(""),
                .user(title(of: figure, among: mailings.sent)),
                cell(mailings.made(Measure.delivered.id, of: figure, zone: zone)),
            ]
            cells += rates.map { cell(mailings.made($0.id, of: figure, zone: zone)) }
            if hasLosses {
                cells.append(cell(mailings.made(Measure.unsubscribes.id, of: figure, zone: zone)))
            }
            return .init(cells)
        }
        return ReportTable(columns: columns, rows: rows)
    }
}
