import Foundation

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
}

extension WorkspaceFolder {
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
            progress(WorkflowProgress(item: "waiting for another bilan in this workspace", done: 0, total: 1))
        }
        return try withExtendedLifetime(lock) { try work() }
    }
}
