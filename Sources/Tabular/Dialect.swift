/// How a text is cut into cells.
struct Dialect: Hashable, Sendable {
    /// Comma, semicolon, tab, vertical bar, in the order of preference; a blank needs more evidence.
    static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    static let doubleQuote: UInt8 = 0x22
    static let singleQuote: UInt8 = 0x27
    static let backslash: UInt8 = 0x5C

    /// An ASCII byte.
    var delimiter: UInt8
    /// The mark around cells that hold delimiters and line breaks; inside a cell it is doubled.
    var quote: UInt8 = Dialect.doubleQuote
    /// A backslash makes text of the quote, delimiter or backslash behind it.
    var hasBackslashes = false
    /// Blanks beside a delimiter belong to it: `a, b, "c, d"`.
    var isPadded = false

    /// The delimiter named by a first line `sep=;` and the length of that line, its end included.
    static func separatorLine(_ bytes: [UInt8]) -> (delimiter: UInt8?, length: Int)? {
        let line = bytes.prefix { $0 != 10 && $0 != 13 }
        guard line.count <= 16 else { return nil }
        var text = Array(line)
        if text.first == doubleQuote, text.last == doubleQuote, text.count >= 2 {
            text = Array(text.dropFirst().dropLast())
        }
        guard text.count >= 4, String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
            return nil
        }
        let named = text.count > 4 && delimiters.contains(text[4]) ? text[4] : nil
        var length = line.count
        if length < bytes.count, bytes[length] == 13 { length += 1 }
        if length < bytes.count, bytes[length] == 10 { length += 1 }
        return (named, length)
    }
}
