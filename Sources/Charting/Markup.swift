/// Adds text that may stand between the tags of HTML and XML and in their quotes, as UTF-8.
///
/// What cannot be seen is removed (`visibleText`), the five special characters are escaped.
/// - Parameters:
///   - text: ours or somebody else's
///   - onOneLine: whether line ends, of whatever kind, become spaces
///   - bytes: the markup it is added to
package func escapeMarkup(_ text: String, onOneLine: Bool = false, into bytes: inout [UInt8]) {
    // Line ends of every kind are line feeds in what is visible.
    var text = visibleText(text)
    text.withUTF8 { text in
        var start = 0
        for (place, byte) in text.enumerated() {
            guard let escape = escape(byte, onOneLine: onOneLine) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
            bytes.append(ours: escape)
            start = place + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
}

/// What stands for a byte; nil for one that stands for itself.
private func escape(_ byte: UInt8, onOneLine: Bool) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "\n") where onOneLine: " "
    default: nil
    }
}

extension [UInt8] {
    /// Adds a text that needs no escaping, as it is.
    package mutating func append(ours text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }
}
