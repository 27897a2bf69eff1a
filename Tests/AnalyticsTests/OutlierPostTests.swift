import SocialMetrics
import Testing

@testable import Analytics

@Suite struct OutlierPostTests {
    private func posts(_ reach: [Double?]) -> [RankingCandidate] {
        reach.enumerated().map { index, reach in
            var values: Values = [.views: 10]
            values[.reach] = reach
            return RankingCandidate(
                post: PostFacts(nativeID: "\(index)"), values: values, day: Day(number: index), asOf: nil)
        }
    }

    @Test func thePostFarAboveTheMedianIsNamed() throws {
        let outlier = try #require(outlierPost(among: posts([100, 120, 80, 1000, 110])))
        #expect(outlier.post.post.nativeID == "3")
        #expect(outlier.median == 110)
        #expect(outlier.factor == 1000.0 / 110)
        #expect(outlier.measure == .reach)
    }

    @Test func aGoodPostIsNoOutlier() {
        #expect(outlierPost(among: posts([100, 120, 80, 300, 110])) == nil)
    }

    @Test func fewPostsHaveNoOutlier() {
        #expect(outlierPost(among: posts([1, 1, 1, 1000])) == nil)
    }

    @Test func postsWithoutReachAreComparedByViews() {
        let outlier = outlierPost(among: posts([nil, nil, nil, nil, nil, 5]))
        #expect(outlier == nil)
    }

    @Test func theEarlierOfTwoIsNamed() throws {
        let outlier = try #require(outlierPost(among: posts([10, 10, 10, 900, 900, 10, 10])))
        #expect(outlier.post.post.nativeID == "3")
    }
}
