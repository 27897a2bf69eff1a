import MetricStore
import SocialMetrics
import Testing

@testable import Ingest

/// Series of Meta whose title names Instagram beside series whose title names nothing.
struct AssumedSeriesTests {
    private let named = Export.series("Instagram follows", ["2026-03-01": 60, "2026-03-02": 68])
    private let assumed =
        "sep=,\n\"Top countries\"\n\"Greece\",\"Japan\"\n\"33.6\",\"2.2\"\n\n"
        + Export.series("Follows", ["2026-03-01": 7, "2026-03-02": 9]).dropFirst("sep=,\n".count)

    @Test(arguments: [false, true])
    func followsWithoutAPlatformDoNotTakeThePlaceOfInstagramFollows(_ assumedFirst: Bool) throws {
        let bench = try Bench()
        defer { bench.remove() }
        let files = [("Follows.csv", named), ("Audience.csv", assumed)]
        var results: [FileImport] = []
        for (name, text) in assumedFirst ? files.reversed() : files {
            results.append(try bench.importText(text, at: "inbox/maison/insta/" + name))
        }
        let days = try #require(
            try bench.store.accountFigures(of: "maison").first { $0.account.key == "insta" }
        ).days
        #expect(days.map { $0.values[.newFollowers] } == [60, 68])
        let expected =
            assumedFirst
            ? """
            note: inbox/maison/insta/Follows.csv: 2 rows contradict an export that does not name its platform
            The export that names its platform is believed.
            To fix: if the other file is about another account, such as the Facebook page, import it for that one.
            """
            : """
            note: inbox/maison/insta/Audience.csv: 2 rows contradict an export that names its platform, which this one does not
            The export that names its platform is believed.
            To fix: if this file is about another account, such as the Facebook page, import it for that one.
            """
        #expect(results.last?.problems.map(\.description) == [expected])
    }

    @Test func aFileThatNamesItsPlatformIsNotSaidToHideIt() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let folder = "inbox/maison/insta/"
        _ = try bench.importText(
            Export.series("Follows", ["2026-03-01": 7, "2026-03-02": 9]), at: folder + "Follows.csv")
        let text =
            "sep=,\n\"Top countries\"\n\"Greece\",\"Japan\"\n\"33.6\",\"2.2\"\n\n"
            + named.dropFirst("sep=,\n".count)
        let found = try bench.importText(text, at: folder + "Audience.csv")
        #expect(
            found.problems.map(\.message) == ["2 rows contradict an export that does not name its platform"])
    }
}
