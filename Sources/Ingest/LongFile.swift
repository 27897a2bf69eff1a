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

    /// Whether another file has the same bytes, and nobody wrote to either.
    /// - Throws: a `POSIXError`.
    func hasSameBytes(as other: LongFile) throws -> Bool {
        guard size == other.size else { return false }
        let rooms = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * LongFile.piece, alignment: 64)
        defer { rooms.deallocate() }
        var place = 0
        while place < size {
            let count = min(LongFile.piece, size - place)
            let mine = UnsafeMutableRawBufferPointer(rebasing: rooms[..<count])
            let others = UnsafeMutableRawBufferPointer(rebasing: rooms[count..<2 * count])
            try fill(mine, from: place)
            try other.fill(others, from: place)
            guard let mine = mine.baseAddress, let others = others.baseAddress,
                memcmp(mine, others, count) == 0
            else { return false }
            place += count
        }
        return try !hasChanged() && !other.hasChanged()
    }

    /// Reads as many bytes as there is room for.
    private func fill(_ room: UnsafeMutableRawBufferPointer, from place: Int) throws {
        let source = source
        var count = 0
        while count < room.count {
            let got = try source.read(UnsafeMutableRawBufferPointer(rebasing: room[count...]), place + count)
            guard got > 0 else { throw POSIXError(.EIO) }
            count += got
        }
    }

    /// Its first bytes.
    func beginning(_ most: Int) throws -> [UInt8] {
        let source = source
        return try [UInt8](unsafeUninitializedCapacity: most) { room, count in
            while count < most {
                let free = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(room)[count...])
                let got = try source.read(free, count)
                if got == 0 { return }
                count += got
            }
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
