import SocialMetrics

/// A digest of values that is quick to make, to see whether they changed: the same in every run, no safeguard against intent.
struct Fingerprint: Equatable {
    /// Both are mixed with every word, each in its own way: equal by chance once in 2¹²⁸.
    private var first: UInt64 = 0x243F_6A88_85A3_08D3
    private var second: UInt64 = 0x1319_8A2E_0370_7344

    /// 32 hexadecimal digits.
    var text: String {
        [first, second].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    mutating func add(_ word: UInt64) {
        first = (first ^ word) &* 0x9FB2_1C65_1E98_DF25
        first ^= first >> 32
        second = (second &+ word) &* 0xD6E8_FEB8_6659_FD93
        second ^= second >> 29
    }

    mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }
    mutating func add(_ number: Double) { add(number.bitPattern) }
    mutating func add(_ isSo: Bool) { add(isSo ? 1 : 0 as UInt64) }

    mutating func add(_ other: Fingerprint) {
        add(other.first)
        add(other.second)
    }

    /// Absent is another than empty.
    mutating func add(_ text: String?) {
        guard var text else { return add(-1) }
        text.withUTF8 { bytes in
            add(bytes.count)
            var rest = UnsafeRawBufferPointer(bytes)
            while rest.count >= 8 {
                add(rest.loadUnaligned(as: UInt64.self))
                rest = UnsafeRawBufferPointer(rebasing: rest[8...])
            }
            add(rest.reduce(0) { $0 << 8 | UInt64($1) })
        }
    }

    mutating func add(_ period: Period) {
        add(period.from.number)
        add(period.to.number)
    }

    mutating func add(_ values: Values) {
        add(values.count)
        for (measure, value) in values {
            add(measure.id)
            add(value)
        }
    }

    mutating func add(_ group: Breakdown) { add(group.isNone ? nil : group.description) }
}
