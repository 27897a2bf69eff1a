import TestSupport
import Testing

@testable import Tabular

@Suite struct ZipTests {
    @Test func filesOfAnArchiveComeByNameInOrder() throws {
        let bytes = ZipBuilder.archive([
            ("Content.csv", "a,b"), ("Graphique/données.csv", "é"), ("leer.csv", ""),
        ])
        let archive = try readArchive(bytes)
        #expect(archive.entries.map(\.name) == ["Content.csv", "Graphique/données.csv", "leer.csv"])
        #expect(archive.entries.map { String(decoding: $0.bytes, as: UTF8.self) } == ["a,b", "é", ""])
    }

    @Test func foldersAndHiddenFilesAreNoExports() throws {
        let bytes = ZipBuilder.archive([
            ("a/", ""), ("a/b.csv", "x"), ("__MACOSX/a/._b.csv", "x"), (".DS_Store", "x"),
            ("a/.git/c.csv", "x"),
        ])
        let archive = try readArchive(bytes)
        #expect(archive.entries.map(\.name) == ["a/b.csv"])
        #expect(archive.hidden == 3)
    }

    @Test func stepsThatLeadNowhereHideNothing() throws {
        let archive = try readArchive(
            ZipBuilder.archive([
                ("./ads.csv", "a"), ("../b.csv", "b"), ("a/./c.csv", "c"), ("./.d.csv", "d"), ("...", "e"),
            ]))
        #expect(archive.entries.map(\.name) == ["./ads.csv", "../b.csv", "a/./c.csv"])
        #expect(archive.hidden == 2)
    }

    @Test func oldNamesAreReadAsCP437AndBackslashesAsFolders() throws {
        var builder = ZipBuilder()
        builder.add("", [1], rawName: Array("Donn".utf8) + [0x82] + Array("es\\x.csv".utf8))
        #expect(try readArchive(builder.finished).entries.map(\.name) == ["Données/x.csv"])
    }

    @Test func archivesInsideAreNamedAndNotOpened() throws {
        let inner = ZipBuilder.archive([("x.csv", "a")])
        var builder = ZipBuilder()
        builder.add("inner.zip", inner)
        builder.add("y.csv", [0x61])
        let archive = try readArchive(builder.finished)
        #expect(archive.entries.map(\.name) == ["y.csv"])
        #expect(archive.nestedArchives == ["inner.zip"])
    }

    @Test func anEmptyArchiveHoldsNothing() throws {
        #expect(try readArchive(ZipBuilder().finished) == Archive())
        #expect(ContainerKind(of: ZipBuilder().finished) == .archive)
    }

    @Test func moreEntriesThanTheLimitAreRefused() {
        var limits = ArchiveLimits()
        limits.entries = 2
        let bytes = ZipBuilder.archive([("a", ""), ("b", ""), ("c", "")])
        #expect(throws: ArchiveError.tooManyEntries(3)) { try readArchive(bytes, limits: limits) }
    }

    /// The files that were unpacked, then what stopped the others.
    private func unpacked(
        _ bytes: [UInt8], _ limits: ArchiveLimits = ArchiveLimits()
    ) throws -> [String] {
        let archive = try readArchive(bytes, limits: limits)
        return archive.entries.map(\.name) + archive.failures.map { "\($0.reason)" }
    }

    @Test func anEntryPastTheLimitIsRefusedAndTheOthersAreRead() throws {
        var limits = ArchiveLimits()
        limits.entryBytes = 3
        let bytes = ZipBuilder.archive([("a.csv", "123"), ("b.csv", "1234"), ("c.csv", "1")])
        #expect(try unpacked(bytes, limits) == ["a.csv", "c.csv", "\(ArchiveError.tooLarge("b.csv"))"])
    }

    @Test func entriesTogetherPastTheLimitAreRefused() throws {
        var limits = ArchiveLimits()
        limits.totalBytes = 6
        let bytes = ZipBuilder.archive([("a.csv", "123"), ("b.csv", "1234")])
        #expect(try unpacked(bytes, limits) == ["a.csv", "\(ArchiveError.tooLarge("b.csv"))"])
    }

    @Test(arguments: [0, 20_000_000])
    func aBombIsRefusedWhateverSizeItClaims(understated: Int) throws {
        let bomb = ZipBuilder.deflatedZeros(copies: 80_000)
        var builder = ZipBuilder()
        builder.add("bomb.csv", bomb.packed, method: 8, size: bomb.size - understated, checksum: 0)
        var limits = ArchiveLimits()
        limits.ratio = 100
        #expect(try unpacked(builder.finished, limits) == ["\(ArchiveError.tooLarge("bomb.csv"))"])
    }

    @Test func smallFilesMayBePackedAsTightlyAsTheyLike() throws {
        let zeros = ZipBuilder.deflatedZeros(copies: 400)
        var builder = ZipBuilder()
        let checksum = ZipBuilder.crc([UInt8](repeating: 0, count: zeros.size))
        builder.add("zeros.csv", zeros.packed, method: 8, size: zeros.size, checksum: checksum)
        #expect(try readArchive(builder.finished).entries.first?.bytes.count == zeros.size)
    }

    @Test func anEncryptedEntryIsNamed() throws {
        var builder = ZipBuilder()
        builder.add("a.csv", Array("123456789012345".utf8), isEncrypted: true)
        builder.add("b.csv", [0x61])
        #expect(try unpacked(builder.finished) == ["b.csv", "\(ArchiveError.password("a.csv"))"])
    }

    @Test func aWrongChecksumIsDamageOfOneEntry() throws {
        var builder = ZipBuilder()
        builder.add("a.csv", [0x61], checksum: 1)
        builder.add("b.csv", [0x61])
        #expect(try unpacked(builder.finished) == ["b.csv", "\(ArchiveError.damagedEntry("a.csv"))"])
    }

    @Test(arguments: [[], [0x50, 0x4B, 0x03, 0x04], Array("no archive".utf8)] as [[UInt8]])
    func whatIsNoArchiveIsDamage(bytes: [UInt8]) {
        #expect(throws: ArchiveError.damaged) { try readArchive(bytes) }
    }

    @Test(arguments: [
        (
            ArchiveError.damaged, "the ZIP archive is damaged: its list of entries cannot be read",
            "download the archive again."
        ),
        (
            .damagedEntry("a.csv"), "the ZIP archive is damaged: \"a.csv\" cannot be unpacked",
            "download the archive again."
        ),
        (
            .password("a.csv"), "\"a.csv\" in the ZIP archive is locked with a password",
            "unpack the archive yourself and import the files in it."
        ),
        (
            .tooManyEntries(2001), "the ZIP archive lists 2001 entries, more than any export has",
            "unpack the archive yourself and import the exports one by one."
        ),
        (
            .tooLarge("a.csv"), "\"a.csv\" in the ZIP archive unpacks to more than any export holds",
            "unpack the archive yourself and import the exports one by one."
        ),
    ])
    func messagesSayWhatHappenedAndWhatToDo(error: ArchiveError, message: String, remedy: String) {
        #expect(error.description == message)
        #expect(error.remedy == remedy)
    }

    @Test func picturesPagesAndDocumentsHoldNoTable() {
        let word = ZipBuilder.archive([("[Content_Types].xml", ""), ("word/document.xml", "")])
        let noTables = [
            ArchiveEntry(name: "a.csv", bytes: [0x89, 0x50, 0x4E, 0x47, 0, 0]),
            ArchiveEntry(name: "start.HTML", bytes: Array("<p>".utf8)),
            ArchiveEntry(name: "letter.docx", bytes: word),
        ]
        #expect(noTables.map(\.holdsNoTable) == [true, true, true])
        let tables = [
            ArchiveEntry(name: "a.csv", bytes: []), ArchiveEntry(name: "b", bytes: Array("a,b".utf8)),
            ArchiveEntry(name: "c.bin", bytes: XlsxBuilder.sheet("")),
        ]
        #expect(tables.map(\.holdsNoTable) == [false, false, false])
    }

    @Test func aTextWithBlanksBehindItsCommasIsATable() {
        func isLeftOut(_ text: String) -> Bool {
            ArchiveEntry(name: "data.txt", bytes: Array(text.utf8)).holdsNoTable
        }
        #expect(!isLeftOut("Date, Views, Likes\n2026-10-01, 12, 3\n"))
        #expect(!isLeftOut("Date, Views, Likes\n"))
        #expect(isLeftOut("Hello, these are the exports.\nUnpack them, then import.\n"))
        #expect(isLeftOut("One, two, three.\nAnd so on, as ever.\n"))
    }

    @Test func damagedArchivesNeverStopTheProgram() {
        var builder = ZipBuilder()
        builder.add("a.csv", Array("1,2,3".utf8))
        let zeros = ZipBuilder.deflatedZeros(copies: 3)
        builder.add("zeros.csv", zeros.packed, method: 8, size: zeros.size, checksum: 0)
        let whole = builder.finished
        var chance = SplitMix64(seed: 7)
        for _ in 0..<2000 { _ = try? readArchive(mutated(whole, &chance)) }
    }
}

/// Bytes with a few of them changed, a piece doubled, or the end cut off.
func mutated(_ bytes: [UInt8], _ chance: inout SplitMix64) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...8, using: &chance) where !result.isEmpty {
        let index = Int.random(in: 0..<result.count, using: &chance)
        switch Int.random(in: 0..<8, using: &chance) {
        case 0: result.removeLast(Int.random(in: 0..<result.count, using: &chance) / 2)
        case 1: result.insert(contentsOf: result[index..<min(result.count, index + 64)], at: index)
        case 2: result.removeSubrange(index..<min(result.count, index + 3))
        case 3:
            for offset in index..<min(result.count, index + 4) { result[offset] = 0xFF }
        default: result[index] = UInt8.random(in: 0...255, using: &chance)
        }
    }
    return result
}
