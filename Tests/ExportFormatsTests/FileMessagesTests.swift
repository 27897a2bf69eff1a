import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats
@testable import Tabular

/// Everything that is said of a file as a whole, word for word.
@Suite struct FileMessagesTests {
    private func said(_ bytes: [UInt8]) -> [String] {
        readExport(bytes: bytes, fileName: "file.csv").problems.map(\.description)
    }

    private let posts = "Post ID,Page ID,Publish time,Views\n1,9,10/14/2026 09:30,3\n"

    @Test func anEmptyFile() {
        #expect(
            said([]) == [
                """
                error: file.csv: the file is empty
                Nothing was read from this file.
                To fix: download the export again; an export that holds data has a line of column names.
                """
            ])
    }

    @Test func anArchive() {
        #expect(
            said(ZipBuilder.archive([("a.csv", "b")])) == [
                """
                error: file.csv: this is a ZIP archive, not a table such as a CSV export or a workbook
                Nothing was read from this file.
                To fix: download the export as CSV or as a workbook (XLSX, XLS).
                """
            ])
    }

    @Test func aFileTooLarge() {
        #expect(
            unreadable(.tooLarge, "file.csv").problems.map(\.description) == [
                """
                error: file.csv: the file is larger than 2 GiB
                Nothing was read from this file.
                To fix: download shorter periods and import them one by one.
                """
            ])
    }

    @Test func aFileNoExportLooksLike() {
        #expect(
            said(Array("Name,Phone,Street,Town,Country,Post code,Fax,Web\na,b,c,d,e,f,g,h\n".utf8)) == [
                """
                error: file.csv, line 1: no known export looks like this file: its columns are "Name", "Phone", "Street", "Town", "Country", "Post code" and 2 more
                Nothing was read from this file.
                To fix: see `bilan formats` for the exports that are read, and download one of them, or describe this one with `bilan teach file.csv`.
                """
            ])
    }

    @Test func commandsToCopyTakeAHostileNameAsOneWord() {
        let name = "a$(touch pwned) `id`'s.csv"
        let told = readExport(bytes: Array("Name,Phone\na,b\n".utf8), fileName: name).problems
        #expect(
            told.contains { $0.description.contains("`bilan teach 'a$(touch pwned) `id`'\\''s.csv'`") },
            "\(told)")
    }

    @Test func aFileThatLacksAColumnOfAKnownExport() {
        let found = reading("Post ID,Account username,Permalink,Post type\n1,a,b,c\n")
        #expect(found.outcome == .unrecognised)
        #expect(
            found.problems.map(\.description) == [
                """
                error: file.csv, line 1: no known export looks like this file: its columns are "Post ID", "Account username", "Permalink", "Post type"
                The nearest known export is meta.instagram-posts; it lacks "Views".
                Nothing was read from this file.
                To fix: see `bilan formats` for the exports that are read, and download one of them, or describe this one with `bilan teach file.csv`.
                """
            ])
    }

    @Test func aHeaderThatResemblesAMissingOne() {
        #expect(
            said(Array("Post ID,Account usernam,Publish time,Views\n1,a,10/14/2026 09:30,3\n".utf8)) == [
                """
                error: file.csv, line 1: no known export looks like this file: its columns are "Post ID", "Account usernam", "Publish time", "Views"
                The nearest known export is meta.instagram-posts; it lacks "Account username". "Account usernam" was not taken for "Account username", which it resembles.
                Nothing was read from this file.
                To fix: see `bilan formats` for the exports that are read, and download one of them, or describe this one with `bilan teach file.csv`.
                """
            ])
    }

    @Test func aTextWithoutATable() {
        #expect(
            said(Array("Dear client,\nplease find attached\n".utf8)).first?.hasPrefix(
                "error: file.csv, line 1: no known export looks like this file: it") == true)
        #expect(
            said(Array("No data\n".utf8)) == [
                """
                error: file.csv, line 1: no known export looks like this file: it has no line of column names
                Nothing was read from this file.
                To fix: see `bilan formats` for the exports that are read, and download one of them, or describe this one with `bilan teach file.csv`.
                """
            ])
    }

    @Test func aFileThatFitsTwoExportsEqually() {
        var twin = ExportFormat.facebookPosts
        twin.id = "meta.twin"
        let found = readExport(
            bytes: Array(posts.utf8), fileName: "file.csv",
            context: ReadingContext(catalogue: FormatCatalogue([.facebookPosts, twin])))
        #expect(found.outcome == .ambiguous && found.candidates == ["meta.facebook-posts", "meta.twin"])
        #expect(
            found.problems.map(\.description) == [
                """
                error: file.csv: the columns fit two exports: Facebook content (Meta Business Suite) (meta.facebook-posts) and Facebook content (Meta Business Suite) (meta.twin)
                Nothing was read from this file.
                To fix: say which one it is, as in `bilan import --format meta.facebook-posts file.csv`; the answer is kept with the file.
                """
            ])
    }

    @Test func aFileWhoseEndIsMissing() throws {
        let units = Array((posts + "2,9,10/15/2026 09:30,4").utf16)
        let whole: [UInt8] = units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let bytes: [UInt8] = [0xFF, 0xFE] + whole.dropLast()
        let found = readExport(bytes: bytes, fileName: "file.csv")
        #expect(
            found.problems.map(\.description) == [
                """
                warning: file.csv, line 3: the file ends in the middle of a character: its end is missing
                The last row was set aside; rows after it are not in the file.
                To fix: download the export again and import it (rows are not counted twice).
                """
            ])
        #expect(found.records == 1)
        #expect(found.setAside.map(\.message) == ["the file ends in the middle of this row"])
    }

    @Test func aSheetWhoseEndIsMissing() throws {
        var file = try TextFile.read(Array(posts.utf8)).get()
        file.sheet = "Content"
        file.isTruncated = true
        #expect(
            remarks(on: file, "file.xls").map(\.description) == [
                """
                warning: file.xls, sheet "Content", row 2: the sheet breaks off here: its end is missing
                The last row was set aside; rows after it are not in the file.
                To fix: download the export again and import it (rows are not counted twice).
                """
            ])
    }

    @Test func aHeaderThatIsElsewhereWhatIsMissing() {
        #expect(
            said(
                Array(
                    "Date,Campaign name,Impressions,Clicks (all),Amount spent (EUR),Note\n2026-10-01,a,9,2,1.5,n\n"
                        .utf8))
                == [
                    """
                    error: file.csv, line 1: no known export looks like this file: its columns are "Date", "Campaign name", "Impressions", "Clicks (all)", "Amount spent (EUR)", "Note"
                    The nearest known export is meta-ads.report; it lacks "Reporting starts" or "Day". "Date" is day in other exports and was never seen in this one.
                    Nothing was read from this file.
                    To fix: see `bilan formats` for the exports that are read, and download one of them, or describe this one with `bilan teach file.csv`.
                    """
                ])
    }

    @Test func anExportThatLacksMostIsNotNamed() {
        #expect(
            said(Array("Date,Campaign,Impressions,Clicks,Spent,Note\n2026-10-01,a,9,2,1.5,n\n".utf8)).first?
                .contains("nearest") == false)
        #expect(
            said(Array("Date,Title,Amount,Owner\n2026-10-01,a,9,b\n".utf8)).first?.contains("nearest")
                == false)
    }

    @Test func repairedAccents() {
        let damaged = "Post ID,Page ID,Title,Views\n1,9,Été,3\n".utf8.map { String(Unicode.Scalar($0)) }
            .joined()
        #expect(
            said(Array(damaged.utf8)) == [
                "note: file.csv: accents were damaged by another program (\"Ã©\" for \"é\") and put right"
            ])
    }

    @Test func rewrappedLines() {
        let lines = "\"Post ID,\"\"Page ID\"\",Views\"\n\"1,9,3\"\n"
        #expect(
            said(Array(lines.utf8)) == [
                "note: file.csv: a spreadsheet saved every line as one quoted cell; the cells were taken apart"
            ])
    }

    @Test func damagedCharacters() {
        let bytes =
            Array("Post ID,Page ID,Title,Views\n1,9,éééééééééééééééééééé ".utf8) + [0xFF] + Array(",3\n".utf8)
        #expect(said(bytes) == ["warning: file.csv: 1 damaged character was replaced by \"\u{FFFD}\""])
    }

    @Test func aQuotationMarkThatIsNeverClosed() {
        let text = "Post ID,Page ID,Title,Views\n1,9,x,3\n2,9,\"open,4\n"
        #expect(
            said(Array(text.utf8)) == [
                """
                warning: file.csv, line 3: a quotation mark opens here and is never closed
                Its row was taken to end with this line, the lines below to be rows of their own.
                """
            ])
        #expect(reading(text).records == 2)
    }

    @Test func aRangeWithoutDataSaysNothing() {
        let found = reading("sep=,\n")
        #expect(found.outcome == .empty && found.problems.isEmpty && found.tables.isEmpty)
    }

    @Test func aHeaderWiderThanAnySpreadsheetIsNoExport() {
        let header = (0..<20_000).map { "column \($0)" }.joined(separator: ",")
        #expect(reading(header + "\n1,2\n").outcome == .unrecognised)
    }
}
