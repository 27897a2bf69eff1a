import SocialMetrics
import Testing

@Suite struct DaySetTests {
    private func day(_ number: Int) -> Day { Day(number: number) }
    private func period(_ from: Int, _ to: Int) -> Period { Period(from: day(from), to: day(to)) }

    @Test func daysThatFollowEachOtherAreOneRun() {
        let days = DaySet([3, 1, 2, 9, 2].map(Day.init(number:)))
        #expect(days.runs == [period(1, 3), period(9, 9)])
        #expect(days.count == 4)
        #expect(!days.isEmpty && DaySet().isEmpty)
    }

    @Test func aSetIsTheSameInWhateverOrderItWasFilled() {
        let all = [period(1, 3), period(5, 5), period(2, 4), period(20, 30), period(8, 22), period(40, 41)]
        for first in all.indices {
            let order = Array(all[first...] + all[..<first])
            #expect(DaySet(of: order) == DaySet(of: all))
            #expect(DaySet(of: order.reversed()) == DaySet(of: all))
        }
        #expect(DaySet(of: all).runs == [period(1, 5), period(8, 30), period(40, 41)])
    }

    /// Against a plain set, for every pair of short periods put into a set with gaps.
    @Test func itHoldsWhatASetOfItsDaysHolds() {
        let start = [period(2, 3), period(6, 6), period(8, 10)]
        for from in 0...12 {
            for to in from...12 {
                var days = DaySet(of: start)
                days.insert(period(from, to))
                let plain = Set((start + [period(from, to)]).flatMap(\.days))
                #expect(days.count == plain.count)
                #expect((-1...13).allSatisfy { days.contains(day($0)) == plain.contains(day($0)) })
                #expect(days == DaySet(Array(plain)))
            }
        }
    }

    @Test func daysFarApartCostAsMuchAsNeighbours() {
        var days = DaySet([day(-700_000), day(2_900_000)])
        days.insert(day(0))
        #expect(days.count == 3)
        #expect(days.runs.count == 3)
        days.insert(period(-700_000, 2_900_000))
        #expect(days.count == 3_600_001)
        #expect(days.runs.count == 1)
    }

    @Test func gapsAreTheDaysOfAPeriodThatAreInNoRun() {
        let days = DaySet(of: [period(1, 3), period(6, 6), period(9, 12)])
        #expect(days.gaps(in: period(2, 10)) == [period(4, 5), period(7, 8)])
        #expect(days.gaps(in: period(-1, 14)) == [period(-1, 0), period(4, 5), period(7, 8), period(13, 14)])
        #expect(days.gaps(in: period(9, 12)).isEmpty)
        #expect(DaySet().gaps(in: period(1, 2)) == [period(1, 2)])
        #expect(days.within(period(3, 9)).runs == [period(3, 3), period(6, 6), period(9, 9)])
        #expect(days.within(period(4, 5)).isEmpty)
    }
}
