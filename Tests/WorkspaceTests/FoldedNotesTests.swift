import SocialMetrics
import Testing

@testable import Workspace

struct FoldedNotesTests {
    private func notes(_ number: Int) -> [Problem] {
        (1...number).map {
            Problem(.note, file: "\($0).csv", "it was missing in archive/ and was put back there")
        }
    }

    @Test func noteOfManyFilesIsToldOnce() {
        #expect(
            foldingNotes(notes(4)).map(\.description) == [
                """
                note: 1.csv: it was missing in archive/ and was put back there
                The same is so of 3 more files.
                """
            ])
    }

    @Test func noteOfFewFilesIsToldOfEach() { #expect(foldingNotes(notes(3)) == notes(3)) }

    @Test func warningsAndNotesOfLinesAreAllTold() {
        let warnings = notes(5).map { note in
            var warning = note
            warning.severity = .warning
            return warning
        }
        let lines = notes(5).map { note in
            var line = note
            line.line = 2
            return line
        }
        #expect(foldingNotes(warnings + lines) == warnings + lines)
    }
}
