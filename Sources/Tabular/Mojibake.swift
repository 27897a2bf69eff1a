/// Undoes "dÃ©pensÃ©": UTF-8 that some program read as Windows-1252 and wrote as UTF-8 again.
///
/// Only runs of characters that are exactly the UTF-8 bytes of another character are turned back, so text that was
/// never damaged stays as it is.
enum Mojibake {
    /// Whether the first bytes show the damage: a letter such as "Ã" or "â" and the rest of a character behind it.
    static func isLikely(in bytes: some Sequence<UInt8>) -> Bool {
        let text = String(decoding: Array(bytes), as: UTF8.self)
        var damaged = 0
        var healthy = 0
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            if scalars[index].value < 0x80 {
                index += 1
            } else if let (bytes, length) = original(scalars, at: index) {
                if isWordEnd(bytes) { healthy += length } else { damaged += 1 }
                index += length
            } else {
                healthy += 1
                index += 1
            }
        }
        return damaged > 0 && damaged > healthy
    }

    /// Whether a run may as well be the end of a word and what stands behind it: "É\u{A0}:", "é…", "É™".
    private static func isWordEnd(_ bytes: [UInt8]) -> Bool {
        !UTF8Check.commonLeads.contains(bytes[0]) && bytes.dropFirst().allSatisfy(punctuation.contains)
    }

    /// What follows words: €‚„… ‘’“”•–— ™ › no-break space « © ® ° » as bytes of Windows-1252.
    private static let punctuation: Set<UInt8> = [
        0x80, 0x82, 0x84, 0x85, 0x8B, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9B, 0xA0, 0xA9, 0xAB,
        0xAE,
        0xB0, 0xBB,
    ]

    /// The text with every damaged run turned back.
    static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < scalars.count {
            if let (encoded, length) = original(scalars, at: index) {
                result.append(contentsOf: encoded)
                index += length
            } else {
                result.append(contentsOf: UTF8.encode(scalars[index]) ?? .init())
                index += 1
            }
        }
        return result
    }

    /// The bytes of the character that the scalars from `index` stand for, and how many scalars they are.
    private static func original(_ scalars: [Unicode.Scalar], at index: Int) -> (bytes: [UInt8], length: Int)?
    {
        guard scalars[index].value >= 0x80, let lead = Windows1252.byte(scalars[index]),
            (0xC2...0xF4).contains(lead)
        else { return nil }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard index + length <= scalars.count else { return nil }
        var bytes = [lead]
        for scalar in scalars[index + 1..<index + length] {
            guard let byte = Windows1252.byte(scalar), byte & 0xC0 == 0x80 else { return nil }
            bytes.append(byte)
        }
        return UTF8Check(bytes).invalid == 0 ? (bytes, length) : nil
    }
}
