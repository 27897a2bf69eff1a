/// A repeatable source of chance: the same seed gives the same tests on every machine.
package struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Up to so many bytes, taken from a list.
    package mutating func bytes(upTo length: Int, from list: [UInt8]) -> [UInt8] {
        (0..<Int.random(in: 0...length, using: &self)).map { _ in list.randomElement(using: &self) ?? 0 }
    }

    /// Up to so many pieces of text, taken from a list and run together.
    package mutating func text(upTo length: Int, from list: [String]) -> String {
        (0..<Int.random(in: 0...length, using: &self)).map { _ in list.randomElement(using: &self) ?? "" }
            .joined()
    }
}
