import Foundation
import Testing

/// What an import may be called to be taken back.
struct UndoNameTests {
    private let other = Tool.reach.replacing("Instagram", with: "Facebook")

    /// Two exports of one name, and a copy of the first under another name.
    private func inWorkspace(_ body: (Tool, [String: String]) throws -> Void) throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            try bilan.write(Tool.reach, to: "inbox/maison/insta/b/Reach copy.csv")
            try bilan.write(other, to: "inbox/maison/page/Reach.csv")
            #expect(try bilan("import").status == 0)
            let lines = try bilan("undo").output.split(separator: "\n").map(String.init)
            var ids: [String: String] = [:]
            for (head, place) in zip(lines, lines.dropFirst()) {
                if place.contains("maison/insta") { ids["insta"] = String(head.prefix(12)) }
                if place.contains("maison/page") { ids["page"] = String(head.prefix(12)) }
            }
            // What it is called has to be known when the inbox is gone.
            try FileManager.default.removeItem(at: bilan.folder.appendingPathComponent("inbox"))
            try body(bilan, ids)
        }
    }

    @Test func listShowsAccountsAndOtherNames() throws {
        try inWorkspace { bilan, ids in
            let (insta, page) = (ids["insta"] ?? "", ids["page"] ?? "")
            let first =
                "\(insta)  Reach.csv\n              as of 2026-10-31, 3 rows · maison/insta, also called Reach copy.csv\n"
            let second = "\(page)  Reach.csv\n              as of 2026-10-31, 3 rows · maison/page\n"
            let list = try bilan("undo").output
            #expect(list == (insta < page ? first + second : second + first))
        }
    }

    @Test func nameOfSeveralImportsIsAskedAboutWithTheirAccounts() throws {
        try inWorkspace { bilan, ids in
            let (insta, page) = (ids["insta"] ?? "", ids["page"] ?? "")
            let lines = [
                "  \(insta)  Reach.csv, as of 2026-10-31 · maison/insta, also called Reach copy.csv",
                "  \(page)  Reach.csv, as of 2026-10-31 · maison/page",
            ]
            let run = try bilan("undo", "Reach.csv")
            #expect(
                run.errors == """
                    error: Reach.csv: 2 imports are called so
                    Nothing was taken back.
                    To fix: name one by its id, as in: bilan undo \(min(insta, page))
                    \((insta < page ? lines : lines.reversed()).joined(separator: "\n"))

                    """)
        }
    }

    @Test(arguments: [
        ("inbox/maison/page/Reach.csv", "page"), ("inbox/maison/insta/Reach.csv", "insta"),
        ("Reach copy.csv", "insta"), ("inbox/maison/insta/b/Reach copy.csv", "insta"),
    ])
    func pathsAndOtherNamesAreKnown(_ name: String, _ account: String) throws {
        try inWorkspace { bilan, ids in
            let run = try bilan("undo", name)
            #expect(
                run.output == """
                    taken back: Reach.csv (\(ids[account] ?? "")), 3 rows
                    The files are in archive/undone/; an import of their folder leaves them out, naming one imports it again.

                    """, "\(run.errors)")
        }
    }

    @Test func fileAtHandIsKnownByItsContent() throws {
        try inWorkspace { bilan, ids in
            try bilan.write(other, to: "downloads/anything.csv")
            #expect(try bilan("undo", "downloads/anything.csv").output.contains(ids["page"] ?? "-"))
        }
    }
}
