import Foundation
import TestSupport
import Testing

/// `bilan teach`: what it refuses, word for word.
struct TeachCommandTests {
    @Test func aDescriptionIsNeverOverwritten() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("Day,Mentions\n2026-10-01,3\n", to: "mentions.csv")
            #expect(try bilan("teach", "mentions.csv", "--platform", "listening").status == 0)
            let run = try bilan("teach", "mentions.csv")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: formats/mentions.yml: it is there already
                    Nothing was written.
                    To fix: change it by hand, remove it, or give the new one another name with --name.

                    """)
        }
    }

    @Test func aKnownExportIsNotTaughtByAccident() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "Reach.csv")
            let run = try bilan("teach", "Reach.csv")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: Reach.csv: bilan reads this file already, as Daily results (Meta Business Suite) (meta.results)
                    Nothing was written.
                    To fix: import it; to read it in a way of your own, name the description with --name.

                    """)
            #expect(try bilan("teach", "Reach.csv", "--name", "own").status == 0)
        }
    }

    @Test func aMeanWithoutItsWeightIsTold() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("Day,Reply time\n2026-10-01,30\n", to: "replies.csv")
            try bilan.write(
                """
                id: inbox.replies
                name: {en: Replies, fr: Réponses}
                platform: inbox
                grain: day
                columns:
                  - field: day
                    headers: {en: [Day]}
                  - measure: first_response_time
                    headers: {en: [Reply time]}
                required:
                  - field: day
                  - measure: first_response_time

                """, to: "formats/replies.yml")
            let run = try bilan("teach", "replies.csv", "--check")
            #expect(
                run.errors == """
                    warning: formats/replies.yml: first_response_time is a mean, and no column is messages_answered, which it is weighted by
                    Its rows are stored, but no figure of a month can be made of several of them.
                    To fix: name the column of messages_answered as well, if the export has it.

                    """)
        }
    }

    @Test(arguments: [
        ("mailing", "mailing", "opens", "mailing was sent", "sentTime"),
        ("post", "permalink", "views", "post was published", "publishTime"),
    ])
    func mailingsAndPostsWithoutTheirDateFailTheCheck(
        grain: String, key: String, measure: String, what: String, field: String
    ) throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("Key,Number\nhttps://a.example/1,30\n", to: "list.csv")
            try bilan.write(
                """
                id: own.list
                name: {en: List, fr: Liste}
                platform: \(grain == "post" ? "forum" : "newsletter")
                grain: \(grain)
                columns:
                  - field: \(key)
                    headers: {en: [Key]}
                  - measure: \(measure)
                    headers: {en: [Number]}
                required:
                  - field: \(key)
                  - measure: \(measure)

                """, to: "formats/list.yml")
            let run = try bilan("teach", "list.csv", "--check")
            #expect(run.status == 3, "\(run)")
            #expect(
                run.errors == """
                    error: formats/list.yml: no column says when a \(what), so no report would tell of it
                    To fix: name the column of that date: field: \(field).

                    """)
        }
    }

    /// A corrected description reads its files anew; one that is as it was does not.
    @Test func aCorrectedDescriptionIsApplied() throws {
        try Tool.inWorkspace { bilan in
            func describe(_ measure: String) throws {
                try bilan.write(
                    """
                    id: own.pin
                    name: {en: Pins, fr: Épingles}
                    platform: instagram
                    grain: day
                    columns:
                      - field: day
                        headers: {en: [Day]}
                      - measure: \(measure)
                        headers: {en: [Seen]}
                    required:
                      - field: day
                      - measure: \(measure)

                    """, to: "formats/pin.yml")
            }
            try describe("reach")
            try bilan.write("Day,Seen\n2026-10-01,30\n2026-10-02,40\n", to: "inbox/maison/insta/pin.csv")
            let file = "inbox/maison/insta/pin.csv"
            #expect(try bilan("import", file).status == 0)
            let same = try bilan("import", file)
            #expect(same.output.contains("imported before: nothing changed"), "\(same)")
            try describe("views")
            let corrected = try bilan("import", file)
            #expect(corrected.status == 0 && !corrected.output.contains("nothing changed"), "\(corrected)")
            let again = try bilan("import", file)
            #expect(again.output.contains("imported before: nothing changed"), "\(again)")
        }
    }

    @Test func aFileWithoutATableIsRefused() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("hello\n", to: "letter.csv")
            let run = try bilan("teach", "letter.csv")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: letter.csv: it holds no table: a line of column names and rows below it
                    Nothing was written.
                    To fix: download the export with data in it.

                    """)
        }
    }

    @Test func aFileOfAnArchiveIsTaughtByTheNameItIsImportedUnder() throws {
        try Tool.inWorkspace { bilan in
            let zip = ZipBuilder.archive([
                ("./odd.csv", "Day,Mentions\n2026-10-01,3\n"), ("notes/read me.html", "<p>"),
            ])
            try bilan.write(Data(zip), to: "unk.zip")
            #expect(try bilan("teach", "unk.zip/odd.csv", "--platform", "listening").status == 0)
            let check = try bilan("teach", "unk.zip/odd.csv", "--check")
            #expect(check.status == 0)
            #expect(
                check.output.hasPrefix(
                    "unk.zip/odd.csv is read as odd (listening.odd): 1 record, 2026-10-01\n"))
            #expect(
                try bilan("teach", "unk.zip").errors == """
                    error: unk.zip: this is a ZIP archive
                    Nothing was read or written.
                    To fix: name a file in it, as in `bilan teach unk.zip/./odd.csv`.

                    """)
            #expect(
                try bilan("teach", "unk.zip/other.csv").errors == """
                    error: unk.zip/other.csv: there is no such file with a table in the ZIP archive
                    Nothing was read or written.
                    To fix: name a file in it, as in `bilan teach unk.zip/./odd.csv`.

                    """)
            try bilan.write("Day,Mentions\n2026-10-01,3\n", to: "plain.csv")
            #expect(
                try bilan("teach", "plain.csv/odd.csv", "--name", "x").errors == """
                    error: plain.csv/odd.csv: the file cannot be read: there is no such file or folder
                    Nothing was read from this file.
                    To fix: check the spelling of the path.

                    """)
        }
    }

    @Test func aTotalRowIsNeverAddedNorSetAside() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("Jour;Leads\n01/09/2026;10\n14/09/2026;12\nTOTAL;22\n", to: "leads.csv")
            #expect(try bilan("teach", "leads.csv", "--platform", "crm").status == 0)
            let check = try bilan("teach", "leads.csv", "--check")
            #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
            #expect(
                check.output == """
                    leads.csv is read as leads (crm.leads): 2 records, 2026-09-01…2026-09-14

                    line  day         about  leads
                    2     2026-09-01            10
                    3     2026-09-14            12
                                      total     22

                    """)
        }
    }

    @Test func aSheetByMonthAndShopIsReadAsItStands() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(
                """
                Mois;Boutique;Visites
                septembre 2026;Lyon;1204
                septembre 2026;Lille;1100
                octobre 2026;Lyon;3514
                octobre 2026;Lille;3100
                TOTAL;;8918

                """, to: "partner.csv")
            #expect(try bilan("teach", "partner.csv").status == 0)
            let check = try bilan("teach", "partner.csv", "--check")
            #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
            #expect(
                check.output == """
                    partner.csv is read as partner (other.partner): 4 records, 2026-09-01…2026-10-31

                    line  day                    about  sessions
                    2     2026-09-01…2026-09-30  Lyon       1204
                    3     2026-09-01…2026-09-30  Lille      1100
                    4     2026-10-01…2026-10-31  Lyon       3514
                    5     2026-10-01…2026-10-31  Lille      3100
                                                 total      8918

                    """)
        }
    }

    @Test func theNextCommandCanBeCopiedWhateverTheName() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("Day,Mentions\n2026-10-01,3\n", to: "my mentions.csv")
            let run = try bilan("teach", "my mentions.csv", "--name", "é è/../l'x")
            #expect(bilan.has("formats/e-e-l-x.yml"))
            #expect(
                run.errors
                    == "Next: read formats/e-e-l-x.yml, then run bilan teach 'my mentions.csv' --name 'é è/../l'\\''x' --check.\n"
            )
        }
    }

    @Test func aNameWithoutALetterIsRefused() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("Day,Mentions\n2026-10-01,3\n", to: "мир.csv")
            let run = try bilan("teach", "мир.csv")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: "мир" holds no letter from a to z and no digit to name the description with
                    Nothing was written.
                    To fix: give it a name, as in --name forum-topics.

                    """)
        }
    }

    @Test func aListOfPeopleIsNotTaught() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("Name,Email\nAnna,anna@example.org\n", to: "people.csv")
            let run = try bilan("teach", "people.csv")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: people.csv, line 1, column "Email": this file lists people: it has a column of e-mail addresses
                    Nothing was written.
                    To fix: download a report that counts people instead of naming them.

                    """)
        }
    }

    @Test func theOrderOfDayAndMonthThatADescriptionStatesHoldsInFilesCutBySemicolons() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("Jour;Pages vues\n01/10/2026;12\n02/10/2026;9\n", to: "forum.csv")
            #expect(try bilan("teach", "forum.csv", "--platform", "forum").status == 0)
            let run = try bilan("teach", "forum.csv", "--check")
            #expect(run.status == 0 && run.output.contains("2026-10-01") && run.output.contains("21"))
        }
    }

    @Test func aCheckNeedsADescription() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("Day,Mentions\n2026-10-01,3\n", to: "mentions.csv")
            let run = try bilan("teach", "mentions.csv", "--check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: formats/mentions.yml: there is no such description yet
                    Nothing was read.
                    To fix: draft it with `bilan teach mentions.csv`, or name another one with --name.

                    """)
        }
    }

    @Test func theCheckIsJSONToo() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("Day,Mentions,Authors\n2026-10-01,3,2\n2026-10-02,4,3\n", to: "mentions.csv")
            let taught = try bilan("teach", "mentions.csv", "--platform", "listening", "--json")
            #expect(
                taught.output
                    == #"{"columns":[{"header":"Day","readAs":"day"},{"header":"Mentions","readAs":"mentions"},{"header":"Authors","readAs":"authors"}],"file":"formats/mentions.yml","id":"listening.mentions","toCheck":0}"#
                    + "\n")
            let run = try bilan("teach", "mentions.csv", "--check", "--json")
            #expect(
                run.output
                    == #"{"description":"formats/mentions.yml","file":"mentions.csv","format":"listening.mentions","from":"2026-10-01","measures":["mentions","authors"],"name":"mentions","records":2,"rows":[{"about":"","days":"2026-10-01","line":2,"values":[3,2]},{"about":"","days":"2026-10-02","line":3,"values":[4,3]}],"setAside":0,"to":"2026-10-02","totals":[7,null]}"#
                    + "\n")
        }
    }

    @Test func hostileHeadersMakeAValidDescription() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("Day,\"a\"\"b: #\\ \u{1B}\",\"{x}\ny\"\n2026-10-01,3,7\n", to: "odd.csv")
            #expect(try bilan("teach", "odd.csv").status == 0)
            #expect(try bilan("formats").status == 0)
            let run = try bilan("teach", "odd.csv", "--check")
            #expect(run.status == 3)
            #expect(run.output == "odd.csv is read as odd (other.odd): 1 record\n")
            #expect(
                run.errors == """
                    error: formats/odd.yml: no column is a measure, so nothing of the file would be stored
                    To fix: name one, as in measure: views; `bilan metrics` lists them.

                    """)
        }
    }
}
