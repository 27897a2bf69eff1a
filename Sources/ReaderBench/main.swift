import Foundation
import Tabular

/// Reads a delimited text as an import does, and nothing more: `Scripts/bench` times it against other readers.
///
/// Every cell is located; none is unquoted, because nobody asks for its text. Prints how many records and cells there
/// are, header included.
func read(_ path: String) throws -> String {
    let file = try TextFile.read([UInt8](Data(contentsOf: URL(fileURLWithPath: path)))).get()
    let cells = (0..<file.records.count).reduce(0) { $0 + file.records.width(of: $1) }
    return "records \(file.records.count) cells \(cells)"
}

do {
    guard CommandLine.arguments.count == 2 else {
        FileHandle.standardError.write(Data("bilan-cells: one file is needed\n".utf8))
        exit(64)
    }
    print(try read(CommandLine.arguments[1]))
} catch {
    FileHandle.standardError.write(Data("bilan-cells: \(CommandLine.arguments[1]): \(error)\n".utf8))
    exit(1)
}
