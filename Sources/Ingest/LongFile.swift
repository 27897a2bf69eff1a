import Foundation
import SocialMetrics
import Tabular

/// Which files are read piece by piece, and how much of one tells what it is.
package struct LongFiles: Sendable {
    /// From how many bytes on.
    package var least: Int
    /// Bytes of its beginning: more than tell how it is cut and encoded.
    package var beginning: Int

    package init(least: Int = 8 << 20, beginning: Int = 320 << 10) {
        self.least = least
        self.beginning = beginning
    }
}

/// An open file that is read piece by piece, because it may be longer than memory.
final class LongFile: Sendable {
    /// Its size when it was opened.
    let size: Int
    private let number: Int32
    private let opened: Stamp

    /// Bytes that are read at once.
    private static let piece = 1 << 20

    /// What changes when a file is written to.
    private struct Stamp: Equatable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int

        init(_ number: Int32) throws {
            var status = stat()
            guard fstat(number, &status) == 0 else { throw LongFile.error }
            size = Int(status.st_size)
            #if canImport(Darwin)
                let moment = status.st_mtimespec
            #else
                let moment = status.st_mtim
            #endif
            (seconds, nanoseconds) = (Int(moment.tv_sec), Int(moment.tv_nsec))
        }
    }

    /// - Throws: a `POSIXError`.
    init(_ url: URL) throws {
        let number = open(url.path, O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { throw LongFile.error }
        self.number = number
        do { opened = try Stamp(number) } catch {
            close(number)
            throw error
        }
        size = opened.size
    }

    deinit { close(number) }

    private static var error: POSIXError { POSIXError(.init(rawValue: errno) ?? .EIO) }

    /// Its bytes, from any place.
    var source: ByteSource {
        ByteSource { room, place in
            let count = pread(self.number, room.baseAddress, room.count, off_t(place))
            if count < 0 { throw LongFile.error }
            return count
        }
    }

    /// Whether somebody wrote to it since it was opened.
    func hasChanged() throws -> Bool { try Stamp(number) != opened }

    /// Whether a file has the same bytes, and nobody wrote to either meanwhile; one that cannot be read has not.
    /// - Throws: a `POSIXError` when this file cannot be read.
    func hasSameBytes(asFileAt url: URL) throws -> Bool {
        let other: LongFile
        do { other = try LongFile(url) } catch is POSIXError { return false }
        guard size == other.size else { return false }
        let rooms = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * LongFile.piece, alignment: 64)
        defer { rooms.deallocate() }
        var place = 0
        while place < size {
            let count = min(LongFile.piece, size - place)
            let mine = UnsafeMutableRawBufferPointer(rebasing: rooms[..<count])
            let others = UnsafeMutableRawBufferPointer(rebasing: rooms[count..<2 * count])
            guard try fill(mine, from: place) == count else { return false }
            do {
                guard try other.fill(others, from: place) == count else { return false }
            } catch is POSIXError { return false }
            guard let mine = mine.baseAddress, let others = others.baseAddress,
                memcmp(mine, others, count) == 0
            else { return false }
            place += count
        }
        return try !hasChanged() && !other.hasChanged()
    }

    /// Reads as many bytes as there are and as there is room for.
    /// - Returns: how many
    private func fill(_ room: UnsafeMutableRawBufferPointer, from place: Int) throws -> Int {
        let source = source
        var count = 0
        while count < room.count {
            let got = try source.read(UnsafeMutableRawBufferPointer(rebasing: room[count...]), place + count)
            if got == 0 { break }
            count += got
        }
        return count
    }

    /// Its first bytes.
    func beginning(_ most: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: most) { room, count in
            count = try fill(UnsafeMutableRawBufferPointer(room), from: 0)
        }
    }

    /// The SHA-256 of all of it.
    func sha256() throws -> String {
        let digest = RunningDigest()
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: LongFile.piece, alignment: 64)
        defer { room.deallocate() }
        let source = source
        var place = 0
        while case let got = try source.read(room, place), got > 0 {
            digest.add(UnsafeRawBufferPointer(rebasing: room[..<got]))
            place += got
        }
        return digest.finished()
    }
}
