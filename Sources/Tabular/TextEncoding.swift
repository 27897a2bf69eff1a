/// How the bytes of a file stand for characters.
package enum TextEncoding: String, Codable, Sendable {
    case utf8 = "utf-8"
    case utf8WithMark = "utf-8-bom"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
    case shiftJIS = "shift_jis"
    /// Workbooks, which keep their text in a way of their own.
    case xlsx
    case xls
}

/// A file's text as UTF-8, and what was met on the way.
package struct DecodedText: Sendable {
    /// Valid UTF-8, without byte order mark.
    package var bytes: [UInt8]
    package var encoding: TextEncoding
    /// The last character is cut in two: the file ends too early.
    package var isTruncated = false
    /// Bytes that are no character and were replaced by U+FFFD.
    package var replaced = 0
    /// Lines of a UTF-8 text that were read as Windows-1252.
    package var foreignLines: [Int] = []
    /// "Ã©" was turned back into "é".
    package var isRepaired = false
}

/// Turns the bytes of a text file into UTF-8.
///
/// A byte order mark decides; without one, zeros in every other byte mean UTF-16, valid UTF-8 is UTF-8, text that
/// is UTF-8 but for some lines is UTF-8 with these read as Windows-1252, text full of kana is Shift_JIS, and the rest
/// is Windows-1252.
package func decodeText(_ bytes: [UInt8]) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
        return decodeUTF8(Array(bytes.dropFirst(3)), mark: true)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes.dropFirst(2), bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes.dropFirst(2), bigEndian: true) }
    let head = bytes.prefix(512)
    let zeros = (even: 0, odd: 0)
    let counted = head.enumerated().reduce(into: zeros) { counts, byte in
        guard byte.element == 0 else { return }
        if byte.offset % 2 == 0 { counts.even += 1 } else { counts.odd += 1 }
    }
    // A few zeros on the other side are halves of characters such as U+0100.
    if counted.odd > head.count / 4 && counted.even * 8 < counted.odd {
        return decodeUTF16(bytes[...], bigEndian: false)
    }
    if counted.even > head.count / 4 && counted.odd * 8 < counted.even {
        return decodeUTF16(bytes[...], bigEndian: true)
    }
    return decodeUTF8(bytes, mark: false)
}

private func decodeUTF8(_ bytes: [UInt8], mark: Bool) -> DecodedText {
    let encoding: TextEncoding = mark ? .utf8WithMark : .utf8
    let check = UTF8Check(bytes)
    if check.invalid == 0 { return DecodedText(bytes: bytes, encoding: encoding) }
    // In a text without any other accent, a last byte such as 0xE9 is rather an "é" of one byte.
    let isCut = mark || check.multibyte > 0 || UTF8Check.commonLeads.contains(bytes[check.validPrefix])
    if check.endsInsideCharacter && check.invalid == 1 && isCut {
        return DecodedText(bytes: Array(bytes[..<check.validPrefix]), encoding: encoding, isTruncated: true)
    }
    let mixed = MixedLines(bytes)
    if mark || check.multibyte > 10 * check.invalid || mixed.healthy > mixed.foreign.count {
        return DecodedText(
            bytes: mixed.text, encoding: encoding, replaced: mixed.replaced, foreignLines: mixed.foreign)
    }
    if let japanese = ShiftJIS.utf8(from: bytes) { return DecodedText(bytes: japanese, encoding: .shiftJIS) }
    return DecodedText(bytes: Windows1252.utf8(from: bytes), encoding: .windows1252)
}

private func decodeUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
        let first = UInt16(bytes[index])
        let second = UInt16(bytes[index + 1])
        units.append(bigEndian ? first << 8 | second : second << 8 | first)
        index += 2
    }
    var truncated = bytes.count % 2 == 1
    if let last = units.last, (0xD800...0xDBFF).contains(last) {
        units.removeLast()
        truncated = true
    }
    let text = String(decoding: units, as: UTF16.self)
    let replaced = text.unicodeScalars.count { $0 == "\u{FFFD}" } - units.count { $0 == 0xFFFD }
    return DecodedText(
        bytes: Array(text.utf8), encoding: bigEndian ? .utf16BigEndian : .utf16LittleEndian,
        isTruncated: truncated, replaced: replaced)
}

/// One pass over bytes that may be UTF-8.
struct UTF8Check {
    /// Characters of more than one byte.
    private(set) var multibyte = 0
    /// Places that are no UTF-8.
    private(set) var invalid = 0
    /// How many bytes from the start are valid.
    private(set) var validPrefix = 0
    /// The only fault is a character cut by the end.
    private(set) var endsInsideCharacter = false

    /// First bytes of the characters that texts of Western languages use most: é, œ, ’, €, 😀.
    static let commonLeads: Set<UInt8> = [0xC2, 0xC3, 0xC5, 0xE2, 0xF0]

    init(_ bytes: [UInt8]) {
        let span = bytes.span
        var index = 0
        while index < span.count {
            let lead = span[index]
            if lead < 0x80 {
                index += 1
                index += UTF8Check.plainBytes(span, from: index)
                continue
            }
            let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
            var end = index + 1
            while end < span.count, end < index + length, span[end] & 0xC0 == 0x80 { end += 1 }
            let whole = end == index + length && UTF8Check.isShortest(span, index)
            if lead >= 0xC2 && lead <= 0xF4 && whole {
                multibyte += 1
            } else {
                if invalid == 0 { validPrefix = index }
                invalid += 1
                endsInsideCharacter = lead >= 0xC2 && lead <= 0xF4 && end == span.count && !whole
            }
            index = end
        }
        if invalid == 0 { validPrefix = bytes.count }
    }

    /// How many bytes of ASCII follow, eight by eight.
    private static func plainBytes(_ span: Span<UInt8>, from start: Int) -> Int {
        span.withUnsafeBytes { bytes in
            var index = start
            while index + 8 <= bytes.count,
                bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
            {
                index += 8
            }
            return index - start
        }
    }

    /// No overlong form, no surrogate, nothing past U+10FFFF.
    private static func isShortest(_ span: Span<UInt8>, _ index: Int) -> Bool {
        switch span[index] {
        case 0xE0: span[index + 1] >= 0xA0
        case 0xED: span[index + 1] < 0xA0
        case 0xF0: span[index + 1] >= 0x90
        case 0xF4: span[index + 1] < 0x90
        default: true
        }
    }
}
