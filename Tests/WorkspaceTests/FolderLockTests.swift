import Foundation
import Testing

@testable import Workspace

/// Runs that must not meet wait for each other.
struct FolderLockTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("lock-" + UUID().uuidString, isDirectory: true)

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    @Test func oneForAloneWaitsUntilReadersAreGone() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        var readers = [FolderLock(folder, .shared), FolderLock(folder, .shared)].compactMap(\.self)
        #expect(readers.count == 2, "readers share")
        var hasWaited = false
        let lock = FolderLock(folder, .exclusive) {
            hasWaited = true
            readers.removeAll()
        }
        #expect(lock != nil)
        #expect(hasWaited)
    }

    @Test func nobodyWaitsWhereThereIsNoFolder() {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(FolderLock(folder.appendingPathComponent("none"), .shared) == nil)
    }
}
