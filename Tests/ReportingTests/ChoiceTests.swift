import SocialMetrics
import Testing

@testable import Reporting

/// Which statements stand in the summary.
@Suite struct ChoiceTests {
    private func candidate(
        _ account: String, _ subject: Candidate.Subject, _ weight: Double, _ tone: Finding.Tone
    ) -> Candidate {
        Candidate(
            account: account, subject: subject, weight: weight,
            finding: Finding(tone: tone, text: Phrase([.text("\(account) \(subject)")])))
    }

    @Test func theWorstFallIsSaidAmongGoodNews() {
        let good = ["a", "b", "c"].flatMap {
            [candidate($0, .exposure, 1, .good), candidate($0, .followers, 0.9, .good)]
        }
        let falls = [candidate("a", .engagement, 0.1, .bad), candidate("b", .engagement, 0.2, .bad)]
        let chosen = choose(from: good + falls)
        #expect(chosen.count == 5)
        #expect(chosen.filter { $0.tone == .bad }.map(\.text) == [Phrase([.text("b engagement")])])
    }

    @Test func aFallOfNothingIsNotSaid() {
        let chosen = choose(from: [
            candidate("a", .exposure, 1, .good), candidate("a", .engagement, 0.01, .bad),
            candidate("b", .exposure, 1, .good), candidate("b", .followers, 1, .good),
            candidate("c", .exposure, 1, .good), candidate("c", .followers, 1, .good),
        ])
        #expect(chosen.allSatisfy { $0.tone == .good })
    }

    @Test func aFallThatIsWeightyNeedsNoFavour() {
        let chosen = choose(from: [
            candidate("a", .exposure, 1.2, .bad), candidate("b", .exposure, 1, .good),
        ])
        #expect(chosen.map(\.tone) == [.bad, .good])
    }
}
