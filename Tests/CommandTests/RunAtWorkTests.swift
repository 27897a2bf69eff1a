import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// What is said of a run that meets another, or that leaves a client out.
struct RunAtWorkTests {
    private let told = """
        warning: another run of bilan is at work in this workspace
        What it has not stored yet is not told here.
        To fix: run the command again when the other has ended.

        """

    @Test(arguments: [["status"], ["report"], ["export", "--what", "kpis"]])
    func whoReadsIsToldOfARunThatWrites(_ arguments: [String]) throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try bilan("import").status == 0)
            let alone = try bilan.run(arguments)
            #expect(alone.status == 0 && !alone.errors.contains("at work"), "\(alone.errors)")
            let folder = open(bilan.folder.path, O_RDONLY)
            defer { close(folder) }
            #expect(flock(folder, LOCK_EX) == 0)
            let beside = try bilan.run(arguments)
            #expect(beside.status == 0)
            #expect(beside.errors.hasPrefix(told), "\(beside.errors)")
            #expect(beside.output == alone.output)
        }
    }

    /// A report without them looks complete, and one that cannot be made may be so for them.
    @Test func filesThatAreNotStoredAreToldByWhoeverReads() throws {
        try Tool.inWorkspace { bilan in
            for (account, title) in [("insta", "Instagram"), ("page", "Facebook")] {
                let series = Tool.reach.replacing("Instagram", with: title)
                try bilan.write(series, to: "inbox/maison/\(account)/Reach.csv")
            }
            #expect(try bilan("import").status == 0)
            try FileManager.default.removeItem(at: bilan.folder.appendingPathComponent("inbox"))
            try bilan.makeFolder("inbox")
            let page = "      page: { platform: facebook, name: Maison Lumière }\n"
            try bilan.write(Tool.workspaceFile.replacing(page, with: ""), to: "bilan.yml")
            #expect(try bilan("import").errors.contains("was taken out: "))
            let told = """
                warning: Reach.csv: it is in the archive and not in the database
                Reports are made without.
                To fix: see why, and what to type: bilan check.

                """
            for arguments in [["status"], ["report", "--month", "2026-10"], ["export", "--what", "kpis"]] {
                let run = try bilan.run(arguments)
                #expect(run.errors.hasPrefix(told) && run.status == 0, "\(arguments): \(run.errors)")
            }
            for arguments in [
                ["report", "--month", "2020-01"], ["export", "--what", "kpis", "--month", "2020-01"],
            ] {
                let run = try bilan.run(arguments)
                #expect(run.errors.hasPrefix(told + "\nerror: there is no data"), "\(run.errors)")
                #expect(run.status == 1)
            }
        }
    }

    @Test func clientWithoutAReportIsNamed() throws {
        try Demo.inWorkspaceWithAClientWithoutData { bilan in
            let done = try bilan("report", "--month", "2026-10", "--format", "md", "--output", "out")
            #expect(done.status == 3)
            #expect(
                done.errors == """
                    warning: no export of client "zz" is imported
                    It is left out; the other clients are complete.
                    To fix: put its exports into inbox/zz/insta/ and run `bilan import`.

                    """)
        }
    }
}
