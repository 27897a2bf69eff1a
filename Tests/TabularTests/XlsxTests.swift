import TestSupport
import Testing

@testable import Tabular

@Suite struct XlsxTests {
    private func cells(_ data: String, _ edit: (inout XlsxBuilder) -> Void = { _ in }) -> [[String]]? {
        readTables(XlsxBuilder.sheet(data, edit)).cells?.first
    }

    @Test func cellsStandWhereTheirReferenceSays() {
        let data = """
            <row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>\
            <row r="4"><c r="B4"><v>5</v></c></row>
            """
        #expect(cells(data) == [["1", "", "3"], [], ["", "5"]])
    }

    @Test func rowsAndCellsWithoutReferenceFollowEachOther() {
        let data =
            "<row><c><v>1</v></c><c><v>2</v></c></row><row><c r=\"B2\"><v>3</v></c><c><v>4</v></c></row>"
        #expect(cells(data) == [["1", "2"], ["", "3", "4"]])
    }

    @Test func linesCountAsRowsOfTheSheet() throws {
        let data = """
            <row r="3"><c r="A3" t="inlineStr"><is><t>a&#10;b</t></is></c><c r="B3"><v>1</v></c></row>\
            <row r="4"><c r="A4" t="str"><v>c</v></c><c r="B4"><v>2</v></c></row>
            """
        let file = try #require(try readTables(XlsxBuilder.sheet(data)).get().first)
        let table = try #require(file.tables.first)
        #expect(table.header.map { file.records.line(of: $0) } == 3)
        #expect(table.header.map { file.records.line(of: $0, 1) } == 3)
        #expect(table.rows.map { file.records.line(of: $0) } == [4])
    }

    @Test(arguments: [
        ("1234567890123456789", "1234567890123456789"), ("0.10000000000000001", "0.10000000000000001"),
        ("32506.0", "32506.0"), ("6.17E-2", "0.0617"), ("-1.5e3", "-1500"),
        ("1.2345678901234560E15", "1234567890123456.0"),
        ("1.80711E16", "1.80711E+16"), ("7.4388112559787E+18", "7.4388112559787E+18"), ("1E-30", "1E-30"),
        ("5.0E-3", "0.005"), (" 7 ", "7"),
    ])
    func numbersKeepTheDigitsOfTheFile(written: String, read: String) {
        #expect(cells("<row><c><v>\(written)</v></c></row>") == [[read]])
    }

    @Test func textsComeSharedInlineAndFromFormulas() {
        let data = """
            <row><c t="s"><v>1</v></c><c t="inlineStr"><is><t>in</t></is></c><c t="str"><f>A1</f><v>out</v></c>\
            <c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-10-31</v></c></row>
            """
        let read = cells(data) {
            $0.sharedStrings = """
                <si><t>no</t></si><si><r><t>a </t></r><r><rPr/><t xml:space="preserve">é&amp;_x0041__x005F_</t></r>\
                <rPh sb="0" eb="1"><t>guide</t></rPh></si>
                """
        }
        #expect(read == [["a é&A_", "in", "out", "TRUE", "FALSE", "#N/A", "2026-10-31"]])
    }

    @Test func aTextThatOnlyLooksLikeAnEscapeStays() {
        #expect(
            cells("<row><c t=\"str\"><v>_x12_ file_xyz _x+041_</v></c></row>") == [["_x12_ file_xyz _x+041_"]]
        )
    }

    @Test func datesFollowTheNumberFormatOfTheirCell() {
        let data = (0..<6).map { "<c s=\"\($0)\"><v>45961.75</v></c>" }.joined()
        let read = cells("<row>\(data)</row>") {
            $0.styles = [0, 14, 22, 164, 165, 10]
            $0.numFmts = """
                <numFmt numFmtId="164" formatCode="[$-40C]d\\-mmm\\-yy;@"/>\
                <numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;days&quot;"/>
                """
        }
        #expect(
            read == [["45961.75", "2025-10-31", "2025-10-31 18:00:00", "2025-10-31", "45961.75", "45961.75"]])
    }

    @Test func someWorkbooksCountFrom1904() {
        let read = cells("<row><c s=\"0\"><v>44499</v></c></row>") {
            $0.styles = [14]
            $0.workbookProperties = "<workbookPr date1904=\"true\"/>"
        }
        #expect(read == [["2025-10-31"]])
    }

    @Test func prefixesOfElementsDoNotMatter() {
        let read = cells("") {
            $0.parts["xl/worksheets/sheet0.xml"] =
                "<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        }
        #expect(read == [["1"]])
    }

    @Test func sheetsAreFilesOfTheirNameAndHiddenOnesAreLeftOut() throws {
        var builder = XlsxBuilder()
        let row = "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>"
        builder.sheets = [
            ("Zwei", "visible", row), ("Secret", "hidden", row), ("Very", "veryHidden", row),
            ("Leer", "visible", ""), ("Eins", "visible", row),
        ]
        let files = try readTables(builder.finished).get()
        #expect(files.map(\.sheet) == ["Zwei", "Eins"])
        #expect(files.map { $0.tables.first?.title } == ["Zwei", "Eins"])
    }

    @Test(arguments: [
        "<!DOCTYPE worksheet [<!ENTITY a \"x\">]>", "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">",
        "<?xml version=\"1.0\" encoding=\"UTF-7\"?><!DOCTYPE a>",
    ])
    func documentTypesAreRefused(prolog: String) {
        let bytes = XlsxBuilder.sheet("") {
            $0.parts["xl/worksheets/sheet0.xml"] =
                prolog + "<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>"
        }
        #expect(
            readTables(bytes).workbookError
                == .damaged(
                    "its part \"xl/worksheets/sheet0.xml\" declares a document type, which no workbook has"))
    }

    @Test func billionLaughsAreRefusedInSharedStrings() {
        var entities = "<!ENTITY l0 \"lol\">"
        for level in 1..<12 {
            entities += "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
        }
        let bytes = XlsxBuilder.sheet("<row><c t=\"s\"><v>0</v></c></row>") {
            $0.parts["xl/sharedStrings.xml"] = "<!DOCTYPE sst [\(entities)]><sst><si><t>&l11;</t></si></sst>"
        }
        #expect(readTables(bytes).workbookError != nil)
    }

    @Test func cellsOutsideOfAnySheetAreDamage() {
        for name in ["XFE1", "A1048577", "1A", "A", "A0", "ZZZZZZZZZZZZZZZZ99999999999999999999"] {
            #expect(
                readTables(XlsxBuilder.sheet("<row><c r=\"\(name)\"><v>1</v></c></row>")).workbookError
                    == .damaged("no cell can be called \"\(name)\""))
        }
        #expect(
            readTables(XlsxBuilder.sheet("<row r=\"9000000000000000000\"><c><v>1</v></c></row>"))
                .workbookError != nil)
    }

    @Test func absurdSheetsAreRefused() {
        var limits = WorkbookLimits()
        limits.cells = 40_000
        let far = (1...3).map { "<row><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
        #expect(
            readTables(XlsxBuilder.sheet(far), limits: limits).workbookError
                == .tooLarge("more cells than 20 million"))
        limits = WorkbookLimits()
        limits.textBytes = 1000
        let shared = "<si><t>\(String(repeating: "x", count: 300))</t></si>"
        let many = "<row>" + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 4) + "</row>"
        #expect(
            readTables(XlsxBuilder.sheet(many) { $0.sharedStrings = shared }, limits: limits).workbookError
                == .tooLarge("more text than 512 MiB"))
        limits = WorkbookLimits()
        limits.sheets = 0
        #expect(readTables(XlsxBuilder.sheet(far), limits: limits).workbookError == .tooLarge("1 sheets"))
    }

    @Test func aTextThatIsNotInTheListIsDamage() {
        #expect(
            readTables(XlsxBuilder.sheet("<row><c t=\"s\"><v>3</v></c></row>")).workbookError
                == .damaged("a cell asks for text 3 of a list of 0"))
    }

    @Test func aWorkbookThatIsCutOffIsADamagedWorkbook() throws {
        let whole = XlsxBuilder.sheet("<row><c><v>1</v></c></row>")
        for length in [200, whole.count / 2, whole.count - 40] {
            let cut = Array(whole.prefix(length))
            #expect(ContainerKind(of: cut) == .workbook)
            let error = readTables(cut).workbookError
            #expect(error?.description == "the workbook is damaged: its list of parts cannot be read")
        }
        let word = ZipBuilder.archive([("[Content_Types].xml", ""), ("word/document.xml", "text")])
        #expect(readTables(Array(word.dropLast(30))).workbookError == .otherKind("a Word document"))
        var download = ZipBuilder()
        download.add("report.xlsx", whole)
        #expect(ContainerKind(of: Array(download.finished.dropLast(30))) == .archive)
    }

    @Test func aCellOutsideOfAnySheetIsDamage() {
        #expect(
            readTables(XlsxBuilder.sheet("<row r=\"1048577\"><c><v>1</v></c></row>")).workbookError?
                .description
                == "the workbook is damaged: a cell stands at row 1048577, column 1, outside of any sheet")
    }

    @Test func otherDocumentsAreNamedByWhatTheyAre() {
        let xlsb = ZipBuilder.archive([("[Content_Types].xml", ""), ("xl/workbook.bin", "")])
        #expect(readTables(xlsb).workbookError == .otherKind("an XLSB workbook"))
        let word = ZipBuilder.archive([("[Content_Types].xml", ""), ("word/document.xml", "")])
        #expect(readTables(word).workbookError == .otherKind("a Word document"))
        if case .failure(let error) = readTables(ZipBuilder.archive([("a.csv", "x")])) {
            #expect(error.reason == .binary("a ZIP archive"))
        } else {
            Issue.record("an archive was read as a table")
        }
    }

    @Test func aWorkbookInUTF16IsRead() throws {
        let sheet =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData><row><c t=\"str\"><v>é€</v></c></row></sheetData></worksheet>"
        var builder = ZipBuilder()
        let relations = """
            <Relationships><Relationship Id="a" Type="t/worksheet" Target="s.xml"/></Relationships>
            """
        builder.add("[Content_Types].xml", [])
        builder.add(
            "xl/workbook.xml",
            Array("<workbook><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>".utf8))
        builder.add("xl/_rels/workbook.xml.rels", Array(relations.utf8))
        builder.add("xl/s.xml", [0xFF, 0xFE] + utf16(sheet))
        #expect(readTables(builder.finished).cells == [[["é€"]]])
    }

    @Test func tablesSideBySideAreTwoFilesOfOneSheet() throws {
        func row(_ cells: [String]) -> String {
            "<row>" + cells.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>"
        }
        let data =
            row(["Best of"]) + row(["URL", "Likes", "", "URL", "Views"]) + row(["a", "1", "", "b", "2"])
            + row(["c", "3"])
        let files = try readTables(XlsxBuilder.sheet(data)).get()
        #expect(files.map { $0.rows(0).first } == [["URL", "Likes"], ["URL", "Views"]])
        #expect(files.map { $0.rows(0).dropFirst() } == [[["a", "1"], ["c", "3"]], [["b", "2"]]])
        #expect(files.map { $0.tables.first?.preamble } == [["Best of"], []])
        #expect(files.map(\.sheet) == ["Sheet1", "Sheet1"])
    }

    @Test func aSheetMayBeLong() {
        let text = String(repeating: "x", count: 400_000)
        let row = "<row>" + String(repeating: "<c t=\"str\"><v>\(text)</v></c>", count: 10) + "</row>"
        let read = cells(String(repeating: row, count: 4))
        #expect(read?.map(\.count) == [10, 10, 10, 10])
        #expect(read?.allSatisfy { $0.allSatisfy { $0 == text } } == true)
    }

    @Test(arguments: [
        (
            WorkbookError.password, "the workbook is locked with a password",
            "open the workbook, save it without its password and import it again."
        ),
        (
            .otherKind("an XLSB workbook"), "this is an XLSB workbook, not a workbook that can be read",
            "open it in a spreadsheet and save it as XLSX, or its sheet as CSV."
        ),
        (
            .damaged("its list of sheets is missing"),
            "the workbook is damaged: its list of sheets is missing",
            "download the export again, or open it in a spreadsheet and save it as XLSX."
        ),
        (
            .tooLarge("more cells than 20 million"),
            "the workbook holds more cells than 20 million: no export is that large",
            "save the sheet that holds the export as CSV and import that."
        ),
    ])
    func messagesSayWhatHappenedAndWhatToDo(error: WorkbookError, message: String, remedy: String) {
        #expect(error.description == message)
        #expect(error.remedy == remedy)
    }

    @Test(arguments: ["<worksheet><sheetData>", "<worksheet></sheetData></worksheet>", "<worksheet", "", "x"])
    func aPartThatIsNoWholeXMLIsDamage(part: String) {
        let bytes = XlsxBuilder.sheet("") { $0.parts["xl/worksheets/sheet0.xml"] = part }
        #expect(
            readTables(bytes).workbookError == .damaged("its part \"xl/worksheets/sheet0.xml\" is no XML"))
    }

    @Test func aDamagedSheetLosesNoOther() throws {
        var builder = XlsxBuilder()
        let row = "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>"
        builder.sheets = [("One", "visible", row), ("Two", "visible", row), ("Three", "hidden", row)]
        builder.parts["xl/worksheets/sheet0.xml"] = "<worksheet><sheetData><row>"
        builder.parts["xl/worksheets/sheet2.xml"] = "<worksheet>"
        let files = try readTables(builder.finished).get()
        #expect(files.map(\.sheet) == ["One", "Two"])
        #expect(files.map(\.tables.count) == [0, 1])
        #expect(files.map(\.damage) == [.damaged("its part \"xl/worksheets/sheet0.xml\" is no XML"), nil])
    }

    @Test func workbooksNameTheirKindAndHaveNoDelimiter() throws {
        let row = "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>b</v></c></row>"
        let file = try #require(try readTables(XlsxBuilder.sheet(row)).get().first)
        #expect(file.encoding == .xlsx)
        #expect(file.delimiter == "")
    }

    @Test func damagedPartsNeverStopTheProgram() {
        var builder = XlsxBuilder()
        let cell = "<c r=\"B2\" s=\"1\" t=\"s\"><v>0</v></c>"
        builder.sheets = [("S", "visible", "<row r=\"2\">\(cell)<c><v>4.5E3</v></c></row>")]
        builder.sharedStrings = "<si><t>a_x000D_</t></si>"
        builder.styles = [0, 14]
        let parts = builder.allParts
        var chance = SplitMix64(seed: 29_500)
        for _ in 0..<500 {
            var zip = ZipBuilder()
            for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
                let isDamaged = Int.random(in: 0..<3, using: &chance) == 0
                zip.add(name, isDamaged ? mutated(Array(text.utf8), &chance) : Array(text.utf8))
            }
            _ = readTables(zip.finished)
        }
    }
}
