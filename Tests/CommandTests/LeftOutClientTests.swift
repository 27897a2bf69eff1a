import TestSupport
import Testing

/// Clients of `bilan.yml` of which there is nothing to tell, or not enough.
@Suite struct LeftOutClientTests {
    private static let others = """
          neu: { name: Neu, language: fr, currency: EUR, timezone: Europe/Paris, accounts: { yt: { platform: youtube } } }
          leer: { name: Leer, language: fr, currency: EUR, timezone: Europe/Paris, accounts: {} }

        """

    private static let posts = """
        Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Follows
        1,2,a,b,c,0,10/05/2026 09:30,,IG image,,Lifetime,5,4,3,1
        2,2,a,b,c,0,10/21/2026 09:30,,IG image,,Lifetime,5,4,3,1

        """

    @Test func reportsOfNothingAreAFailureThatNamesEveryClient() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.workspaceFile + Self.others, to: "bilan.yml")
            for arguments in [["report"], ["report", "--month", "2026-10"]] {
                let run = try bilan.run(arguments)
                #expect(run.status == 1)
                #expect(run.output == "")
                #expect(
                    run.errors == """
                        error: no export of client "maison" is imported
                        No report was written.
                        To fix: put its exports into inbox/maison/insta/, inbox/maison/page/ and run `bilan import`.

                        error: no export of client "neu" is imported
                        No report was written.
                        To fix: put its exports into inbox/neu/yt/ and run `bilan import`.

                        error: bilan.yml: client "leer" has no accounts
                        No report was written.
                        To fix: write them there, put their exports into inbox/leer/ and run `bilan import`.

                        """)
            }
            let one = try bilan("report", "--client", "neu")
            #expect(one.status == 1)
            #expect(one.errors.hasPrefix("error: no export of client \"neu\" is imported\n"))
        }
    }

    @Test func clientsLeftOutAreExitCode3AlsoInQuiet() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.workspaceFile + Self.others, to: "bilan.yml")
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try bilan("import", "--quiet").status == 0)
            let run = try bilan("report", "--format", "md", "--quiet")
            #expect(run.status == 3)
            #expect(run.output.hasSuffix("maison/2026-10/report.fr.md\n"))
            #expect(
                run.errors == """
                    warning: no export of client "neu" is imported
                    It is left out; the other clients are complete.
                    To fix: put its exports into inbox/neu/yt/ and run `bilan import`.

                    warning: bilan.yml: client "leer" has no accounts
                    It is left out; the other clients are complete.
                    To fix: write them there, put their exports into inbox/leer/ and run `bilan import`.

                    """)
            #expect(try bilan("report", "--client", "maison", "--format", "md").status == 0)
        }
    }

    @Test func aMonthThatIsNotOverIsNamedWithTheDaysThereAre() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Self.posts, to: "inbox/maison/insta/posts.csv")
            #expect(try bilan("import", "--quiet").status == 0)
            let run = try bilan("report")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: no month of client "maison" is told to its end: its data are of 2026-10-05…2026-10-21
                    No report was written.
                    To fix: name a period, as in --from 2026-10-05 --to 2026-10-21, or import exports that hold a month to its end.

                    """)
            #expect(
                try bilan("report", "--from", "2026-10-05", "--to", "2026-10-21", "--format", "md").status
                    == 0)
        }
    }

    @Test func statusSaysWhenPostsWerePublished() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Self.posts, to: "inbox/maison/insta/posts.csv")
            #expect(try bilan("import", "--quiet").status == 0)
            #expect(
                try bilan("status").output.contains(
                    "\n    posts: 2, published 2026-10-05…2026-10-21, exported 2026-10-21 or later\n"))
            let json = try bilan("status", "--json").output
            #expect(json.contains(#""postsFrom":"2026-10-05""#) && json.contains(#""postsTo":"2026-10-21""#))
        }
    }
}
