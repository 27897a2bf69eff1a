import SocialMetrics
import Testing

@testable import Analytics

@Suite struct TotalTests {
    @Test func reachIsNeverSummed() {
        #expect(total(of: .reach, over: [[.reach: 10], [.reach: 20]]) == .refused)
        #expect(total(of: .reach, over: [[.reach: 10]]) == .refused)
    }

    @Test func absentIsNotZero() {
        #expect(total(of: .views, over: [[.likes: 3], [:]]) == .absent)
        #expect(total(of: .views, over: [[.views: 0], [:]]) == .value(0, rows: 1))
    }

    @Test func aStockIsItsLastValue() {
        #expect(total(of: .followers, over: [[.followers: 10], [.followers: 12], [:]]).value == 12)
    }

    @Test func anAverageIsWeightedByWhatIsBehindIt() {
        let rows: [Values] = [
            [.averageWatchTime: 10, .views: 1], [.averageWatchTime: 20, .views: 3], [.averageWatchTime: 99],
        ]
        #expect(total(of: .averageWatchTime, over: rows).value == 17.5)
    }

    @Test(arguments: Measure.all) func theSumOfPartsIsTheWholeForAdditiveMeasuresOnly(measure: Measure) {
        let rows: [Values] = (1...9).map { [measure: Double($0)] }
        let whole = total(of: measure, over: rows)
        let parts = [rows.prefix(4), rows.suffix(5)].map { total(of: measure, over: $0) }
        if measure.aggregation == .sum {
            #expect(whole.value == parts.compactMap(\.value).reduce(0, +))
        } else {
            #expect(whole.value != 45)
        }
        if measure.unit == .people && measure.aggregation != .last { #expect(whole == .refused) }
    }
}
