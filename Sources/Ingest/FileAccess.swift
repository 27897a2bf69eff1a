import Foundation
import SocialMetrics

/// Reads and writes whole files, and says in words why that fails.
package enum FileAccess {
    /// The bytes of a file.
    /// - Parameters:
    ///   - url: the file
    ///   - name: what messages call it
    /// - Returns: all of it
    /// - Throws: a `Problem`.
    package static func read(_ url: URL, name: String) throws -> [UInt8] {
        try reading(name) {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
                throw POSIXError(.EISDIR)
            }
            // Foundation has no words for a path that leads through a file: `download.zip/ads.csv`.
            if fileOnTheWay(to: url.deletingLastPathComponent()) != nil { throw POSIXError(.ENOTDIR) }
            return [UInt8](try Data(contentsOf: url))
        }
    }

    /// Does what reads a file, and makes a `Problem` of what goes wrong.
    static func reading<Value>(_ name: String, _ work: () throws -> Value) throws -> Value {
        do { return try work() } catch {
            throw Problem(
                file: name, "the file cannot be read: \(reason(of: error))",
                consequence: "Nothing was read from this file.", remedy: remedy(of: error))
        }
    }

    /// How long a plain file is, bytes; nil for anything else, and when it cannot be told.
    static func size(_ url: URL) -> Int? {
        var status = stat()
        guard stat(url.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Whether a file was written after another; nil when that cannot be told.
    static func wasWritten(_ url: URL, after other: URL) -> Bool? {
        var (first, second) = (stat(), stat())
        guard stat(url.path, &first) == 0, stat(other.path, &second) == 0 else { return nil }
        #if canImport(Glibc)
            let (one, two) = (first.st_mtim, second.st_mtim)
        #else
            let (one, two) = (first.st_mtimespec, second.st_mtimespec)
        #endif
        return (one.tv_sec, one.tv_nsec) > (two.tv_sec, two.tv_nsec)
    }

    /// Reads a file piece by piece, each of at most a mebibyte.
    /// - Parameters:
    ///   - url: the file
    ///   - name: what messages call it
    ///   - body: takes each piece
    /// - Throws: a `Problem` when it cannot be read, or what `body` throws.
    static func readPieces(of url: URL, name: String, _ body: (Data) throws -> Void) throws {
        let handle = try reading(name) { try FileHandle(forReadingFrom: url) }
        // A file that was only read has nothing to lose when it cannot be closed.
        defer { try? handle.close() }
        while let piece = try reading(name, { try handle.read(upToCount: 1 << 20) }), !piece.isEmpty {
            try body(piece)
        }
    }

    /// Whether a plain file begins as a ZIP archive does; false when it cannot be read.
    static func beginsAsZip(_ url: URL) -> Bool {
        guard let handle = try? FileHandle(forReadingFrom: url) else { return false }
        // A file that was only read has nothing to lose when it cannot be closed.
        defer { try? handle.close() }
        return (try? handle.read(upToCount: 2)) == Data("PK".utf8)
    }

    /// How a message about a file that cannot be written begins.
    static let cannotWrite = "the file cannot be written: "

    /// Writes a file so that it is there whole or not at all; folders on the way are made.
    ///
    /// The bytes go to a new file beside it, which then takes its name. Of two runs that write one file, the later has it.
    /// - Parameters:
    ///   - data: the bytes
    ///   - url: where they go
    ///   - name: what messages call it; nil for its name without its folder
    ///   - isLasting: whether it is on the disk when this returns, even if the power fails; needless for what can be
    ///     made anew, such as a report
    ///   - isAlone: nobody else writes there, and the name of the draft is always the same, so that it is found again after
    ///     a run that was broken off
    /// - Throws: a `Problem`; what was there before is as it was.
    package static func write(
        _ data: Data, to url: URL, name: String? = nil, isLasting: Bool = true, isAlone: Bool = false
    ) throws {
        let folder = url.deletingLastPathComponent()
        let draft = draft(of: url, owner: isAlone ? "" : "\(getpid())-\(UInt32.random(in: 0...UInt32.max)).")
        do {
            try create(folder)
            try isLasting ? data.write(to: draft) : fill(draft, with: data)
            if rename(draft.path, url.path) != 0 { throw lastError }
        } catch {
            throw unwritten(url, name, error, leaving: draft)
        }
    }

    /// Writes a new file without waiting for the disk.
    private static func fill(_ url: URL, with data: Data) throws {
        try makeFile(url, O_TRUNC) { file in try data.withUnsafeBytes { try write($0, to: file) } }
    }

    /// Opens a file, writes it and closes it: some disks tell only then that they are full.
    /// - Parameters:
    ///   - url: where
    ///   - flags: what becomes of a file that is there: `O_TRUNC` or `O_EXCL`
    ///   - rights: who may read and write a new one
    ///   - body: writes to the open file
    /// - Throws: a `POSIXError`, or what `body` throws.
    static func makeFile(
        _ url: URL, _ flags: Int32, rights: mode_t = 0o666, _ body: (Int32) throws -> Void
    ) throws {
        let file = open(url.path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, rights)
        guard file >= 0 else { throw lastError }
        do { try body(file) } catch {
            close(file)
            throw error
        }
        guard close(file) == 0 else { throw lastError }
    }

    /// Writes all of some bytes after those that an open file has already, whatever interrupts it.
    static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) throws {
        var rest = bytes
        while !rest.isEmpty {
            let count = Foundation.write(file, rest.baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw lastError }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        }
    }

    static var lastError: POSIXError { POSIXError(.init(rawValue: errno) ?? .EIO) }

    /// Copies a file to a place, whatever was there before; folders on the way are made.
    static func copy(_ url: URL, to place: URL) throws {
        do {
            try create(place.deletingLastPathComponent())
            if FileManager.default.fileExists(atPath: place.path) {
                try FileManager.default.removeItem(at: place)
            }
            try copyBytes(of: url.resolvingSymlinksInPath(), to: place)
        } catch {
            throw unwritten(place, nil, error, leaving: place)
        }
    }

    /// What to say when a file cannot be written; its draft is taken away.
    private static func unwritten(
        _ url: URL, _ name: String?, _ error: any Error, leaving draft: URL
    ) -> Problem {
        // Nothing more can be said of a draft that cannot be removed either.
        try? FileManager.default.removeItem(at: draft)
        return Problem(
            file: name ?? url.lastPathComponent, cannotWrite + reason(of: error),
            consequence: "Nothing half-written was left behind.", remedy: remedy(of: error, writing: url))
    }

    /// Where a file is written before it takes its name.
    static func draft(of url: URL, owner: String = "") -> URL {
        url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).\(owner)part")
    }

    /// The names in a folder, in order.
    /// - Throws: a `Problem` when it cannot be listed.
    static func names(in folder: URL, name: String) throws -> [String] {
        do {
            if let file = fileOnTheWay(to: folder) { throw FileInTheWay(name: file.lastPathComponent) }
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        } catch {
            throw Problem(
                file: name, "the folder cannot be read: \(reason(of: error))",
                consequence: "Nothing was changed.", remedy: remedy(of: error))
        }
    }

    /// Moves a file, in one step, to a place on the same disk; what is there is replaced.
    package static func move(_ file: URL, to place: URL) throws {
        do {
            try create(place.deletingLastPathComponent())
            if rename(file.path, place.path) != 0 { throw lastError }
        } catch {
            throw Problem(
                file: file.lastPathComponent, "the file cannot be moved: \(reason(of: error))",
                consequence: "It is where it was.", remedy: remedy(of: error, writing: place))
        }
    }

    /// Takes a file or a folder away; nothing happens where there is none.
    package static func remove(_ url: URL, name: String? = nil) throws {
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        do { try FileManager.default.removeItem(at: url) } catch {
            // Another run was quicker.
            guard FileManager.default.fileExists(atPath: url.path) else { return }
            throw Problem(
                file: name ?? url.lastPathComponent,
                "what an earlier run wrote cannot be removed: \(reason(of: error))",
                consequence: "It is out of date now.", remedy: remedy(of: error))
        }
    }

    /// Takes away what is in a folder, but for some names and for drafts, and the folder where nothing is left; messages
    /// name whole paths.
    package static func removeOthers(than names: Set<String>, in folder: URL) throws {
        guard FileManager.default.fileExists(atPath: folder.path) else { return }
        if names.isEmpty { return try remove(folder, name: folder.path) }
        for name in try self.names(in: folder, name: folder.path)
        where !names.contains(name) && !name.hasPrefix(".") {
            let place = folder.appendingPathComponent(name)
            try remove(place, name: place.path)
        }
    }

    /// Makes a folder and those above it.
    package static func makeFolder(_ url: URL, name: String? = nil) throws {
        do { try create(url) } catch {
            throw Problem(
                file: name ?? url.lastPathComponent, "the folder cannot be made: \(reason(of: error))",
                consequence: "Nothing was written into it.", remedy: remedy(of: error))
        }
    }

    private static func create(_ folder: URL) throws {
        var status = stat()
        if stat(folder.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
            if let file = fileOnTheWay(to: folder) { throw FileInTheWay(name: file.lastPathComponent) }
            throw error
        }
    }

    /// The plain file that a path leads through, or to; nil where only folders are on the way, and where nothing is.
    package static func fileOnTheWay(to url: URL) -> URL? {
        var place = url.standardizedFileURL
        while place.path != "/" && !FileManager.default.fileExists(atPath: place.path) {
            place.deleteLastPathComponent()
        }
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder)
        return isThere && !isFolder.boolValue ? place : nil
    }

    /// A file is where a folder has to be.
    private struct FileInTheWay: Error { var name: String }

    /// What went wrong, in a few words.
    package static func reason(of error: any Error) -> String {
        switch kind(of: error) {
        case .missing: "there is no such file or folder"
        case .forbidden: "you have no right to it"
        case .full: "the disk is full"
        case .folder: "it is a folder"
        case .inTheWay(let name): "the file \"\(name)\" is where a folder has to be"
        case .other(let said): said
        }
    }

    /// One thing to do about a file that cannot be written.
    private static func remedy(of error: any Error, writing url: URL) -> String {
        guard case .folder = kind(of: error) else { return remedy(of: error) }
        return "move the folder \"\(url.lastPathComponent)\" away, then run the command again."
    }

    /// One thing to do about what cannot be read.
    package static func remedy(of error: any Error) -> String {
        switch kind(of: error) {
        case .missing: "check the spelling of the path."
        case .forbidden: "give yourself the right to the file (chmod u+rw) and to its folder (chmod u+rwx)."
        case .full: "free some space and run the command again."
        case .folder: "name a file in it, or the folder to import all of it."
        case .inTheWay(let name): "move the file \"\(name)\" away, then run the command again."
        case .other: "check the disk, then run the command again."
        }
    }

    private enum Kind { case missing, forbidden, full, folder, inTheWay(String), other(String) }

    private static func kind(of error: any Error) -> Kind {
        if let blocked = error as? FileInTheWay { return .inTheWay(blocked.name) }
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        let posix = error as? POSIXError
        let code = posix.map { Int32($0.code.rawValue) } ?? underlying.map { Int32($0.code) }
        switch code {
        case ENOENT, ENOTDIR: return .missing
        case EACCES, EPERM, EROFS: return .forbidden
        case ENOSPC, EDQUOT, EFBIG: return .full
        case EISDIR: return .folder
        default: break
        }
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile, .fileReadNoSuchFile: return .missing
        case .fileReadNoPermission, .fileWriteNoPermission, .fileWriteVolumeReadOnly: return .forbidden
        case .fileWriteOutOfSpace: return .full
        default: return .other(error.localizedDescription)
        }
    }
}
