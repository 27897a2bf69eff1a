import Foundation

/// Puts files on the disk and words on stderr.
enum Output {
    /// Writes every file of the workspace; what else lies in the folder stays.
    static func write(_ workspace: SampleWorkspace, to folder: String) throws {
        let root = URL(fileURLWithPath: folder, isDirectory: true)
        for (path, bytes) in workspace.files {
            let file = root.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        tell("\(workspace.files.count) files in \(folder)")
    }

    static func write(_ export: BulkExport, to file: String) throws {
        try write(export, to: URL(fileURLWithPath: file))
        tell("\(export.rows) records in \(file)")
    }

    static func write(_ workspace: BulkWorkspace, to folder: String) throws {
        let root = URL(fileURLWithPath: folder, isDirectory: true)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for (path, text) in workspace.texts {
            try Data(text.utf8).write(to: root.appendingPathComponent(path))
        }
        let exports = workspace.exports
        for (path, export) in exports {
            let file = root.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try write(export, to: file)
        }
        tell("\(exports.count) exports of \(workspace.clients) clients in \(folder)")
    }

    private static func write(_ export: BulkExport, to url: URL) throws {
        try Data().write(to: url)
        let handle = try FileHandle(forWritingTo: url)
        try export.write { try handle.write(contentsOf: Data($0)) }
        try handle.close()
    }

    static func tell(_ words: String) {
        FileHandle.standardError.write(Data((words + "\n").utf8))
    }

    static func fail(_ words: String, code: Int32) -> Never {
        tell("bilan-sample: " + words)
        exit(code)
    }
}
