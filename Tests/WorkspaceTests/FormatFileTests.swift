import ExportFormats
import Foundation
import SocialMetrics
import Testing

@testable import Workspace

/// Files of `formats/`: what they may leave out, and what is said of a mistake in one.
struct FormatFileTests {
    private let forum = """
        id: forum.topics
        platform: forum
        grain: day
        columns:
          - field: day
            headers: {fr: [Date], en: Day}
          - measure: page_views
            headers: Pages vues
          - measure: first_response_time
            scale: 60
            headers: [Délai, Delay]
          - ignored: "the rank"
            headers: {fr: ["N°"]}

        """

    private func read(_ text: String) throws -> ExportFormat {
        try FormatFile(Data(text.utf8), name: "formats/forum.yml").format
    }

    private func said(_ text: String) -> String? {
        #expect(throws: Problem.self) { try read(text) }?.description
    }

    @Test func whatIsLeftOutHasItsDefault() throws {
        let format = try read(forum)
        #expect(format.name == Words("forum.topics"))
        #expect(format.platforms == [.forum] && format.grain == .accountDay)
        #expect(format.columns[0].names == ["fr": ["Date"], "en": ["Day"]])
        #expect(format.columns[1].names == ["und": ["Pages vues"]])
        #expect(format.columns[2].content == .measure(.firstResponseTime, scale: 60))
        #expect(format.columns[2].names == ["und": ["Délai", "Delay"]])
        #expect(format.columns[3].content == .ignored("the rank"))
        #expect(format.required == [[.field(.day)], [.measure(.pageViews)], [.measure(.firstResponseTime)]])
        #expect(format.layout == .records && format.numbers == .plain && !format.lacksPeriod)
    }

    @Test(arguments: ExportFormat.all.map(\.id)) func everyBuiltInExportComesBackFromYAML(_ id: String) throws
    {
        let format = try #require(ExportFormat.all.first { $0.id == id })
        #expect(try read(FormatFile.text(of: format)) == format)
    }

    @Test func anUnknownKeyNamesTheNearest() {
        #expect(
            said(forum.replacing("headers: Pages", with: "header: Pages")) == """
                error: formats/forum.yml, line 8: "header" is not a key of a column; did you mean "headers"?
                  8 |     header: Pages vues
                    |     ^^^^^^
                Nothing was read or changed.
                To fix: use one of: measure, scale, field, breakdown, ignored, headers, described, begins.
                """)
    }

    @Test func anUnknownMeasureNamesTheNearest() {
        #expect(
            said(forum.replacing("page_views", with: "page_view")) == """
                error: formats/forum.yml, line 7: "page_view" is not a measure; did you mean "page_views"?
                  7 |   - measure: page_view
                    |              ^^^^^^^^^
                Nothing was read or changed.
                To fix: see `bilan metrics` for every measure.
                """)
    }

    @Test func aWrongTypeNamesItsLine() {
        #expect(
            said(forum.replacing("scale: 60", with: "scale: sixty")) == """
                error: formats/forum.yml, line 10: "scale" is a number
                  10 |     scale: sixty
                     |            ^^^^^
                Nothing was read or changed.
                To fix: write it like this: scale: 60
                """)
        #expect(
            said("id: a\nplatform: forum\ngrain: day\ncolumns: many\n") == """
                error: formats/forum.yml, line 4: "columns" is a list of columns
                  4 | columns: many
                    |          ^^^^
                Nothing was read or changed.
                To fix: write it like this: columns: [{measure: views, headers: {en: [Views]}}]
                """)
    }

    @Test(arguments: [
        (
            "platform: forum", "platform: forun",
            "line 2: \"forun\" is not a platform bilan knows; did you mean \"forum\"?"
        ),
        ("grain: day", "grain: daily", "line 3: \"daily\" is not what a row can be about"),
        (
            "field: day", "field: dey",
            "line 5: \"dey\" is not something a cell can say; did you mean \"day\"?"
        ),
        ("platform: forum\n", "", "line 1: a format has no \"platform\""),
        ("grain: day\n", "", "line 1: a format has no \"grain\""),
        ("id: forum.topics\n", "", "line 1: a format has no \"id\""),
        ("id: forum.topics", "id: my topics", "line 1: \"my topics\" cannot be the id of an export"),
        (
            "measure: page_views", "measure: page_views\n    field: day",
            "line 7: the column says twice what its cells are: measure, field"
        ),
        ("field: day\n", "scale: 2\n", "line 5: the column does not say what its cells are"),
        ("    headers: Pages vues\n", "", "line 7: the column has no \"headers\""),
        (
            "columns:", "required: [{measure: views}]\ncolumns:",
            "line 4: it requires something that none of its columns is"
        ),
        ("columns:", "required: []\ncolumns:", "line 4: it would fit any table: \"required\" is empty"),
        (
            "columns:", "required: [views]\ncolumns:",
            "line 4: \"views\" is not something a table can be asked for"
        ),
        (
            "columns:", "dates: {zone: Europe/Pari}\ncolumns:",
            "line 4: \"Europe/Pari\" is not a time zone; did you mean \"Europe/Paris\"?"
        ),
        (
            "columns:", "post-formats: {vidoe: [Vidéo]}\ncolumns:",
            "line 4: \"vidoe\" is not a kind of post; did you mean \"video\"?"
        ),
    ])
    func aMistakeIsToldWithItsPlace(_ right: String, _ wrong: String, _ message: String) {
        let said = said(forum.replacing(right, with: wrong)) ?? ""
        #expect(said.contains(message), "\(said)")
        #expect(said.hasPrefix("error: formats/forum.yml") && said.contains("\nTo fix: "))
    }

    @Test func whatATableMustHaveNamesItsLine() {
        #expect(
            said(forum.replacing("columns:", with: "required:\n  - field: day\n  - measure: views\ncolumns:"))
                == """
                error: formats/forum.yml, line 6: it requires something that none of its columns is
                  6 |   - measure: views
                    |     ^
                Nothing was read or changed.
                To fix: add the column, or take it out of "required".
                """)
        #expect(
            said("id: a\nplatform: forum\ngrain: day\ncolumns: []\n") == """
                error: formats/forum.yml, line 4: it has no columns
                  4 | columns: []
                    |          ^
                Nothing was read or changed.
                To fix: list what a table of it has, as in columns: [{measure: views, headers: {en: [Views]}}].
                """)
        #expect(
            said("id: a\nplatform: forum\ngrain: day\ncolumns:\n  - {ignored: rank, headers: Rank}\n") == """
                error: formats/forum.yml, line 5: it would fit any table: all of its columns are ignored
                  5 |   - {ignored: rank, headers: Rank}
                    |   ^
                Nothing was read or changed.
                To fix: name a measure, a field or a breakdown, like measure: views.
                """)
    }

    @Test func aRowWithoutItsDayIsRefused() {
        #expect(
            said(forum.replacing("  - field: day\n    headers: {fr: [Date], en: Day}\n", with: "")) == """
                error: formats/forum.yml, line 3: a row is a day, and no column says which one
                  3 | grain: day
                    |        ^^^
                Nothing was read or changed.
                To fix: make one of the columns "field: day", or write grain: account-period and lacks-period: true.
                """)
        let ads = forum.replacing("grain: day", with: "grain: ad").replacing("field: day", with: "field: ad")
        #expect(
            said(ads) == """
                error: formats/forum.yml, line 3: no column says which days a row is about
                  3 | grain: ad
                    |        ^^
                Nothing was read or changed.
                To fix: make one of the columns "field: day" or "field: periodStart", or add the line "lacks-period: true".
                """)
        #expect(throws: Never.self) {
            try read(ads.replacing("columns:", with: "lacks-period: true\ncolumns:"))
        }
    }

    @Test func twoColumnsWithOneHeaderAreRefused() {
        #expect(
            said(forum.replacing("headers: Pages vues", with: "headers: [Pages vues, date]")) == """
                error: formats/forum.yml, line 7: two columns have the header "date"
                  7 |   - measure: page_views
                    |     ^
                Nothing was read or changed.
                To fix: keep the header in one of them.
                """)
    }

    @Test(arguments: [
        ("id: forum.topics", "id: [forum.topics]", "line 1: \"id\" is a text"),
        ("id: forum.topics", "id: forum.topics\nended: soon", "line 2: \"ended\" is a day"),
        ("id: forum.topics", "id: a\nrefusal: {reason: 3}", "line 2: \"refusal\" is a reason and a remedy"),
        ("headers: Pages vues", "headers: {fr: {a: b}}", "line 8: \"a\" is not a key of a header"),
        ("headers: Pages vues", "headers: {fr: [[a]]}", "line 8: a header is written as lines of"),
        ("headers: Pages vues", "headers: {en: []}", "line 7: the column has no \"headers\""),
        ("grain: day", "grain: [day]", "line 3: \"grain\" is a text"),
        ("  - field: day\n", "  - day\n  - field: day\n", "line 5: a column is written as lines of"),
        (
            "columns:", "required: {field: [day]}\ncolumns:",
            "line 4: \"required\" is a list of what a table must have"
        ),
    ])
    func aValueOfAnotherKindIsToldWithItsPlace(_ right: String, _ wrong: String, _ message: String) {
        let said = said(forum.replacing(right, with: wrong)) ?? ""
        #expect(said.contains(message), "\(said)")
        #expect(said.contains("\nTo fix: "))
    }

    @Test func aFileThatIsNoYAMLNamesItsLine() {
        #expect(
            said("id: [a\nplatform: forum\n")?.hasPrefix(
                "error: formats/forum.yml, line 2: the file is not YAML here")
                == true)
        #expect(
            said("") == """
                error: formats/forum.yml: the file describes no export
                Nothing was read or changed.
                To fix: remove it, or draft it anew with `bilan teach`.
                """)
    }
}

/// A workspace with descriptions of its own.
struct OwnFormatsTests {
    private let root = FileManager.default.temporaryDirectory
        .appendingPathComponent("formats-" + UUID().uuidString, isDirectory: true)
    private var folder: WorkspaceFolder { WorkspaceFolder(root) }

    private func write(_ text: String, to path: String) throws {
        let url = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func format(_ id: String) -> String {
        "id: \(id)\nplatform: facebook\ngrain: day\ncolumns:\n  - {field: day, headers: Date}\n  - {measure: views, headers: Primary}\n"
    }

    @Test func aDescriptionWinsOverABuiltInExport() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try write(format("own.views"), to: "formats/views.yml")
        let catalogue = try folder.catalogue()
        let text = "Facebook reach\nDate,Primary\n2026-10-01,3\n"
        let found = readExport(
            bytes: Array(text.utf8), fileName: "Primary.csv", context: ReadingContext(catalogue: catalogue))
        #expect(found.tables.map(\.format?.id) == ["own.views"])
        #expect(catalogue.own == ["own.views"])
        #expect(ListedFormat.all(of: catalogue).first?.isOwn == true)
    }

    @Test func theSameIdReplacesTheBuiltInExport() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try write(format("meta.results"), to: "formats/views.yml")
        let catalogue = try folder.catalogue()
        #expect(catalogue.formats.count == ExportFormat.all.count)
        #expect(catalogue.formats.first?.columns.count == 2)
    }

    @Test func everyBrokenDescriptionIsTold() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        try write(format("a b"), to: "formats/a.yml")
        try write(format("own.b"), to: "formats/b.yml")
        try write(format("own.b"), to: "formats/c.yml")
        let problems = #expect(throws: WorkspaceProblems.self) { try folder.catalogue() }
        #expect(
            problems?.problems.map(\.description) == [
                """
                error: formats/a.yml, line 1: "a b" cannot be the id of an export
                  1 | id: a b
                    |     ^^^
                Nothing was read or changed.
                To fix: write one without blanks, like forum.topics.
                """,
                """
                error: formats/c.yml: its id, "own.b", is that of formats/b.yml too
                Nothing was read or changed.
                To fix: give one of the two another id.
                """,
            ])
    }
}
