import Foundation
import SocialMetrics
import Testing

@testable import Ingest

/// What is said when a file or folder cannot be had.
struct FileAccessTests {
    @Test(arguments: [
        (ENOENT, "there is no such file or folder", "check the spelling of the path."),
        (
            EACCES, "you have no right to it",
            "give yourself the right to the file (chmod u+rw) and to its folder (chmod u+rwx)."
        ),
        (
            EROFS, "you have no right to it",
            "give yourself the right to the file (chmod u+rw) and to its folder (chmod u+rwx)."
        ),
        (ENOSPC, "the disk is full", "free some space and run the command again."),
        (EISDIR, "it is a folder", "name a file in it, or the folder to import all of it."),
    ])
    func everyReasonHasItsRemedy(_ code: Int32, _ reason: String, _ remedy: String) {
        let error = POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO)
        #expect(FileAccess.reason(of: error) == reason)
        #expect(FileAccess.remedy(of: error) == remedy)
    }

    @Test func folderThatCannotBeMadeIsTold() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("x".utf8).write(to: file)
        let name = file.lastPathComponent
        let error = #expect(throws: Problem.self) {
            try FileAccess.makeFolder(file.appendingPathComponent("deep/inbox"))
        }
        #expect(
            error?.description == """
                error: inbox: the folder cannot be made: the file "\(name)" is where a folder has to be
                Nothing was written into it.
                To fix: move the file "\(name)" away, then run the command again.
                """)
        let write = #expect(throws: Problem.self) {
            try FileAccess.write(Data(), to: file.appendingPathComponent("report.html"))
        }
        #expect(
            write?.description == """
                error: report.html: the file cannot be written: the file "\(name)" is where a folder has to be
                Nothing half-written was left behind.
                To fix: move the file "\(name)" away, then run the command again.
                """)
    }

    @Test func folderAtThePlaceOfAFileIsTold() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: place) }
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let name = place.lastPathComponent
        let write = #expect(throws: Problem.self) {
            try FileAccess.write(Data(), to: place, name: place.path, isLasting: false)
        }
        #expect(
            write?.description == """
                error: \(place.path): the file cannot be written: it is a folder
                Nothing half-written was left behind.
                To fix: move the folder "\(name)" away, then run the command again.
                """)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("x".utf8).write(to: file)
        let move = #expect(throws: Problem.self) { try FileAccess.move(file, to: place) }
        #expect(
            move?.description == """
                error: \(file.lastPathComponent): the file cannot be moved: it is a folder
                It is where it was.
                To fix: move the folder "\(name)" away, then run the command again.
                """)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no full disk"))
    func fullDiskIsToldOfEveryWriting() {
        let full = URL(fileURLWithPath: "/dev/full")
        let error = #expect(throws: POSIXError.self) {
            try FileAccess.makeFile(full, O_TRUNC) { file in
                try [UInt8](repeating: 7, count: 100).withUnsafeBytes { try FileAccess.write($0, to: file) }
            }
        }
        #expect(error?.code == .ENOSPC)
    }

    @Test func fileThatIsThereIsWrittenAnewOrLeftAlone() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        for text in ["a longer text", "short"] {
            try FileAccess.makeFile(file, O_TRUNC) { open in
                try Array(text.utf8).withUnsafeBytes { try FileAccess.write($0, to: open) }
            }
            #expect(try Data(contentsOf: file) == Data(text.utf8))
        }
        let error = #expect(throws: POSIXError.self) { try FileAccess.makeFile(file, O_EXCL) { _ in } }
        #expect(error?.code == .EEXIST)
    }

    @Test func fileThatCannotBeMovedIsTold() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, other) = (folder.appendingPathComponent("a.csv"), folder.appendingPathComponent("b"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for place in [file, other] { try Data("x".utf8).write(to: place) }
        let error = #expect(throws: Problem.self) {
            try FileAccess.move(file, to: other.appendingPathComponent("a.csv"))
        }
        #expect(
            error?.description == """
                error: a.csv: the file cannot be moved: the file "b" is where a folder has to be
                It is where it was.
                To fix: move the file "b" away, then run the command again.
                """)
        #expect(try Data(contentsOf: file) == Data("x".utf8))
    }

    @Test func folderInsteadOfAFileIsTold() {
        let error = #expect(throws: Problem.self) {
            try FileAccess.read(FileManager.default.temporaryDirectory, name: "downloads")
        }
        #expect(
            error?.description == """
                error: downloads: the file cannot be read: it is a folder
                Nothing was read from this file.
                To fix: name a file in it, or the folder to import all of it.
                """)
    }

    @Test func nothingIsRemovedWhereThereIsNothing() throws {
        try FileAccess.remove(URL(fileURLWithPath: "/nowhere/" + UUID().uuidString))
        let error = #expect(throws: Problem.self) {
            try FileAccess.remove(URL(fileURLWithPath: "/proc/self"))
        }
        #expect(error?.message.hasPrefix("what an earlier run wrote cannot be removed: ") == true)
    }
}
