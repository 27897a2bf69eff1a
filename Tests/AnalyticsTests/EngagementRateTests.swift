import SocialMetrics
import Testing

@testable import Analytics

@Suite struct EngagementRateTests {
    let instagram: [Values] = [
        [.likes: 80, .comments: 10, .saves: 5, .shares: 5, .reach: 1000],
        [.likes: 1, .comments: 0, .saves: 0, .shares: 0, .reach: 100],
        [.likes: 3, .comments: 0, .saves: 0, .shares: 0, .reach: 100],
    ]

    @Test func thePooledRateIsARatioOfSums() throws {
        let set = try #require(EngagementSet.reported(by: instagram, on: .instagram))
        let rate = try #require(engagementRate(of: instagram, counting: set))
        #expect(rate.pooled == 104.0 / 1200)
        #expect(rate.medianOfPosts == 0.03)
        #expect(rate.set.denominator == .reach)
        #expect(rate.posts == 3)
    }

    @Test func onlyPostsWithBothNumbersCount() throws {
        let posts = instagram + [[.likes: 9, .comments: 0, .saves: 0, .shares: 0], [.reach: 5000]]
        let set = try #require(EngagementSet.reported(by: posts, on: .instagram))
        let rate = try #require(engagementRate(of: posts, counting: set))
        #expect(rate.pooled == 104.0 / 1200)
        #expect(rate.without == 2)
    }

    @Test func aPartThatNoPostReportsIsLeftOutOfTheName() {
        let posts: [Values] = [[.likes: 5, .views: 100], [.likes: 0, .views: 10]]
        #expect(EngagementSet.reported(by: posts, on: .youtube)?.parts == [.likes])
        #expect(EngagementSet.reported(by: [[.likes: 5]], on: .youtube) == nil)
        #expect(EngagementSet.reported(by: posts, on: .metaAds) == nil)
    }
}
