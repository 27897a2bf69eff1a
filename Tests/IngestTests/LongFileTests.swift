import Foundation
import SocialMetrics
import Testing

@testable import Ingest

@Suite struct LongFileTests {
    private func withFile<Value>(_ bytes: some Collection<UInt8>, _ work: (URL) throws -> Value) throws
        -> Value
    {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "long-" + UUID().uuidString)
        let url = folder.appendingPathComponent("file.csv")
        try FileAccess.write(Data(bytes), to: url)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(url)
    }

    @Test(arguments: [0, 1, 1 << 20, 3_000_001]) func theDigestOfPiecesIsThatOfAll(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        try withFile(bytes) { url in
            let file = try LongFile(url)
            #expect(try file.sha256() == sha256(of: bytes) && file.size == count)
            #expect(try file.beginning(100) == Array(bytes.prefix(100)))
        }
        #expect(
            sha256(of: Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func filesAreComparedByteByByte() throws {
        let bytes = (0..<2_100_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
        var others = bytes
        others[2_000_000] ^= 1
        try withFile(bytes) { url in
            let file = try LongFile(url)
            func isSame(_ bytes: some Collection<UInt8>) throws -> Bool {
                try withFile(bytes) { try file.hasSameBytes(asFileAt: $0) }
            }
            #expect(try isSame(bytes))
            #expect(try !isSame(others))
            #expect(try !isSame(bytes.dropLast()))
            #expect(try !file.hasSameBytes(asFileAt: url.appendingPathExtension("missing")))
            let handle = try FileHandle(forWritingTo: url)
            try handle.write(contentsOf: Data(bytes.prefix(1)))
            try handle.close()
            #expect(try !isSame(bytes))
        }
    }

    @Test func writingToAFileIsNoticed() throws {
        try withFile([1, 2, 3]) { url in
            let file = try LongFile(url)
            #expect(try !file.hasChanged())
            let handle = try FileHandle(forWritingTo: url)
            try handle.seekToEnd()
            try handle.write(contentsOf: Data([4]))
            try handle.close()
            #expect(try file.hasChanged())
        }
    }

    @Test func aCopyFollowsALinkAndReplacesWhatWasThere() throws {
        try withFile([1, 2, 3]) { url in
            let link = url.deletingLastPathComponent().appendingPathComponent("link.csv")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: url)
            let place = url.deletingLastPathComponent().appendingPathComponent("new/copy.csv")
            for _ in 0..<2 { try FileAccess.copy(link, to: place) }
            try FileManager.default.removeItem(at: url)
            #expect(FileManager.default.contents(atPath: place.path) == Data([1, 2, 3]))
        }
    }

    @Test func whatAFileSaysIsFoundOnceUntilItIsWrittenTo() throws {
        try withFile([1]) { url in
            let once = OncePerFile<Int?>()
            var looks = 0
            let look = { () -> Int? in
                looks += 1
                return nil
            }
            for _ in 0..<3 { #expect(once.value(url, look) == nil) }
            #expect(looks == 1)
            try FileAccess.write(Data([1, 2]), to: url)
            _ = once.value(url, look)
            #expect(looks == 2)
        }
    }
}

@Suite struct BatchFeedTests {
    private struct Broken: Error {}

    private static func batch(_ line: Int32) -> PostBatch {
        var batch = PostBatch(measureCount: 0)
        batch.rows.lines.append(line)
        return batch
    }

    @Test func batchesComeInOrderAndNoneIsLost() throws {
        let feed = BatchFeed { emit in
            for line in 0..<200 {
                var batch = try emit(Self.batch(Int32(line)))
                batch.rows.lines.append(7)
            }
        }
        var lines: [Int32] = []
        var batch = try feed.next(after: nil)
        while let filled = batch.take() {
            lines += filled.rows.lines
            batch = try feed.next(after: consume filled)
        }
        #expect(lines == (0..<200).map { Int32($0) })
        feed.stop()
    }

    @Test func whatStopsTheFillingIsThrownBehindTheLastBatch() throws {
        let feed = BatchFeed { emit in
            _ = try emit(Self.batch(1))
            throw Broken()
        }
        let first = try feed.next(after: nil)
        #expect(first?.rows.lines == [1])
        #expect(throws: Broken.self) { try feed.next(after: first) }
        feed.stop()
    }

    @Test func stoppingEndsTheFilling() throws {
        let feed = BatchFeed { emit in while true { _ = try emit(Self.batch(1)) } }
        #expect(try feed.next(after: nil)?.count == 1)
        feed.stop()
    }
}
