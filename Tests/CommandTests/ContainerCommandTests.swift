import Foundation
import TestSupport
import Testing

/// ZIP archives and workbooks on the command line and in the inbox.
struct ContainerCommandTests {
    private let archive = Data(
        ZipBuilder.archive([("Reach.csv", Tool.reach), ("photo.html", "<p>"), (".DS_Store", "x")]))
    private let note = """
        note: download.zip: 2 of the 3 files in the ZIP archive hold no table: "photo.html", 1 hidden file
        They were left out.

        """

    @Test func importTellsEachFileOfAnArchive() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(archive, to: "inbox/maison/insta/download.zip")
            let run = try bilan("import")
            #expect(run.status == 0)
            #expect(run.errors == note.replacing("download", with: "inbox/maison/insta/download"))
            #expect(
                run.output == """
                    inbox/maison/insta/download.zip/Reach.csv
                      Daily results (Meta Business Suite) → maison/insta, 2026-10-01…2026-10-31
                      3 new · exported 2026-10-31 or later (its last day)

                    1 file imported. Rows: 3 new.

                    """)
            #expect(try bilan("import").errors == "", "it was said")
        }
    }

    @Test func inspectPrintsAnObjectForEachFileOfAnArchive() throws {
        try Tool.inEmptyFolder { bilan in
            let two = ZipBuilder.archive([("Reach.csv", Tool.reach), ("b/Names.csv", "Name,Age\nAnna,31\n")])
            try bilan.write(Data(two), to: "download.zip")
            let run = try bilan("inspect", "--json", "download.zip")
            #expect(run.status == 3)
            let lines = run.output.split(separator: "\n")
            let objects = try lines.map {
                try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
            #expect(
                objects.map { $0["file"] as? String } == [
                    "download.zip/Reach.csv", "download.zip/b/Names.csv",
                ])
            #expect(objects.map { $0["outcome"] as? String } == ["recognised", "unrecognised"])
        }
    }

    @Test func inspectSaysWhatIsLeftOut() throws {
        try Tool.inEmptyFolder { bilan in
            try bilan.write(archive, to: "download.zip")
            let run = try bilan("inspect", "download.zip")
            #expect(run.status == 0)
            #expect(run.errors == note)
            #expect(run.output.hasPrefix("download.zip/Reach.csv: recognised\n"), "\(run.output)")
        }
    }

    @Test func tablesAreCountedThroughSheetsAndFiles() throws {
        try Tool.inEmptyFolder { bilan in
            var book = XlsxBuilder()
            book.sheets = ["One", "Two"].map { name in
                (name, "visible", "<row><c t=\"str\"><v>\(name)</v></c><c><v>1.50</v></c></row>")
            }
            var zip = ZipBuilder()
            zip.add("a.csv", Array("x,y\n1,2\n".utf8))
            zip.add("book.xlsx", book.finished)
            try bilan.write(Data(zip.finished), to: "download.zip")
            try bilan.write(Data(book.finished), to: "book.xlsx")
            #expect(try bilan("inspect", "--csv", "--table", "2", "book.xlsx").output == "Two,1.50\r\n")
            #expect(try bilan("inspect", "--csv", "--table", "3", "download.zip").output == "Two,1.50\r\n")
            let run = try bilan("inspect", "--csv", "--table", "4", "download.zip")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: download.zip: there is no table 4: the file has 3 tables
                    Nothing was printed.
                    To fix: see them with `bilan inspect`.

                    """)
        }
    }

    @Test func wordsOfASheetSayItsRow() throws {
        try Tool.inEmptyFolder { bilan in
            let book = XlsxBuilder.sheet(
                "<row r=\"3\"><c t=\"str\"><v>Name</v></c><c t=\"str\"><v>Age</v></c></row>")
            try bilan.write(Data(book), to: "book.xlsx")
            let run = try bilan("inspect", "book.xlsx")
            #expect(
                run.output == """
                    book.xlsx: no known export
                      table 1 "Sheet1": not known; xlsx, header in row 3
                        Name  not known
                        Age   not known

                    """)
        }
    }
}
