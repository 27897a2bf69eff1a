/// Remembers which keys came before, in memory that does not grow with them.
///
/// A key that came before is always told; of five million that did not, some twenty are told all the same, so who asks has to
/// look again. Three to seven bytes a key that is expected, 32 MB at most.
struct SeenKeys: ~Copyable {
    private static let mostWords = 1 << 22
    private let words: UnsafeMutablePointer<UInt64>
    /// Chooses eight words, a line of the processor's cache.
    private let mask: Int

    /// - Parameter expected: how many keys there may be, about
    init(expected: Int) {
        var count = 1 << 12
        while count * 5 < expected * 2, count < SeenKeys.mostWords { count *= 2 }
        words = .allocate(capacity: count)
        words.initialize(repeating: 0, count: count)
        mask = count - 8
    }

    deinit { words.deallocate() }

    /// Takes a key in, and says whether it may have come before.
    ///
    /// Four bits each in two lines of the processor's cache.
    func insert(_ key: UInt64) -> Bool {
        let first = half(key, Int(truncatingIfNeeded: key >> 42) & mask)
        let other = key &* 0xD6E8_FEB8_6659_FD93 ^ key >> 32
        let second = half(other, Int(truncatingIfNeeded: other >> 42) & mask)
        return first && second
    }

    private func half(_ key: UInt64, _ line: Int) -> Bool {
        var wasThere = true
        for turn in 0..<4 {
            let bits = Int(truncatingIfNeeded: key >> UInt64(turn * 9))
            let mask: UInt64 = 1 << UInt64(bits & 63)
            let word = line + bits >> 6 & 7
            wasThere = wasThere && words[word] & mask != 0
            words[word] |= mask
        }
        return wasThere
    }

    /// Mixes some bytes into a key.
    static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int, seed: UInt64) -> UInt64 {
        var key =
            (seed &+ 1) &* 0xD6E8_FEB8_6659_FD93 ^ UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        while index < count {
            var word: UInt64 = 0
            if index + 8 <= count {
                word = UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self)
            } else {
                for place in index..<count { word = word << 8 | UInt64(bytes[place]) }
            }
            index += 8
            key = (key ^ word) &* 0xFF51_AFD7_ED55_8CCD
            key ^= key >> 32
        }
        key = key &* 0xC4CE_B9FE_1A85_EC53
        return key ^ key >> 29
    }
}
