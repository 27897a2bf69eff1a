import Foundation
import Tabular

/// Reads a delimited text as an import does, and nothing more: `Scripts/bench` times it against other readers.
///
/// Every cell is located; none is unquoted, because nobody asks for its text. Prints how many records and cells there
/// are, header included.
func read(_ path: String) throws -> String {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    let number = file.fileDescriptor
    let source = ByteSource { room, place in
        let count = pread(number, room.baseAddress, room.count, off_t(place))
        if count < 0 { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        return count
    }
    if let counted = try readLong(source) { return counted }
    let text = try TextFile.read([UInt8](file.readDataToEndOfFile())).get()
    let cells = (0..<text.records.count).reduce(0) { $0 + text.records.width(of: $1) }
    return "records \(text.records.count) cells \(cells)"
}

/// The same piece by piece, as long files are imported; nil for a text that is not clean.
func readLong(_ source: ByteSource) throws -> String? {
    let beginning = try [UInt8](unsafeUninitializedCapacity: 1 << 20) { room, count in
        count = try source.read(UnsafeMutableRawBufferPointer(room), 0)
    }
    guard let text = CleanText(beginning: beginning, isWhole: beginning.count < 1 << 20) else { return nil }
    var records = 1
    var cells = text.head.records.width(of: 0)
    do {
        try text.forEachRow(of: source, checks: true) { record in
            records += 1
            cells += record.width
        }
    } catch is StepAside {
        return nil
    }
    return "records \(records) cells \(cells)"
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
