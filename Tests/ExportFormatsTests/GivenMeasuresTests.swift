import SocialMetrics
import Testing

@testable import ExportFormats

/// What exports of a platform give, as reports rely on it.
@Suite struct GivenMeasuresTests {
    @Test(arguments: Platform.allCases.filter { EngagementSet.declared(for: $0) != nil })
    func everyPartOfAnEngagementRateIsAMeasureOfAnExportOfPosts(platform: Platform) throws {
        let set = try #require(EngagementSet.declared(for: platform))
        let posts = ExportFormat.all.filter {
            $0.platforms.contains(platform) && [.post, .postPeriod].contains($0.grain)
        }
        let given = Set(posts.flatMap(\.given))
        for measure in set.parts + [set.denominator] { #expect(given.contains(measure), "\(measure)") }
    }

    @Test func theReachOfAnAccountIsMissedWhereAnExportGivesIt() {
        let measures = FormatCatalogue.builtIn.measures
        let withReach = Platform.allCases.filter {
            $0.isAdvertising && measures[$0]?.contains(.reach) == true
        }
        #expect(withReach == [.metaAds, .linkedinAds])
    }

    @Test func aGainOfFollowersAndAListOfPostsCount() {
        let measures = FormatCatalogue.builtIn.measures
        #expect(measures[.facebook]?.isSuperset(of: [.followers, .publishedPosts]) == true)
        #expect(measures[.googleBusiness]?.isDisjoint(with: [.reach, .followers, .publishedPosts]) == true)
    }
}
