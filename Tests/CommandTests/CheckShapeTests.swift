import Foundation
import Testing

/// What `check` says of a database that another program changed around its rows.
struct CheckShapeTests {
    private static let mend = "To fix: make the database again from the archive: bilan rebuild.\n"
    private static let ofViews =
        "Other programs read wrong numbers or none; reports are right.\n" + mend
    private static let ofRows = "Reports may be wrong or slow.\n" + mend

    @Test(
        .enabled(if: Tool.hasSQLite, "the program sqlite3 is not there"),
        arguments: [
            ("DROP VIEW v_kpis", "the view v_kpis is not as bilan makes it\n" + ofViews),
            (
                "DROP VIEW v_campaigns; CREATE VIEW v_campaigns AS SELECT * FROM behind_v_campaigns WHERE 0",
                "the view v_campaigns is not as bilan makes it\n" + ofViews
            ),
            (
                "DROP INDEX post_snapshot_by_key",
                "the index post_snapshot_by_key is missing\n" + ofRows
            ),
            (
                "CREATE TRIGGER away AFTER INSERT ON import BEGIN DELETE FROM account_day; END",
                "it has a trigger that bilan does not know: away\n" + ofRows
            ),
            (
                "UPDATE clock_change SET ahead = ahead - 8 * 3600",
                """
                the changes of the clock of Europe/Paris are not those that bilan writes
                Other programs may read other days of posts in v_posts; reports are right.
                \(mend)
                """
            ),
        ])
    func changedShapeIsToldAndMended(_ sql: String, _ told: String) throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try bilan("import").status == 0)
            try bilan.sql(sql)
            for arguments in [["check"], ["check", "--quick"]] {
                let run = try bilan.run(arguments)
                #expect(run.status == 1)
                #expect(run.errors.trimmed == "error: bilan.sqlite: " + told.trimmed)
            }
            #expect(try bilan("rebuild").status == 0)
            let mended = try bilan("check")
            #expect(mended.status == 0, "\(mended.errors)")
        }
    }

    @Test(.enabled(if: Tool.hasSQLite, "the program sqlite3 is not there"))
    func whatAPersonAddedIsNoFault() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try bilan("import").status == 0)
            try bilan.sql(
                "CREATE TABLE mine (a); CREATE INDEX my_days ON account_day (day); CREATE VIEW my AS SELECT 1 AS one"
            )
            #expect(try bilan("check").status == 0)
            try bilan.write(
                Tool.reach.replacingOccurrences(of: "Reach", with: "Views"),
                to: "inbox/maison/insta/Views.csv")
            #expect(try bilan("import").status == 0)
            try bilan.sql("SELECT one FROM my; SELECT a FROM mine")
        }
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .newlines) }
}
