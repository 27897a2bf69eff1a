/// Tells whether bytes are UTF-8 as it should be, eight of them at a time.
enum CleanUTF8 {
    /// Whether all bytes are valid UTF-8 and none is NUL.
    static func holds(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var index = 0
        while index < count {
            if index + 8 <= count {
                let word = UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self)
                // A NUL borrows from its neighbour; other bytes of ASCII do not.
                let found =
                    (word.littleEndian | (word.littleEndian &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
                if found == 0 {
                    index += 8
                    continue
                }
                index += found.trailingZeroBitCount >> 3
            }
            let lead = bytes[index]
            if lead < 0x80 {
                if lead == 0 { return false }
                index += 1
                continue
            }
            let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
            guard lead >= 0xC2, lead <= 0xF4, index + length <= count else { return false }
            let second = bytes[index + 1]
            switch lead {
            case 0xE0: guard second >= 0xA0 else { return false }
            case 0xED: guard second < 0xA0 else { return false }
            case 0xF0: guard second >= 0x90 else { return false }
            case 0xF4: guard second < 0x90 else { return false }
            default: break
            }
            guard second & 0xC0 == 0x80, length < 3 || bytes[index + 2] & 0xC0 == 0x80,
                length < 4 || bytes[index + 3] & 0xC0 == 0x80
            else { return false }
            index += length
        }
        return true
    }
}
