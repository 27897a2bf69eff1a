import Foundation
import SocialMetrics
import Testing

@testable import Rendering
@testable import Reporting
@testable import Tabular

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct WorkbookTests {
    @Test func theSameNumbersGiveTheSameBytes() throws {
        let export = SampleExport.export(.fr)
        #expect(try WorkbookWriter.bytes(for: export) == WorkbookWriter.bytes(for: export))
    }

    @Test func cellsReadBackAsTheyAre() throws {
        let sheets = try sheets(SampleExport.export(.fr))
        #expect(
            sheets.map(\.name) == [
                "Publications", "Campagnes", "Graphiques", "Données des graphiques", "Définitions",
            ])
        let posts = sheets[0].rows
        #expect(posts[0][0] == "Maison & <Lune> – Publications")
        #expect(
            posts[1][0].hasPrefix(
                "Octobre 2026 · Comparé à septembre 2026 et octobre 2025 · Export le plus récent"))
        #expect(posts[4].prefix(4) == ["Plateforme", "Compte", "Parution", "Format"])
        #expect(posts[5][2] == "2026-10-03")
        #expect(posts[5].contains("1234.5"))
        let views = try #require(posts[4].firstIndex(of: "Vues"))
        #expect(posts[5][views] == "7")
        #expect(posts[6][views] == "", "absent is blank")
    }

    @Test(arguments: SampleExport.hostile)
    func whatSomebodyTypedIsAPlainText(_ text: String) throws {
        let bytes = try WorkbookWriter.bytes(for: SampleExport.export(.en, caption: text))
        let zip = try ZipReader(bytes)
        for (index, name) in zip.names.enumerated() {
            let part = try zip.bytes(at: index)
            #expect(XMLParser(data: Data(part)).parse(), "\(name)")
            guard name.hasPrefix("xl/worksheets/sheet") else { continue }
            let sheet = String(decoding: part, as: UTF8.self)
            #expect(
                !sheet.contains("<f>") && !sheet.contains("<f ") && !sheet.contains("hyperlink"), "\(name)")
        }
        #expect(!zip.names.contains { $0.contains("externalLink") })
        let rows = try sheets(SampleExport.export(.en, caption: text))[0].rows
        let shown = String(visible(text).prefix(WorkbookText.limit))
        #expect(shown.isEmpty ? !rows[5].isEmpty : rows[5].contains(shown))
    }

    /// What a cell shows of a text: nothing that cannot be seen, all on one line.
    private func visible(_ text: String) -> String {
        String(
            text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0xFFFE || $0 == "\n" || $0 == "\t" }
        )
        .split { $0 == "\t" || $0 == " " || $0 == "\n" }.joined(separator: " ")
    }

    @Test func aTextIsCutWhereACellEnds() {
        #expect(WorkbookText.safe(String(repeating: "é", count: 40_000)).utf16.count == 32_767)
        #expect(WorkbookText.safe(String(repeating: "👩‍👩‍👧", count: 5_000)).utf16.count <= 32_767)
        #expect(WorkbookText.safe("a_x0041_b_x004") == "a_x005F_x0041_b_x004")
        #expect(WorkbookText.safe("a\u{202E}b\u{0}c\u{FFFF}") == "abc")
    }

    @Test func numbersAreFormattedAsTheLanguageHasThem() {
        let (french, english) = (WorkbookNumbers(language: .fr), WorkbookNumbers(language: .en))
        #expect(french.format(1234, .count) == "#,##0")
        #expect(french.format(12.34, .count) == "0.0")
        #expect(french.format(0.123, .share) == "0.0\"\u{A0}\"%")
        #expect(english.format(0.0123, .share) == "0.00%")
        #expect(french.format(12, .money("EUR")) == "#,##0.00\"\u{A0}\"[$€]")
        #expect(english.format(12, .money("GBP")) == "[$£]#,##0.00")
        #expect(english.format(0.187, .money("CHF")) == "[$CHF]\"\u{A0}\"0.000")
        #expect(english.format(12, .money("]\";@")) == "#,##0.00")
        #expect(french.format(7200, .seconds) == "[h]:mm:ss")
        #expect(french.cell(7200, .seconds) == 7200.0 / 86_400)
    }

    @Test func measuresOfOnePlatformStandTogetherUnderItsName() throws {
        func row(_ platform: String, _ keys: String...) -> NumberSheet.Row {
            var row = NumberSheet.Row([SampleExport.export(.fr).sheets[0].rows[0].base])
            row["platform"] = .term(platform.lowercased(), platform)
            for key in keys { row[key] = .number(1, .count) }
            row["permalink"] = .user("https://a.example")
            return row
        }
        let rows = [
            row("TikTok", "shares", "views", "likes"), row("Instagram", "views", "saves", "shares", "reach"),
        ]
        let order = WorkbookColumns(NumberSheet(.posts, rows: rows), .fr)
        #expect(
            order.columns.suffix(7).map(\.key) == [
                "views", "shares", "likes", "reach", "saves", "permalink", "id",
            ])
        #expect(order.bands.map(\.name) == ["Plusieurs plateformes", "TikTok", "Instagram"])
        #expect(order.bands.map(\.columns.count) == [2, 1, 2])
        #expect(order.printed == order.columns.count - 2, "addresses and ids are for the screen")
        #expect(WorkbookColumns(NumberSheet(.posts, rows: [rows[0]]), .fr).bands.isEmpty)
    }

    /// What a client is called stays a text in the head of a page, where `&` begins a code and `&16` is a size.
    @Test func theHeadOfAPageSaysWhoseNumbersTheyAre() throws {
        var export = SampleExport.export(.fr)
        export.client = "3M & Cie &D\n" + String(repeating: "é", count: 200)
        let zip = try ZipReader(try WorkbookWriter.bytes(for: export))
        for (index, name) in zip.names.enumerated() where name.hasPrefix("xl/worksheets/sheet") {
            let sheet = String(decoding: try zip.bytes(at: index), as: UTF8.self)
            let head = try #require(sheet.firstMatch(of: /<oddHeader>([^<]*)<\/oddHeader>/)?.1)
            #expect(
                head.hasPrefix("&amp;L&amp;\"Arial,Bold\"&amp;16&amp;KB4532A3M &amp;&amp; Cie &amp;&amp;D é"),
                "\(head)")
            #expect(head.contains("Octobre 2026 · Comparé à"))
            #expect(head.replacing("&amp;", with: "&").unicodeScalars.count <= 255)
        }
    }

    @Test func aSheetWithTooManyRowsIsRefused() {
        var export = SampleExport.export(.en)
        export.sheets[0].rows = Array(repeating: export.sheets[0].rows[0], count: WorkbookWriter.mostRows)
        #expect {
            try WorkbookWriter.bytes(for: export)
        } throws: { error in
            (error as? Problem)?.description == """
                error: the sheet "Posts" would have 1048576 rows; a workbook holds 1048576, its headings among them
                No workbook was written.
                To fix: name a shorter period, or use --format csv.
                """
        }
    }

    private func sheets(_ export: NumberExport) throws -> [(name: String?, rows: [[String]])] {
        let bytes = try WorkbookWriter.bytes(for: export)
        return try XlsxWorkbook.sheets(bytes).map { sheet in
            (sheet.name, (0..<sheet.records.count).map { sheet.records.texts($0) })
        }
    }
}
