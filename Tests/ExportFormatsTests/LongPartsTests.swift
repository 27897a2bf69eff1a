import Foundation
import SocialMetrics
import Tabular
import TestSupport
import Testing

@testable import ExportFormats

/// The parts of reading piece by piece do what their thorough counterparts do.
@Suite struct LongPartsTests {
    @Test(arguments: 0..<20) func plainNumbersAreReadAsAllNumbersAre(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed) + 800)
        let reader = NumberCells(NumberCells.Evidence(), declared: .plain, resaved: false)
        let pieces = ["0", "1", "7", "12", "305", "999", ".", "-", "e", "1e3", ",", " ", "%"]
        var taken = 0
        for _ in 0..<2_000 {
            let text = Array(generator.text(upTo: 5, from: pieces).utf8)
            let plain = text.withUnsafeBufferPointer { bytes in
                bytes.baseAddress.flatMap { PlainDigits.value($0, bytes.count) }
            }
            guard let plain else { continue }
            taken += 1
            #expect(reader.read(text.span) == .value(plain), "\(String(decoding: text, as: UTF8.self))")
        }
        #expect(taken > 200)
    }

    @Test(arguments: [
        "America/Los_Angeles", "Europe/Paris", "Asia/Kolkata", "Africa/Cairo", "America/Havana",
    ])
    func theClockTellsTheMomentsThatInstantTells(name: String) throws {
        let zone = try #require(TimeZone(identifier: name))
        var clock = ZoneClock(zone)
        for number in stride(from: 14_000, to: 22_000, by: 1) {
            for second in [0, 5_400, 9_000, 43_200, 86_340] {
                let day = Day(number: number)
                let moment = Instant(day: day, secondOfDay: second, zone: zone)
                #expect(clock.seconds(day, second) == moment.seconds, "\(day) \(second)")
            }
        }
    }

    @Test func aKeyThatCameBeforeIsAlwaysTold() {
        let seen = SeenKeys(expected: 50_000)
        var generator = SplitMix64(seed: 1)
        let keys = (0..<50_000).map { _ in generator.next() }
        var known = 0
        for key in keys where seen.insert(key) { known += 1 }
        #expect(known == 0)
        for key in keys where seen.insert(key) { known += 1 }
        #expect(known == keys.count)
    }

    @Test func differentIDsHaveDifferentKeys() {
        var keys: Set<UInt64> = []
        for number in 0..<100_000 {
            let id = Array("1784\(number)".utf8)
            id.withUnsafeBufferPointer { bytes in
                guard let base = bytes.baseAddress else { return }
                keys.insert(SeenKeys.hash(base, bytes.count, seed: 0))
                keys.insert(SeenKeys.hash(base, bytes.count, seed: 1))
            }
        }
        #expect(keys.count == 200_000)
    }
}
