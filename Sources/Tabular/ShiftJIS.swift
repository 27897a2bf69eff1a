import Foundation

/// The code page of Japanese Windows (Shift_JIS, cp932), which Excel saves CSV in there.
enum ShiftJIS {
    /// The text as UTF-8; nil when the bytes are rather another code page.
    ///
    /// Japanese has kana in every line, and their first bytes are rare signs in Western code pages.
    static func utf8(from bytes: [UInt8]) -> [UInt8]? {
        guard isLikely(bytes), let text = String(data: Data(bytes), encoding: .shiftJIS) else { return nil }
        return Array(text.utf8)
    }

    /// Whether every byte above 0x7F is a character or half of one, and kana are among them.
    private static func isLikely(_ bytes: [UInt8]) -> Bool {
        var kana = 0
        var others = 0
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0..<0x80: index += 1
            // Half-width katakana.
            case 0xA1...0xDF:
                others += 1
                index += 1
            case 0x81...0x9F, 0xE0...0xFC:
                guard index + 1 < bytes.count, (0x40...0xFC).contains(bytes[index + 1]),
                    bytes[index + 1] != 0x7F
                else { return false }
                let isHiragana = bytes[index] == 0x82 && (0x9F...0xF1).contains(bytes[index + 1])
                let isKatakana = bytes[index] == 0x83 && (0x40...0x96).contains(bytes[index + 1])
                if isHiragana || isKatakana { kana += 1 } else { others += 1 }
                index += 2
            default: return false
            }
        }
        return kana >= 3 && kana * 20 > others
    }
}
