import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import Ingest

/// ZIP archives are read file by file, workbooks are kept as they are.
struct DownloadTests {
    private func importZip(
        _ files: [(name: String, text: String)], at path: String, in bench: Bench, named: Bool = false
    ) throws -> [FileImport] {
        try importBytes(ZipBuilder.archive(files), at: path, in: bench, named: named)
    }

    private func importBytes(
        _ bytes: [UInt8], at path: String, in bench: Bench, named: Bool = false
    ) throws -> [FileImport] {
        let url = bench.root.appendingPathComponent(path)
        try FileAccess.write(Data(bytes), to: url)
        let places = [named ? url : bench.inbox]
        return try Inbox.files(at: places, inbox: bench.inbox, archive: bench.archive)
            .flatMap { open($0).files }.map { try bench.importer.importFile($0) }
    }

    private func opened(_ bytes: [UInt8]) throws -> OpenedFile {
        let bench = try Bench()
        defer { bench.remove() }
        let url = bench.inbox.appendingPathComponent("download.zip")
        try FileAccess.write(Data(bytes), to: url)
        return open(InboxFile(url: url, name: "inbox/download.zip"))
    }

    private let reach = Export.series("Instagram reach", ["2026-10-01": 12])

    @Test func eachTableOfAnArchiveIsAnImportOfItsOwn() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let views = Export.series("Instagram views", ["2026-10-01": 40])
        let files = try importZip(
            [("Reach.csv", reach), ("more/Views.csv", views)], at: "inbox/maison/insta/meta.zip", in: bench)
        #expect(
            files.map(\.file) == [
                "inbox/maison/insta/meta.zip/Reach.csv", "inbox/maison/insta/meta.zip/more/Views.csv",
            ])
        #expect(files.map(\.outcome) == [.imported, .imported])
        #expect(
            try bench.store.imports().map(\.fileName) == ["meta.zip/Reach.csv", "meta.zip/more/Views.csv"])
        #expect(files.map(\.sha256) == [reach, views].map { sha256(of: Array($0.utf8)) })
        let kept = try Data(contentsOf: bench.archive.file(sha256: files[0].sha256))
        #expect(kept == Data(reach.utf8))
    }

    @Test func aTableCountsOnceAloneAndInAnArchive() throws {
        let bench = try Bench()
        defer { bench.remove() }
        _ = try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
        let files = try importZip([("R.csv", reach)], at: "inbox/maison/insta/meta.zip", in: bench)
        #expect(files.map(\.outcome) == [.known, .known])
        #expect(try bench.store.imports().count == 1)
    }

    @Test func theArchiveOfTheWorkspaceGivesADownloadBack() throws {
        let bench = try Bench()
        defer { bench.remove() }
        _ = try importZip(
            [("Table data.csv", Export.videos)], at: "inbox/maison/tube/Content 2026-10-01_2026-11-01 M.zip",
            in: bench)
        let before = try bench.store.imports()
        #expect(before.map(\.fileName) == ["Content 2026-10-01_2026-11-01 M.zip/Table data.csv"])
        let later = try Bench(root: bench.root)
        let again = try Inbox.files(at: [bench.archive.folder], inbox: bench.inbox, archive: bench.archive)
            .flatMap { open($0).files }.map { try later.importer.importFile($0) }
        #expect(again.map(\.outcome) == [.imported])
        #expect(try later.store.imports().map(\.fileName) == before.map(\.fileName))
        #expect(again[0].tables.map(\.to?.description) == ["2026-10-31", "2026-10-31"])
    }

    @Test func thePeriodStandsInTheNameOfTheArchive() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let files = try importZip(
            [("Table data.csv", Export.videos)], at: "inbox/maison/tube/Content 2026-10-01_2026-11-01 M.zip",
            in: bench)
        #expect(files.map(\.outcome) == [.imported])
        #expect(files[0].tables.first?.from?.description == "2026-10-01")
    }

    @Test func theDayOfAnExportStandsInTheNameOfTheArchive() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let posts = Export.posts([("1", "17", "maison", 5)])
        let files = try importZip(
            [("posts.csv", posts)], at: "inbox/maison/insta/Oct-01-2026_Oct-31-2026_1.zip", in: bench)
        #expect(files.map(\.asOf?.description) == ["2026-10-31"])
        #expect(files.map(\.asOfSource) == [.fileName])
    }

    @Test func totalsOfTheSameDownloadNameThePeriod() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let files = try importZip(
            [
                ("a/Table data.csv", Export.videos), ("a/Totals.csv", Export.totals),
                ("b/Totals.csv", "Date,Views\n2025-01-01,4\n"),
            ],
            at: "inbox/maison/tube/download.zip", in: bench)
        #expect(files.map(\.outcome) == [.imported, .imported, .imported])
        #expect(files[0].tables.first?.from?.description == "2026-10-01")
        #expect(files[0].tables.first?.to?.description == "2026-10-31")
    }

    @Test func filtersOfTheSameDownloadNameThePeriod() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let files = try importZip(
            [("Table data.csv", Export.videos), ("Filters.csv", "Filter,Value\nDate,1 Oct 2026-5 Oct 2026")],
            at: "inbox/maison/tube/download.zip", in: bench)
        #expect(files[0].outcome == .imported)
        #expect(files[0].tables.first?.to?.description == "2026-10-05")
    }

    @Test(arguments: ["readme.txt", "README", "notes/LISEZ-MOI.TXT"])
    func aTextBesideTheTablesIsLeftOutAndTold(_ name: String) throws {
        let bench = try Bench()
        defer { bench.remove() }
        let text =
            "Thank you for your download.\n\nDays, hours, and names are those of Paris.\nSee example.com; enjoy.\n"
        let url = bench.inbox.appendingPathComponent("maison/tube/download.zip")
        try FileAccess.write(
            Data(ZipBuilder.archive([(name, text), ("table.txt", "Date,Views\n2026-10-01,4\n")])), to: url)
        let file = try #require(try Inbox.files(at: [url], inbox: bench.inbox, archive: bench.archive).first)
        let opened = open(file)
        #expect(opened.files.map(\.name) == ["inbox/maison/tube/download.zip/table.txt"])
        #expect(
            opened.remark?.description == """
                note: inbox/maison/tube/download.zip: 1 of the 2 files in the ZIP archive holds no table: "\(name)"
                It was left out.
                """)
    }

    @Test func whatIsNoTableIsLeftOutAndTold() throws {
        var builder = ZipBuilder()
        builder.add("photo.png", [0x89, 0x50, 0x4E, 0x47, 0])
        builder.add("Reach.csv", Array(reach.utf8))
        builder.add("inner.zip", ZipBuilder.archive([("a.csv", "b")]))
        builder.add("__MACOSX/._Reach.csv", [0, 1])
        builder.add(".DS_Store", [0, 1])
        let opened = try opened(builder.finished)
        #expect(opened.files.map(\.name) == ["inbox/download.zip/Reach.csv"])
        #expect(
            opened.remark?.description == """
                note: inbox/download.zip: 4 of the 5 files in the ZIP archive hold no table: "photo.png", "inner.zip", 2 hidden files
                They were left out.
                To fix: unpack "inner.zip" and import it by itself.
                """)
    }

    @Test func oneFileLeftOutIsToldInTheSingular() throws {
        let opened = try opened(ZipBuilder.archive([("a.html", "<p>"), ("Reach.csv", reach)]))
        #expect(
            opened.remark?.description == """
                note: inbox/download.zip: 1 of the 2 files in the ZIP archive holds no table: "a.html"
                It was left out.
                """)
    }

    @Test(
        arguments: [
            ([(".x", "a")], "no file in the ZIP archive holds a table: 1 hidden file"),
            ([], "the ZIP archive is empty"),
        ] as [([(name: String, text: String)], String)])
    func anArchiveWithoutTablesIsRefused(files: [(name: String, text: String)], message: String) throws {
        let opened = try opened(ZipBuilder.archive(files))
        #expect(
            opened.files.map(\.obstacle?.description) == [
                """
                error: inbox/download.zip: \(message)
                Nothing was read from this file.
                To fix: download the export as CSV or as a workbook (XLSX, XLS), or as an archive of these.
                """
            ])
    }

    @Test func aFileThatCannotBeUnpackedStopsNoOther() throws {
        let bench = try Bench()
        defer { bench.remove() }
        var builder = ZipBuilder()
        builder.add("locked.csv", Array("123456789012345".utf8), isEncrypted: true)
        builder.add("Reach.csv", Array(reach.utf8))
        let files = try importBytes(builder.finished, at: "inbox/maison/insta/meta.zip", in: bench)
        #expect(files.map(\.outcome) == [.imported, .refused])
        #expect(
            files[1].problems.map(\.description) == [
                """
                error: inbox/maison/insta/meta.zip: "locked.csv" in the ZIP archive is locked with a password
                Nothing was stored of it; the other files are not concerned.
                To fix: unpack the archive yourself and import the files in it.
                """
            ])
    }

    @Test func aDamagedArchiveIsRefused() throws {
        let whole = ZipBuilder.archive([("Reach.csv", reach)])
        #expect(
            try opened(Array(whole.dropLast(30))).files.map(\.obstacle?.description) == [
                """
                error: inbox/download.zip: the ZIP archive is damaged: its list of entries cannot be read
                Nothing was read from this file.
                To fix: download the archive again.
                """
            ])
    }

    @Test func anArchiveOfTooManyFilesIsRefused() throws {
        let many = ZipBuilder.archive((0...2000).map { ("\($0).csv", "") })
        #expect(
            try opened(many).files.map(\.obstacle?.description) == [
                """
                error: inbox/download.zip: the ZIP archive lists 2001 entries, more than any export has
                Nothing was read from this file.
                To fix: unpack the archive yourself and import the exports one by one.
                """
            ])
    }

    @Test func aBombInAnArchiveIsToldAndTheOthersAreRead() throws {
        let zeros = ZipBuilder.deflatedZeros(copies: 9)
        var builder = ZipBuilder()
        builder.add("bomb.csv", zeros.packed, method: 8, size: 600 << 20, checksum: 0)
        builder.add("Reach.csv", Array(reach.utf8))
        let files = try opened(builder.finished).files
        #expect(files.map(\.name) == ["inbox/download.zip/Reach.csv", "inbox/download.zip/bomb.csv"])
        #expect(
            files.compactMap(\.obstacle?.description) == [
                """
                error: inbox/download.zip: "bomb.csv" in the ZIP archive unpacks to more than any export holds
                Nothing was stored of it; the other files are not concerned.
                To fix: unpack the archive yourself and import the exports one by one.
                """
            ])
    }

    @Test func aCopyInTheWrongFolderIsNamedByItsArchive() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.accounts.append(Bench.account("maison", "second", .instagram))
        _ = try importZip([("R.csv", reach)], at: "inbox/maison/insta/meta.zip", in: bench)
        let files = try importZip([("R.csv", reach)], at: "inbox/maison/second/meta.zip", in: bench)
        let told = files.flatMap(\.problems).compactMap(\.remedy)
        #expect(
            told.count == 1
                && told[0].hasSuffix(
                    "bilan import --client maison --account second inbox/maison/second/meta.zip."),
            "\(told)")
    }

    @Test func aWorkbookIsKeptUnderItsOwnEnding() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let rows = [["Instagram reach"], ["Date", "Primary"], ["2026-10-01T00:00:00", "12"]].map { row in
            "<row>" + row.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined() + "</row>"
        }
        let book = XlsxBuilder.sheet(rows.joined())
        let files = try importBytes(book, at: "inbox/maison/insta/Reach.xlsx", in: bench)
        #expect(files.map(\.outcome) == [.imported], "\(files.map(\.problems))")
        let place = bench.archive.file(sha256: files[0].sha256)
        #expect(place.pathExtension == "xlsx")
        #expect(try Data(contentsOf: place) == Data(book))
        let later = try Bench(root: bench.root)
        let again = try Inbox.files(at: [bench.archive.folder], inbox: bench.inbox, archive: bench.archive)
            .map { try later.importer.importFile($0) }
        #expect(again.map(\.outcome) == [.imported])
    }
}
