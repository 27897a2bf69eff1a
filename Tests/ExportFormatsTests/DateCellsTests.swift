import SocialMetrics
import Testing

@testable import ExportFormats

@Suite struct DateCellsTests {
    /// Reads the cells of one file.
    private func file(
        _ cells: [String], declared: DayOrder? = nil, resaved: Bool = false
    ) -> [DateCells.Reading] {
        var evidence = DateCells.Evidence()
        for cell in cells { evidence.add(cell) }
        let reader = DateCells(evidence, declared: declared, resaved: resaved)
        return cells.map { reader.read($0) }
    }

    private func date(_ text: String, _ second: Int? = nil) throws -> DateCells.Reading {
        .date(DateCell(day: try day(text), second: second))
    }

    @Test(
        arguments: [
            ("2026-10-31", "2026-10-31", nil), ("2026-10-31T01:00:00", "2026-10-31", 3600),
            ("2026-10-31T00:00:00Z", "2026-10-31", 0), ("2026-10-31 23:59", "2026-10-31", 86_340),
            ("20261031", "2026-10-31", nil), ("10/31/2026", "2026-10-31", nil),
            ("31.10.2026", "2026-10-31", nil),
            ("31-10-2026", "2026-10-31", nil), ("31/10/26", "2026-10-31", nil),
            ("4/4/2026", "2026-04-04", nil),
            ("10/31/2026 9:05", "2026-10-31", 32_700), ("10/31/2026 11:45:22 PM", "2026-10-31", 85_522),
            ("10/31/2026 12:05 AM", "2026-10-31", 300), ("10/31/2026 12:05 PM", "2026-10-31", 43_500),
            ("Sep 2, 2019", "2019-09-02", nil), ("2 sept. 2019", "2019-09-02", nil),
            ("2. März 2019", "2019-03-02", nil), ("1er mars 2019", "2019-03-01", nil),
            ("12 août 2025", "2025-08-12", nil),
            ("31 dic 2025", "2025-12-31", nil), ("5 fév. 2026", "2026-02-05", nil),
            ("5\u{A0}févr.\u{202F}2026", "2026-02-05", nil),
            ("Oct 31, 2026", "2026-10-31", nil), ("31 de out. de 2026", "2026-10-31", nil),
            ("2026/10/31", "2026-10-31", nil), ("2026/10/31 18:19:10", "2026-10-31", 65_950),
            ("2025-7-1", "2025-07-01", nil), ("Sat, Aug 1, 2026", "2026-08-01", nil),
            ("Mon Feb 17 2025", "2025-02-17", nil), ("ter., 5 de mai. de 2026", "2026-05-05", nil),
            ("mar. 5 mai 2026", "2026-05-05", nil), ("28 февраля 2026 г.", "2026-02-28", nil),
            ("2026年2月28日", "2026-02-28", nil), ("2026年2月28日(土)", "2026-02-28", nil),
            ("28 lutego 2026", "2026-02-28", nil), ("28. února 2026", "2026-02-28", nil),
            ("3 maart 2026", "2026-03-03", nil), ("1º de maio de 2026", "2026-05-01", nil),
            ("December 6, 2025, 12:00 AM", "2025-12-06", 0),
        ] as [(String, String, Int?)])
    func everyWayToWriteADateIsRead(cell: String, expected: String, second: Int?) throws {
        #expect(file([cell]) == [try date(expected, second)])
    }

    @Test func aClockAheadOfUTCIsKept() throws {
        let cells = file(["2016-12-23 18:50 +0000", "2016-12-23 18:50 -0530"])
        let christmas = try day("2016-12-23")
        #expect(cells[0] == .date(DateCell(day: christmas, second: 67_800, offset: 0)))
        #expect(cells[1] == .date(DateCell(day: christmas, second: 67_800, offset: -19_800)))
    }

    @Test(
        arguments: [
            ("February 28", 2, 28), ("10 February", 2, 10), ("8 de marzo", 3, 8), ("30 de abril", 4, 30),
            ("19 avril", 4, 19), ("1er mai", 5, 1), ("3 marzo", 3, 3), ("28. Februar", 2, 28),
            ("1 mei", 5, 1),
            ("28 февраля", 2, 28), ("2月28日", 2, 28), ("2월 28일", 2, 28), ("February 29", 2, 29),
            ("15 août", 8, 15), ("28 Şubat", 2, 28), ("ven. 1er mai", 5, 1),
        ])
    func aDateWithoutYearIsOneOfEveryYear(cell: String, month: Int, day: Int) throws {
        let expected = try #require(MonthDay(month: month, day: day))
        #expect(file([cell]) == [.yearless(expected)])
    }

    @Test(arguments: ["February 30", "31 avril", "February", "28", "Foo, February 28"])
    func whatNoYearHasIsBad(cell: String) { #expect(file([cell]) == [.bad]) }

    @Test(arguments: [
        "2026-02-30", "31/31/2026", "30/02/2026", "2026-13-01", "20261301", "10/31", "Lifetime", "3.апр",
        "Foo 2, 2019",
        "2 Foo 2019", "31 Feb 2026", "10/31/2026 25:00", "10/31/2026 13:00 PM", "10/31/2026 later",
        "2026-10-31-01", "1/2/3/4",
        "10/31/026", "2026/10/3x", "1234567890123456789012/1/1",
    ])
    func whatIsNoDateThatExistsIsBad(cell: String) { #expect(file([cell]) == [.bad]) }

    @Test func aDayOver12ProvesTheOrderForTheWholeFile() throws {
        #expect(file(["03/04/2026", "13/04/2026"]) == [try date("2026-04-03"), try date("2026-04-13")])
        #expect(file(["03/04/2026", "03/13/2026"]) == [try date("2026-03-04"), try date("2026-03-13")])
    }

    @Test func thePlatformDecidesWhatTheFileLeavesOpen() throws {
        #expect(file(["03/04/2026"], declared: .monthFirst) == [try date("2026-03-04")])
    }

    @Test func whatTheFileProvesBeatsThePlatform() throws {
        let read = file(["03/04/2026", "13/04/2026"], declared: .monthFirst)
        #expect(read == [try date("2026-04-03"), try date("2026-04-13")])
    }

    @Test func aResavedFileMustProveItsOrder() throws {
        #expect(file(["03/04/2026"], declared: .monthFirst, resaved: true) == [.ambiguous])
        #expect(file(["04/04/2026"], declared: .monthFirst, resaved: true) == [try date("2026-04-04")])
    }

    @Test func whereDatesContradictEachOtherOnlyThoseThatTellAreRead() throws {
        let read = file(["03/04/2026", "13/04/2026", "04/13/2026"], declared: .monthFirst)
        #expect(read == [.ambiguous, try date("2026-04-13"), try date("2026-04-13")])
    }

    @Test func oneDateDoesNotChangeHowTheOthersAreRead() throws {
        let most = (13...21).map { "\($0)/04/2026" }
        #expect(file(most + ["03/04/2026", "04/13/2026"]).suffix(2) == [try date("2026-04-03"), .bad])
    }

    @Test func aDateThatExistsInOneOrderOnlyIsNotBentToFit() {
        #expect(file(["04/13/2026", "13/13/2026"])[1] == .bad)
        #expect(file(["02/28/2026", "02/30/2026"])[1] == .bad)
    }

    @Test(arguments: ["", "-", "--", "n/a"]) func blanksAreNoDates(cell: String) {
        #expect(file([cell]) == [.blank])
    }
}
