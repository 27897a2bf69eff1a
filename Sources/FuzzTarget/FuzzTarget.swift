import ExportFormats
import Foundation
import SocialMetrics
import Tabular

/// Throws any bytes at the reader, the recogniser and the mapper; they must end, and hold what they promise.
///
/// `Scripts/fuzz` builds it with libFuzzer, which invents the bytes. Built without, it reads the files it is given: a
/// way to look again at an input that once broke the reader.
@main enum FuzzTarget {
    static func main() {
        #if FUZZING
            var count = CommandLine.argc
            var arguments = CommandLine.unsafeArgv
            let code = runFuzzer(&count, &arguments) { bytes, size in
                FuzzTarget.read(Array(UnsafeBufferPointer(start: bytes, count: size)))
                return 0
            }
            exit(code)
        #else
            for path in CommandLine.arguments.dropFirst() {
                guard let data = FileManager.default.contents(atPath: path) else {
                    print("\(path): cannot be read")
                    exit(1)
                }
                FuzzTarget.read(Array(data))
                print("\(path): read")
            }
        #endif
    }

    /// Reads a file, or each file of an archive, as an import would.
    private static func read(_ bytes: [UInt8]) {
        guard ContainerKind(of: bytes) == .archive else { return readFile(bytes) }
        do {
            for entry in try readArchive(bytes).entries where !entry.holdsNoTable { readFile(entry.bytes) }
        } catch {
            precondition(!"\(error)".isEmpty && !error.remedy.isEmpty, "every refusal has words")
        }
    }

    /// Reads a file as an import would, and prints it as `inspect` would.
    private static func readFile(_ bytes: [UInt8]) {
        let context = ReadingContext(period: Period(month: "2026-10"))
        let reading = readExport(bytes: bytes, fileName: "file.csv", context: context)
        for table in reading.tables {
            for observations in table.observations {
                let places = observations.rows.count * observations.measures.count
                precondition(observations.values.count == places, "a value for every row and measure")
                precondition(observations.values.allSatisfy { $0.isNaN || $0.isFinite }, "no infinite value")
            }
            let rows = table.csvRows
            let width = rows.first?.count ?? 0
            precondition(rows.allSatisfy { $0.count == width }, "every row as wide as the first")
            // What inspect prints is read back to the letter by the reader of this very file.
            if width > 1 { check(rows) }
        }
        for problem in reading.problems { _ = problem.description }
        precondition(
            (try? JSONEncoder().encode(inspection(of: reading, file: "file.csv", sha256: ""))) != nil,
            "every reading is JSON")
    }

    private static func check(_ rows: [[String]]) {
        let written = CSVWriter.bytes(
            rows, quoting: .whenMistakable, lineEnd: .crlf, announcesDelimiter: true)
        guard case .success(let file) = TextFile.read(written) else { preconditionFailure("it is a text") }
        precondition(file.records.count == rows.count + 1, "every row is read back")
    }
}

#if FUZZING
    /// libFuzzer's own main function, with the function that takes each input.
    @_silgen_name("LLVMFuzzerRunDriver")
    private func runFuzzer(
        _ count: UnsafeMutablePointer<Int32>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
        _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
    ) -> Int32
#endif
