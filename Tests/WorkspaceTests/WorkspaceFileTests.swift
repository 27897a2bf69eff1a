import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import Workspace

struct WorkspaceFileTests {
    @Test func everyKeyIsRead() throws {
        let file = try WorkspaceFile(
            Data(
                """
                agency: Atelier Balise
                clients:
                  maison:
                    name: Maison Lumière
                    language: fr
                    currency: EUR
                    timezone: Europe/Paris
                    accent: "#B4532A"
                    accounts:
                      insta:
                        platform: instagram
                        id: 017841400000000001
                        followers:
                          2026-10-31: 14077
                          2026-09-30: 13895
                      ads: { platform: meta-ads, name: Régie }
                  bare: { language: en, currency: GBP, timezone: UTC }

                """.utf8))
        #expect(file.agency == "Atelier Balise")
        #expect(file.clients.map(\.key) == ["maison", "bare"])
        let maison = try #require(file.client("maison"))
        #expect(maison.name == "Maison Lumière")
        #expect(maison.language == .fr)
        #expect(maison.currency == "EUR")
        #expect(maison.timeZone.identifier == "Europe/Paris")
        #expect(maison.accent == "#B4532A")
        #expect(maison.accounts.map(\.key) == ["insta", "ads"])
        #expect(maison.accounts.map(\.name) == ["insta", "Régie"])
        #expect(maison.accounts.first?.nativeID == "017841400000000001", "an id is text, never a number")
        #expect(maison.accounts.first?.followers.map(\.count) == [13895, 14077])
        #expect(file.client("bare")?.name == "bare")
    }

    @Test func demoWorkspaceIsRead() throws {
        let url = SharedExports.packageRoot.appendingPathComponent("SampleData/bilan.yml")
        let file = try WorkspaceFile(Data(contentsOf: url))
        #expect(file.clients.count == 2)
        #expect(file.clients.allSatisfy { $0.accounts.count == 10 })
    }

    @Test func signThatNoYAMLHasIsTold() {
        #expect(
            problems("agency: a\u{1}b\n") == [
                """
                error: bilan.yml: the file is not YAML: 1:10: error: reader: control characters are not allowed:
                agency: a\u{1}b
                         ^
                Nothing was read or changed.
                To fix: start again from the file that `bilan init` writes.
                """
            ])
    }

    @Test func mistypedKeyNamesTheNearestOne() {
        let text = """
            clients:
              maison:
                language: fr
                currency: EUR
                timezone: Europe/Paris
                accounts:
                  insta:
                    platfrom: instagram
            """
        #expect(
            problems(text).first == """
                error: bilan.yml, line 8: "platfrom" is not a key of an account; did you mean "platform"?
                  8 |         platfrom: instagram
                    |         ^^^^^^^^
                Nothing was read or changed.
                To fix: use one of: platform, name, id, followers.
                """)
    }

    @Test(arguments: [
        (
            "language: fr", "language: frr",
            "\"frr\" is not a language reports are written in; did you mean \"fr\"?"
        ),
        ("currency: EUR", "currency: Euros", "\"Euros\" is not a currency"),
        ("currency: EUR", "currency: eur", "\"eur\" is not a currency"),
        (
            "timezone: Europe/Paris", "timezone: Europe/Pari",
            "\"Europe/Pari\" is not a time zone; did you mean \"Europe/Paris\"?"
        ),
        ("accent: \"#B4532A\"", "accent: #B4532A", "the accent is empty: # begins a remark"),
        ("accent: \"#B4532A\"", "accent: orange", "\"orange\" is not a colour"),
        (
            "platform: instagram", "platform: instagrm",
            "\"instagrm\" is not a platform bilan knows; did you mean \"instagram\"?"
        ),
        (
            "platform: instagram", "platform: Twitter",
            "\"Twitter\" is not a platform bilan knows; did you mean \"x\"?"
        ),
        (
            "platform: instagram", "platform: ga4",
            "\"ga4\" is not a platform bilan knows; did you mean \"google-analytics\"?"
        ),
        ("2026-10-31: 5210", "2026-02-30: 5210", "\"2026-02-30\" is not a day that exists"),
        ("2026-10-31: 5210", "2026-10-31: 5 210", "\"5 210\" is not a number of followers"),
        ("2026-10-31: 5210", "2026-10-31: -4", "\"-4\" is not a number of followers"),
        ("maison:", "mai/son:", "\"mai/son\" cannot be the name of a folder"),
        ("clients:", "client:", "\"client\" is not a key of the file; did you mean \"clients\"?"),
    ])
    func wrongValueIsQuotedWhereItStands(_ right: String, _ wrong: String, _ message: String) throws {
        let good = """
            clients:
              maison:
                language: fr
                currency: EUR
                timezone: Europe/Paris
                accent: "#B4532A"
                accounts:
                  insta:
                    platform: instagram
                    followers:
                      2026-10-31: 5210
            """
        #expect(problems(good).isEmpty)
        let bad = good.replacingOccurrences(of: right, with: wrong)
        let first = try #require(problems(bad).first)
        #expect(first.contains(message))
        #expect(first.contains("^"))
    }

    /// A file, and the whole text of its first problem.
    @Test(arguments: [
        (
            "",
            """
            error: bilan.yml: the file names no client
            Nothing was read or changed.
            To fix: write the clients and their accounts, as in the file that `bilan init` writes.
            """
        ),
        (
            "agency: A\n",
            """
            error: bilan.yml, line 1: the file has no "clients"
              1 | agency: A
                | ^
            Nothing was read or changed.
            To fix: write "clients:" and the clients below it.
            """
        ),
        (
            "clients:\n",
            """
            error: bilan.yml, line 1: "clients" has nothing below it that names one
              1 | clients:
                |         ^
            Nothing was read or changed.
            To fix: write a line such as "maison-lumiere:" below it, indented by two spaces.
            """
        ),
        (
            "just words\n",
            """
            error: bilan.yml, line 1: the file is written as lines of "key: value"
              1 | just words
                | ^^^^^^^^^^
            Nothing was read or changed.
            To fix: write one of these keys on each line: agency, clients.
            """
        ),
        (
            "agency: [a, b]\nclients: {}\n",
            """
            error: bilan.yml, line 1: "agency" is one line of text
              1 | agency: [a, b]
                |         ^
            Nothing was read or changed.
            To fix: write "agency: " and the text behind it.
            """
        ),
        (
            "agency: ''\nclients: {}\n",
            """
            error: bilan.yml, line 1: "agency" is empty
              1 | agency: ''
                |         ^^
            Nothing was read or changed.
            To fix: write a text behind it, or remove the line.
            """
        ),
        (
            "clients:\n  a: { language: fr, currency: EUR, timezone: UTC, accounts: { page: { name: x } } }\n",
            """
            error: bilan.yml, line 2: account "page" has no "platform"
              2 |   a: { language: fr, currency: EUR, timezone: UTC, accounts: { page: { name: x } } }
                |                                                                ^^^^
            Nothing was read or changed.
            To fix: add a line such as "platform: facebook".
            """
        ),
        (
            "clients:\n  a:\n    language: fr\n    currency: Euros\n    timezone: UTC\n",
            """
            error: bilan.yml, line 4: "Euros" is not a currency
              4 |     currency: Euros
                |               ^^^^^
            Nothing was read or changed.
            To fix: write its code of three capital letters, like EUR.
            """
        ),
        (
            "clients:\n  a: { language: fr }\n  a: { language: en }\n",
            """
            error: bilan.yml, line 3: "a" is there twice in the same place
              3 |   a: { language: en }
                |   ^
            Nothing was read or changed.
            To fix: keep one of the two.
            """
        ),
    ])
    func wholeMessageIsFitToActOn(_ file: String, _ message: String) {
        #expect(problems(file).first == message)
    }

    @Test func everyProblemIsToldAtOnce() {
        let text = """
            clients:
              maison: { language: de, currency: EUR }
              autre:
                language: fr
            """
        #expect(
            problems(text).map { $0.split(separator: "\n")[0] } == [
                "error: bilan.yml, line 2: client \"maison\" has no \"timezone\"",
                "error: bilan.yml, line 2: \"de\" is not a language reports are written in",
                "error: bilan.yml, line 3: client \"autre\" has no \"currency\"",
                "error: bilan.yml, line 3: client \"autre\" has no \"timezone\"",
            ])
    }

    @Test func tabulatorIsNamedWhereItStands() {
        #expect(
            problems("clients:\n\tmaison:\n") == [
                """
                error: bilan.yml, line 2: the file is not YAML here: found character that cannot start any token
                  2 | \tmaison:
                    | ^
                Nothing was read or changed.
                To fix: indent with spaces, write "key: value", and put quotes around text with : or #.
                """
            ])
    }

    @Test func clientWrittenTwiceIsRefused() {
        let text = "clients:\n  maison: { language: fr }\n  maison: { language: en }\n"
        #expect(
            problems(text).first?.hasPrefix("error: bilan.yml, line 3: \"maison\" is there twice") == true)
    }

    @Test func emptyFileSaysWhatToWrite() {
        #expect(problems("").first?.hasPrefix("error: bilan.yml: the file names no client") == true)
        #expect(
            problems("# nothing yet\n").first?.hasPrefix("error: bilan.yml: the file names no client") == true
        )
        #expect(problems("clients:\n").first?.contains("\"clients\" has nothing below it") == true)
    }

    @Test func textOfAnotherEncodingIsRefused() {
        let latin = Data([0x61, 0x67, 0x3A, 0xE9, 0x0A])
        let error = #expect(throws: WorkspaceProblems.self) { try WorkspaceFile(latin) }
        #expect(error?.problems.first?.message == "the file is not UTF-8 text")
    }

    /// The whole text of every problem of a workspace file.
    private func problems(_ text: String) -> [String] {
        do {
            _ = try WorkspaceFile(Data(text.utf8))
            return []
        } catch let error as WorkspaceProblems {
            return error.problems.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }
}
