/// A text of UTF-8 into which lines of Windows-1252 were pasted, line by line.
///
/// A line that is no UTF-8 is Windows-1252, unless it holds more whole characters of UTF-8 than damage: then the
/// damaged bytes are replaced by U+FFFD.
struct MixedLines {
    /// The whole text as UTF-8.
    private(set) var text: [UInt8] = []
    /// Lines, from 1, that were read as Windows-1252.
    private(set) var foreign: [Int] = []
    /// Lines of UTF-8 with accents that Western languages use.
    private(set) var healthy = 0
    /// Bytes that were replaced.
    private(set) var replaced = 0

    init(_ bytes: [UInt8]) {
        text.reserveCapacity(bytes.count + bytes.count / 8)
        var line = 1
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
            if end < bytes.count {
                end += bytes[end] == 13 && end + 1 < bytes.count && bytes[end + 1] == 10 ? 2 : 1
            }
            append(bytes[start..<end], line)
            line += 1
            start = end
        }
    }

    private mutating func append(_ part: ArraySlice<UInt8>, _ line: Int) {
        guard part.contains(where: { $0 >= 0x80 }) else {
            text.append(contentsOf: part)
            return
        }
        let bytes = Array(part)
        let check = UTF8Check(bytes)
        if check.invalid == 0 {
            if bytes.contains(where: UTF8Check.commonLeads.contains) { healthy += 1 }
            text.append(contentsOf: bytes)
        } else if check.multibyte > check.invalid {
            replaced += check.invalid
            text.append(contentsOf: String(decoding: bytes, as: UTF8.self).utf8)
        } else {
            foreign.append(line)
            text.append(contentsOf: Windows1252.utf8(from: bytes))
        }
    }
}
