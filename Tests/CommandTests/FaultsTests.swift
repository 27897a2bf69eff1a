import Foundation
import TestSupport
import Testing

/// The program is killed, starved and lied to from outside; `Scripts/faults` tells what became of the data.
struct FaultsTests {
    @Test(.enabled(if: python != nil, "Scripts/faults needs python3"))
    func nothingIsLostAndNothingCountsTwice() throws {
        let process = Process()
        process.executableURL = Self.python
        process.arguments = [
            SharedExports.packageRoot.appendingPathComponent("Scripts/faults").path, Tool.executable.path,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let told = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(told)")
        #expect(told.contains("ok       killed_imports"), "\(told)")
    }

    private static let python = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { URL(fileURLWithPath: String($0)).appendingPathComponent("python3") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) }
}
