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
        let url = URL(fileURLWithPath: file)
        try Data().write(to: url)
        let handle = try FileHandle(forWritingTo: url)
        try export.write { try handle.write(contentsOf: Data($0)) }
        try handle.close()
        tell("\(export.rows) records in \(file)")
    }

    static func tell(_ words: String) {
        FileHandle.standardError.write(Data((words + "\n").utf8))
    }

    static func fail(_ words: String, code: Int32) -> Never {
        tell("bilan-sample: " + words)
        exit(code)
    }
}
