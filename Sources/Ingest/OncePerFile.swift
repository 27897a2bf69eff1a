import Foundation

/// What is found in files that several others look at, found once as long as nobody writes to them.
///
/// Every table of a download asks what the files beside it say: a folder of a thousand would be read a thousand times.
final class OncePerFile<Value: Sendable>: @unchecked Sendable {
    private struct Version: Hashable {
        let path: String
        let size: Int
        let seconds: Int
        let nanoseconds: Int

        /// Nil when the file cannot be looked at.
        init?(_ url: URL) {
            var status = stat()
            guard stat(url.path, &status) == 0 else { return nil }
            path = url.path
            size = Int(status.st_size)
            #if canImport(Darwin)
                let moment = status.st_mtimespec
            #else
                let moment = status.st_mtim
            #endif
            (seconds, nanoseconds) = (Int(moment.tv_sec), Int(moment.tv_nsec))
        }
    }

    private let lock = NSLock()
    private var found: [Version: Value] = [:]

    /// What was found in this version of a file, else what is found now.
    func value(_ url: URL, _ find: () throws -> Value) rethrows -> Value {
        guard let version = Version(url) else { return try find() }
        if let known = lock.withLock({ found[version] }) { return known }
        let value = try find()
        lock.withLock { found[version] = value }
        return value
    }
}
