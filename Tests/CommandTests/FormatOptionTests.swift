import Foundation
import Testing

/// Which export a file is, said by the person.
struct FormatOptionTests {
    private let one = """
        id: own.one
        name: One
        platform: instagram
        grain: day
        columns: [{field: day, headers: Jour}, {measure: views, headers: Nombre}]

        """
    private var two: String {
        one.replacing("own.one", with: "own.two").replacing("One", with: "Two").replacing(
            "views", with: "likes")
    }
    private let file = "Jour,Nombre\n2026-10-01,3\n"

    @Test func aFileThatFitsTwoExportsIsReadAsTheOneThatIsSaid() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(one, to: "formats/one.yml")
            try bilan.write(two, to: "formats/two.yml")
            try bilan.write(file, to: "inbox/maison/insta/Nombre.csv")
            let open = try bilan("import")
            #expect(open.status == 1)
            #expect(
                open.errors.hasSuffix(
                    """
                    error: inbox/maison/insta/Nombre.csv: the columns fit two exports: One (own.one) and Two (own.two)
                    Nothing was read from this file.
                    To fix: say which one it is, as in `bilan import --format own.one inbox/maison/insta/Nombre.csv`; the answer is kept with the file.

                    """), "\(open.errors)")
            let said = try bilan("import", "--format", "own.two", "inbox/maison/insta/Nombre.csv")
            #expect(said.status == 0, "\(said.errors)")
            #expect(said.output.contains("Two"))
            #expect(try bilan("import").output.contains("1 file imported before"))
            // The answer lies beside the archived file: a lost database comes back without asking.
            for name in ["bilan.sqlite", "bilan.sqlite-wal", "bilan.sqlite-shm"] {
                try? FileManager.default.removeItem(at: bilan.folder.appendingPathComponent(name))
            }
            let again = try bilan("import", "archive")
            #expect(again.status == 0 && again.output.contains("Two"), "\(again.errors)")
            // Another answer for this very file is taken.
            let other = try bilan("import", "--format", "own.one", "inbox/maison/insta/Nombre.csv")
            #expect(
                other.status == 0 && other.output.contains("1 file read again"),
                "\(other.output)\(other.errors)")
        }
    }

    @Test func anExportThatDoesNotExistNamesTheNearest() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(file, to: "Nombre.csv")
            let run = try bilan("import", "--format", "meta.result", "Nombre.csv")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: there is no export "meta.result"; did you mean "meta.results"?
                    Nothing was read.
                    To fix: see `bilan formats` for the ids of all exports.

                    """)
        }
    }

    @Test func aFileThatIsNotWhatIsSaidIsRefused() throws {
        try Tool.inEmptyFolder { bilan in
            try bilan.write("Post ID,Page ID,Ventes\n1,2,3\n", to: "Nombre.csv")
            let run = try bilan("inspect", "--format", "meta.instagram-posts", "Nombre.csv")
            #expect(run.status == 3)
            #expect(
                run.errors == """
                    error: Nombre.csv, line 1: the file is not Instagram content (Meta Business Suite) (meta.instagram-posts): its columns are "Post ID", "Page ID", "Ventes"
                    Nothing was read from this file.
                    To fix: leave --format out, or name another export: `bilan formats` lists them.

                    """)
        }
    }

    @Test func aBrokenDescriptionStopsTheImport() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(one.replacing("views", with: "viewz"), to: "formats/one.yml")
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            let run = try bilan("import")
            #expect(run.status == 1 && !bilan.has("bilan.sqlite"))
            #expect(
                run.errors == """
                    error: formats/one.yml, line 5: "viewz" is not a measure; did you mean "views"?
                      5 | columns: [{field: day, headers: Jour}, {measure: viewz, headers: Nombre}]
                        |                                                  ^^^^^
                    Nothing was read or changed.
                    To fix: see `bilan metrics` for every measure.

                    """)
        }
    }

    @Test func ownExportsAreListedFirst() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(one, to: "formats/one.yml")
            #expect(
                try bilan("formats").output.hasPrefix(
                    "own.one\n  One (Instagram); of this workspace\n"))
            #expect(
                try bilan("formats").output.hasSuffix(
                    """

                    Names for platform: in bilan.yml
                      with exports above: facebook, instagram, linkedin, tiktok, x, youtube, google-business, meta-ads, \
                    google-ads, linkedin-ads, microsoft-ads, tiktok-ads, google-analytics, universal-analytics, matomo, \
                    plausible, search-console, bing-webmaster, mailchimp, shopify
                      through descriptions of your own (bilan teach): pinterest, threads, twitch, dailymotion, newsletter, \
                    shop, forum, blog, inbox, listening, crm, other

                    """))
            #expect(try bilan("formats", "--yaml", "own.one").output.contains("measure: views"))
        }
    }
}
