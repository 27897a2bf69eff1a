import Foundation
import SocialMetrics
import Testing

@testable import Workspace

/// A database that is made to take another's place.
struct DatabaseDraftTests {
    @Test func oneThatIsNotWholeTakesNoPlace() throws {
        let root = FileManager.default.temporaryDirectory
            .appendingPathComponent("draft-" + UUID().uuidString, isDirectory: true)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = WorkspaceFolder(root)
        let draft = DatabaseDraft(folder, for: .rebuilding)
        try Data(repeating: 7, count: 4096).write(to: URL(fileURLWithPath: draft.path))
        let error = #expect(throws: Problem.self) {
            try draft.takePlace(of: EarlierDatabase(folder), keepingIt: false)
        }
        #expect(
            error?.description == """
                error: bilan.sqlite-rebuilding: the new database is not whole: file is not a database
                The database is as it was.
                To fix: free some space and run `bilan rebuild` again.
                """)
        #expect(!FileManager.default.fileExists(atPath: folder.database.path))
    }

    @Test(arguments: [
        ("free some space.", "free some space; or wait."),
        ("type: bilan undo 1\n  a.csv", "type: bilan undo 1\n  a.csv; or wait."),
        (nil, "wait."),
    ])
    func remedyIsFollowedByAnother(_ remedy: String?, _ whole: String) {
        #expect(Problem(.error, "m", remedy: remedy).remedy(followedBy: "; or ", "wait.") == whole)
    }
}
