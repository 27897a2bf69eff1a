import SocialMetrics
import Testing

@testable import Reporting

/// Posts and what their rate is divided by.
@Suite struct ExposureTests {
    private func account(_ platform: Platform, _ values: @escaping (Int) -> Values) -> AccountFigures {
        Brand.account(platform) {
            $0.posts = (0..<6).map { index in
                var post = PostFacts(nativeID: "p\(index)")
                post.caption = "Post \(index)"
                post.publishedDay = day("2026-10-02").adding(days: index)
                return PostFigure(post: post, values: values(index), asOf: day("2026-11-03"))
            }
        }
    }

    private func text(_ account: AccountFigures, _ language: Language = .en) -> String {
        lines(of: clientReport(for: Brand.request(language, accounts: [account]))).joined(separator: "\n")
    }

    @Test func repliesOnXAreEngagement() {
        let report = text(
            account(.x) { index in
                [.impressions: 1000, .likes: 10, .comments: Double(index), .shares: 1]
            })
        #expect(report.contains("| All | 6 | 6,000 | 81 | 1.35% | 1.35%"))
        #expect(report.contains("Engagement rate: likes + comments + shares ÷ impressions"))
        #expect(report.contains("Impressions 1,000, Likes 10, Comments 5, Shares 1"))
        #expect(!report.contains("tory replies"))
    }

    @Test func aRateThatLacksAPartSaysWhatItCounts() {
        func instagram(_ values: Values) -> AccountFigures {
            Brand.account(.instagram) {
                $0.posts = ["2026-09", "2026-10"].flatMap { month in
                    (1...4).map { index in
                        var post = PostFacts(nativeID: "\(month)-\(index)")
                        post.publishedDay = day("\(month)-0\(index)")
                        var own = values
                        own[.comments] = month == "2026-10" ? 50 : 40
                        return PostFigure(post: post, values: own, asOf: day("2026-11-03"))
                    }
                }
            }
        }
        let lacking = instagram([.reach: 1000, .saves: 1, .shares: 1])
        #expect(text(lacking).contains("the engagement rate by reach (comments + saves + shares) "))
        let whole = instagram([.reach: 1000, .likes: 5, .saves: 1, .shares: 1])
        #expect(text(whole).contains("On Instagram, the engagement rate by reach rose: "))
    }

    @Test func linkedInShowsTheImpressionsItsRateIsDividedBy() {
        let posts = account(.linkedin) { index in
            var values: Values = [
                .impressions: 1000, .reactions: 10 + Double(index), .comments: 1, .shares: 1,
            ]
            if index == 0 { values[.views] = 450 }
            return values
        }
        let report = text(posts, .fr)
        #expect(report.contains("| Publications | Impressions | Engagement |"))
        #expect(report.contains("| Ensemble | 6 | 6\u{202F}000 | 87"))
        #expect(report.contains("Impressions 1\u{202F}000, Réactions 15"))
        #expect(report.contains("Impressions 1\u{202F}000, Vues 450, Réactions 10"))
    }
}
