import Foundation
import SocialMetrics

#if canImport(Glibc)
    import Glibc
#endif

/// Keeps runs of bilan apart that must not meet in one folder.
///
/// It is the system's own lock on the folder itself: nothing is written, and it goes with the process however that ends. Where
/// the system has no such lock, as on some network disks, nobody waits.
package final class FolderLock: Sendable {
    enum Kind { case shared, exclusive }

    private let descriptor: Int32

    /// Waits until the folder is free; nil when there is no such folder, or it cannot be locked.
    /// - Parameters:
    ///   - folder: what is locked
    ///   - kind: shared by all who only read, or for one alone
    ///   - waiting: called once when somebody else has it
    init?(_ folder: URL, _ kind: Kind, waiting: () -> Void = {}) {
        let opened = open(folder.path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { return nil }
        descriptor = opened
        let operation = kind == .shared ? LOCK_SH : LOCK_EX
        if flock(opened, operation | LOCK_NB) == 0 { return }
        if errno == EWOULDBLOCK {
            waiting()
            while flock(opened, operation) != 0 { guard errno == EINTR else { return nil } }
        } else {
            return nil
        }
    }

    deinit { close(descriptor) }

    /// Whether somebody has the folder for one alone; false where that cannot be known.
    static func isHeld(_ folder: URL) -> Bool {
        let opened = open(folder.path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { return false }
        defer { close(opened) }
        return flock(opened, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
    }
}

extension WorkspaceFolder {
    /// That an import, or another run that writes, is at work now: who only reads is told what was stored before.
    ///
    /// Ask before reading.
    package func noteOfWriter() -> Problem? {
        guard FolderLock.isHeld(root) else { return nil }
        return Problem(
            .warning, "another run of bilan is at work in this workspace",
            consequence: "What it has not stored yet is not told here.",
            remedy: "run the command again when the other has ended.")
    }

    /// Runs work that writes the archive and the database, when nobody else does.
    /// - Parameters:
    ///   - progress: told when another run is waited for
    ///   - work: what to do
    /// - Returns: what the work gives
    /// - Throws: what the work throws
    func writing<Value>(
        progress: (WorkflowProgress) -> Void = { _ in }, _ work: () throws -> Value
    ) throws -> Value {
        let lock = FolderLock(root, .exclusive) {
            var waiting = WorkflowProgress(item: root.lastPathComponent, done: 0, total: 1)
            waiting.isWaiting = true
            progress(waiting)
        }
        return try withExtendedLifetime(lock) { try work() }
    }
}
