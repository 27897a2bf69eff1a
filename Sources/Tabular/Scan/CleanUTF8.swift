/// Tells whether bytes are UTF-8 as it should be, sixty-four of them at a time.
enum CleanUTF8 {
    /// Whether all bytes are valid UTF-8 and none is NUL.
    static func holds(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var index = 0
        // A block looks back at three bytes: the first ones go one by one, as do those behind the last block.
        while index < min(count, 3) {
            guard let next = end(ofCharacterAt: index, bytes, count) else { return false }
            index = next
        }
        var faults = ByteMask(repeating: false)
        var isOpen = false
        while index + 64 <= count {
            let place = bytes + index
            if isOpen || !isPlain(place) {
                for part in 0..<4 { faults = faults .| faultsOfBlock(at: place + part * 16) }
                isOpen = endsWithinCharacter(place + 64)
            }
            index += 64
        }
        guard !any(faults) else { return false }
        if isOpen { repeat { index -= 1 } while bytes[index] & 0xC0 == 0x80 }
        while index < count {
            guard let next = end(ofCharacterAt: index, bytes, count) else { return false }
            index = next
        }
        return true
    }

    /// Whether sixty-four bytes are ASCII without NUL.
    @inline(__always) private static func isPlain(_ place: UnsafePointer<UInt8>) -> Bool {
        var isPlain = ByteMask(repeating: true)
        for part in 0..<4 { isPlain = isPlain .& ByteBlock(at: place + part * 16).isPlain }
        return holdsEverywhere(isPlain)
    }

    /// Whether bytes end before the last character does.
    @inline(__always) private static func endsWithinCharacter(_ end: UnsafePointer<UInt8>) -> Bool {
        end[-1] >= 0xC0 || end[-2] >= 0xE0 || end[-3] >= 0xF0
    }

    /// The bytes of a block that cannot stand behind those before them (The Unicode Standard, table 3-7).
    @inline(__always) private static func faultsOfBlock(at place: UnsafePointer<UInt8>) -> ByteMask {
        let block = ByteBlock(at: place)
        let before = ByteBlock(at: place - 1)
        let isAsked =
            (before .>= ByteBlock.all(0xC0)) .| (ByteBlock(at: place - 2) .>= ByteBlock.all(0xE0))
            .| (ByteBlock(at: place - 3) .>= ByteBlock.all(0xF0))
        let continues = (block & ByteBlock.all(0xC0)) .== ByteBlock.all(0x80)
        let isNever =
            (block .== ByteBlock.all(0)) .| ((block & ByteBlock.all(0xFE)) .== ByteBlock.all(0xC0))
            .| (block .>= ByteBlock.all(0xF5))
        let isLow =
            ((before .== ByteBlock.all(0xE0)) .& (block .< ByteBlock.all(0xA0)))
            .| ((before .== ByteBlock.all(0xF0)) .& (block .< ByteBlock.all(0x90)))
        let isHigh =
            ((before .== ByteBlock.all(0xED)) .& (block .>= ByteBlock.all(0xA0)))
            .| ((before .== ByteBlock.all(0xF4)) .& (block .>= ByteBlock.all(0x90)))
        return (isAsked .^ continues) .| isNever .| isLow .| isHigh
    }

    /// Where the character ends that begins at a place; nil for one that is not valid.
    private static func end(
        ofCharacterAt index: Int, _ bytes: UnsafePointer<UInt8>, _ count: Int
    ) -> Int? {
        let lead = bytes[index]
        if lead < 0x80 { return lead == 0 ? nil : index + 1 }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, index + length <= count else { return nil }
        let second = bytes[index + 1]
        switch lead {
        case 0xE0: guard second >= 0xA0 else { return nil }
        case 0xED: guard second < 0xA0 else { return nil }
        case 0xF0: guard second >= 0x90 else { return nil }
        case 0xF4: guard second < 0x90 else { return nil }
        default: break
        }
        guard second & 0xC0 == 0x80, length < 3 || bytes[index + 2] & 0xC0 == 0x80,
            length < 4 || bytes[index + 3] & 0xC0 == 0x80
        else { return nil }
        return index + length
    }
}
