import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import Reporting

@Suite struct ClientReportTests {
    @Test func theEnglishReportReadsAsCommitted() {
        assertGolden(
            lines(of: clientReport(for: Brand.request(.en))).joined(separator: "\n"), named: "report.en.txt")
    }

    @Test func theFrenchReportReadsAsCommitted() {
        assertGolden(
            lines(of: clientReport(for: Brand.request(.fr))).joined(separator: "\n"), named: "report.fr.txt")
    }

    @Test func everyGoldenIsUsed() { assertNoUnusedGoldens() }

    @Test func theOrderOfAccountsChangesNothing() {
        let there = clientReport(for: Brand.request(.fr))
        #expect(there == clientReport(for: Brand.request(.fr, accounts: Brand.all.reversed())))
    }

    @Test func sectionsHaveTheirStableNames() {
        let ids = clientReport(for: Brand.request(.en)).sections.map(\.id)
        #expect(
            ids == [
                "summary", "channel-facebook", "channel-instagram", "channel-youtube", "campaigns", "data",
            ])
    }

    @Test func theTwoLanguagesHaveTheSameStructureAndNumbers() {
        let english = clientReport(for: Brand.request(.en))
        let french = clientReport(for: Brand.request(.fr))
        #expect(shape(english) == shape(french))
        #expect(numbers(english) == numbers(french))
    }

    @Test func tablesAreRectangular() {
        for table in tables(clientReport(for: Brand.request(.fr))) {
            #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
        }
    }

    @Test func aSummaryHasThreeToFiveFindings() throws {
        let report = clientReport(for: Brand.request(.en))
        guard case .findings(let findings)? = report.sections.first?.blocks.first else {
            Issue.record("the summary holds no findings")
            return
        }
        #expect((3...5).contains(findings.count))
        #expect(Set(findings.map(\.text)).count == findings.count)
    }

    @Test func frenchPunctuationHasItsNoBreakSpaces() {
        let text = lines(of: clientReport(for: Brand.request(.fr))).joined(separator: "\n")
        for wrong in [" ;", " ?", " !", " %", " €", "« ", " »", "'"] { #expect(!text.contains(wrong)) }
        #expect(frenchSpacing("« a » : 1 000 b ; c") == "«\u{A0}a\u{A0}»\u{A0}: 1\u{202F}000 b\u{202F}; c")
        #expect(frenchSpacing("le 31 mars 2025") == "le 31 mars 2025")
    }

    private func shape(_ report: Report) -> [String] {
        report.sections.flatMap { section in
            [section.id]
                + section.blocks.map { block in
                    switch block {
                    case .heading: "heading"
                    case .paragraph: "paragraph"
                    case .note: "note"
                    case .findings(let findings): "findings \(findings.map(\.tone))"
                    case .keyFigures(let figures): "figures \(figures.count)"
                    case .table(let table): "table \(table.columns.count) × \(table.rows.count)"
                    case .figure(let figure, let data): "figure \(figure.id) \(data.rows.count)"
                    case .posts(let cards): "posts \(cards.map(\.rank))"
                    case .definitions(let definitions): "definitions \(definitions.count)"
                    }
                }
        }
    }

    /// Every value of the report in order, as numbers.
    private func numbers(_ report: Report) -> [Quantity] {
        report.sections.flatMap { section in
            section.blocks.flatMap { block -> [Quantity] in
                switch block {
                case .findings(let findings): findings.flatMap { quantities($0.text) }
                case .paragraph(let phrase), .note(let phrase): quantities(phrase)
                case .keyFigures(let figures): figures.compactMap(\.value)
                case .table(let table), .figure(_, let table):
                    table.rows.flatMap { $0.cells.flatMap(quantities) }
                case .posts(let cards): cards.flatMap { quantities($0.reason) }
                case .heading, .definitions: []
                }
            }
        }
    }

    private func quantities(_ phrase: Phrase) -> [Quantity] {
        phrase.pieces.compactMap { if case .quantity(let quantity) = $0 { quantity } else { nil } }
    }

    private func quantities(_ cell: Cell) -> [Quantity] {
        switch cell {
        case .quantity(let quantity): [quantity]
        case .interval(let quantity, let low, let high, _):
            [quantity, Quantity(low, .count), high.map { Quantity($0, .count) }].compactMap(\.self)
        case .phrase(let phrase): quantities(phrase)
        case .text, .user, .change, .day, .period, .absent, .link: []
        }
    }

    private func tables(_ report: Report) -> [ReportTable] {
        report.sections.flatMap(\.blocks).compactMap { block in
            switch block {
            case .table(let table), .figure(_, let table): table
            case .heading, .paragraph, .note, .findings, .keyFigures, .posts, .definitions: nil
            }
        }
    }
}
