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
        #expect(try readArchive(bytes).entries.map(\.name) == ["a/b.csv"])
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

    @Test func anEntryPastTheLimitIsRefused() {
        var limits = ArchiveLimits()
        limits.entryBytes = 3
        let bytes = ZipBuilder.archive([("a.csv", "123"), ("b.csv", "1234")])
        #expect(throws: ArchiveError.tooLarge("b.csv")) { try readArchive(bytes, limits: limits) }
    }

    @Test func entriesTogetherPastTheLimitAreRefused() {
        var limits = ArchiveLimits()
        limits.totalBytes = 6
        let bytes = ZipBuilder.archive([("a.csv", "123"), ("b.csv", "1234")])
        #expect(throws: ArchiveError.tooLarge("b.csv")) { try readArchive(bytes, limits: limits) }
    }

    @Test(arguments: [0, 20_000_000])
    func aBombIsRefusedWhateverSizeItClaims(understated: Int) {
        let bomb = ZipBuilder.deflatedZeros(copies: 80_000)
        var builder = ZipBuilder()
        builder.add("bomb.csv", bomb.packed, method: 8, size: bomb.size - understated, checksum: 0)
        var limits = ArchiveLimits()
        limits.ratio = 100
        #expect(throws: ArchiveError.tooLarge("bomb.csv")) {
            try readArchive(builder.finished, limits: limits)
        }
    }

    @Test func smallFilesMayBePackedAsTightlyAsTheyLike() throws {
        let zeros = ZipBuilder.deflatedZeros(copies: 400)
        var builder = ZipBuilder()
        let checksum = ZipBuilder.crc([UInt8](repeating: 0, count: zeros.size))
        builder.add("zeros.csv", zeros.packed, method: 8, size: zeros.size, checksum: checksum)
        #expect(try readArchive(builder.finished).entries.first?.bytes.count == zeros.size)
    }

    @Test func anEncryptedEntryIsNamed() {
        var builder = ZipBuilder()
        builder.add("a.csv", Array("123456789012345".utf8), isEncrypted: true)
        #expect(throws: ArchiveError.password("a.csv")) { try readArchive(builder.finished) }
    }

    @Test func aWrongChecksumIsDamage() {
        var builder = ZipBuilder()
        builder.add("a.csv", [0x61], checksum: 1)
        #expect(throws: ArchiveError.damagedEntry("a.csv")) { try readArchive(builder.finished) }
    }

    @Test(arguments: [[], [0x50, 0x4B, 0x03, 0x04], Array("no archive".utf8)] as [[UInt8]])
    func whatIsNoArchiveIsDamage(bytes: [UInt8]) {
        #expect(throws: ArchiveError.damaged) { try readArchive(bytes) }
    }

    @Test func messagesSayWhatHappenedAndWhatToDo() {
        let error = ArchiveError.tooLarge("a.csv")
        #expect(error.description == "\"a.csv\" in the ZIP archive unpacks to more than any export holds")
        #expect(error.remedy == "unpack the archive yourself and import the exports one by one.")
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
