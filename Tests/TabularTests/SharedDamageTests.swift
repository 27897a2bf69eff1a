import Testing

@testable import Tabular

/// Damage that many rows or all of them share: the header's width tells, where no row is healthy.
@Suite struct SharedDamageTests {
    private static let header = "Date,Campaign,Views,Cost"

    private static func row(_ number: Int, _ name: String) -> String {
        "2026-10-\(number),\(name),\(100 + number),\(number).50"
    }

    private func read(_ rows: [String]) throws -> TextFile {
        try file(([Self.header] + rows).joined(separator: "\n") + "\n")
    }

    private func wrapped(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    @Test func rowsWrappedBelowAPlainHeaderAreTakenApart() throws {
        let file = try read((10...29).map { wrapped(Self.row($0, "\"Lamp \($0)\"")) })
        #expect(file.rows(0)[3] == ["2026-10-12", "Lamp 12", "112", "12.50"])
        #expect(file.misfits.count == 20)
        #expect(file.misfits.allSatisfy { $0.placement == .unwrapped && $0.isCertain })
    }

    @Test func aCommaInANameOfAWrappedRowIsMendedLikeAnyOther() throws {
        var rows = (10...29).map { wrapped(Self.row($0, "Lamp \($0)")) }
        rows[4] = wrapped(Self.row(14, "A, B"))
        let file = try read(rows)
        #expect(file.rows(0)[5] == ["2026-10-14", "A, B", "114", "14.50"])
        #expect(file.misfits[4].placement == .joined(columns: [1]) && file.misfits[4].isCertain)
    }

    @Test func rowsInAnotherDelimiterThanTheHeaderAreReadByIt() throws {
        let file = try read(
            (10...29).map { Self.row($0, "Lamp").replacing(",", with: $0 % 3 == 0 ? ";" : ",") })
        #expect(file.rows(0)[3] == ["2026-10-12", "Lamp", "112", "12.50"])
        #expect(file.misfits.count == 6)
        #expect(file.misfits.allSatisfy { $0.placement == .delimiter(";") && $0.isCertain })
    }

    @Test func quotesAndCommasInEveryNameAreText() throws {
        let file = try read((10...29).map { Self.row($0, "\"Lamp \"\($0)\", x\"") })
        #expect(file.rows(0)[3] == ["2026-10-12", "Lamp \"12\", x", "112", "12.50"])
        #expect(file.misfits.count == 20)
        #expect(file.misfits.allSatisfy { $0.placement == .joined(columns: [1]) && $0.isCertain })
    }

    @Test func sentencesOfOneCellAreNotTakenApart() throws {
        let file = try read([Self.row(10, "a"), Self.row(11, "b"), "\"one, two\"", "\"three, four, five\""])
        #expect(!file.misfits.contains { $0.placement == .unwrapped })
    }

    @Test func oneLineThatIsNotWrappedDoesNotRuleWrappingOut() throws {
        var lines = ([Self.header] + (10...29).map { Self.row($0, "\"Lamp \($0)\"") }).map(wrapped)
        lines[5] = "\"2026-10-14\",\"Lamp 14\",\"114\",\"14.50\""
        let file = try file(lines.joined(separator: "\n"))
        #expect(file.wasRewrapped && file.misfits.isEmpty)
        #expect(file.rows(0)[5] == ["2026-10-14", "Lamp 14", "114", "14.50"])
    }

    @Test func oneCommaInANameDoesNotRuleWrappingOut() throws {
        let rows = (10...29).map { Self.row($0, "Lamp \($0)") }
        var lines = (["Date,\"Campaign, or ad\",Views,Cost"] + rows).map(wrapped)
        lines[5] = wrapped(Self.row(14, "A, B"))
        let file = try file(lines.joined(separator: "\n"))
        #expect(file.wasRewrapped && file.misfits.map(\.placement) == [.joined(columns: [1])])
        #expect(file.rows(0)[0][1] == "Campaign, or ad" && file.rows(0)[5][1] == "A, B")
    }

    @Test func aBlankBehindOneCommaOfTheHeaderDoesNotRuleWrappingOut() throws {
        let lines = (["Date, Campaign,Views,Cost"] + (10...29).map { Self.row($0, "Lamp") }).map(wrapped)
        #expect(try file(lines.joined(separator: "\n")).wasRewrapped)
    }

    @Test func aLineBreakInAWrappedRowStaysInItsCell() throws {
        var lines = ([Self.header] + (10...29).map { Self.row($0, "\"Lamp \($0)\"") }).map(wrapped)
        lines[5] = wrapped(Self.row(14, "\"Lamp\n14\""))
        let file = try file(lines.joined(separator: "\n"))
        #expect(file.rows(0)[5][1] == "Lamp\n14" && file.records.line(of: 6) == 8)
    }

    /// `"Lamp",Ad 12"`: the quotes of the first cell are in order, and the inch mark closes none.
    @Test func anInchMarkDoesNotCloseAQuotedCellThatIsClosed() throws {
        let rows = (10...30).map { number in
            "2026-10-\(number),\"Lamp\",Ad 12\",\(number > 27 ? "1,0" : "9")\(number),7"
        }
        for damaged in 1...3 {
            let text = ["Day,Campaign,Ad,Views,Clicks"] + rows.prefix(18 + damaged)
            let file = try file(text.joined(separator: "\n") + "\n")
            #expect(file.rows(0)[1] == ["2026-10-10", "Lamp", "Ad 12\"", "910", "7"])
            #expect(file.misfits.map(\.line) == (20..<20 + damaged).map(\.self))
            #expect(!file.misfits.contains { $0.isCertain })
        }
    }

    @Test func anInchMarkInEveryDamagedRowShiftsNoCell() throws {
        let rows = (10...12).map { "\"Lamp \($0)\",Ad 12\",2026-10-\($0),1,0\($0),7" }
        let file = try file((["Campaign,Ad,Day,Views,Clicks"] + rows).joined(separator: "\n"))
        #expect(file.misfits.count == 3 && !file.misfits.contains { $0.isCertain })
        #expect(file.rows(0)[1].prefix(2) == ["Lamp 10", "Ad 12\""])
    }
}
