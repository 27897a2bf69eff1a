/// Adds text that may stand between the tags of HTML and XML and in their quotes, as UTF-8.
///
/// What cannot be seen is removed (`visibleText`), the five special characters are escaped.
/// - Parameters:
///   - text: ours or somebody else's
///   - onOneLine: whether line ends, of whatever kind, become spaces
///   - bytes: the markup it is added to
package func escapeMarkup(_ text: String, onOneLine: Bool = false, into bytes: inout [UInt8]) {
    if bytes.append(plain: text) { return }
    // Line ends of every kind are line feeds in what is visible.
    var text = visibleText(text)
    text.withUTF8 { text in
        var start = 0
        for (place, byte) in text.enumerated() {
            guard let escape = escape(byte, onOneLine: onOneLine) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<place]))
            bytes.append(text: escape)
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
    /// Adds a text as it is.
    package mutating func append(text: String) {
        let isAdded: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
        if isAdded == nil { append(contentsOf: text.utf8) }
    }

    /// Adds a text where it is printed ASCII, nothing of which is hidden or has to be escaped.
    /// - Returns: whether it is
    fileprivate mutating func append(plain text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { text in
            let isPlain = text.allSatisfy { byte in
                switch byte {
                case 0x22, 0x26, 0x27, 0x3C, 0x3E: false
                default: (0x20...0x7E).contains(byte)
                }
            }
            if isPlain { append(contentsOf: text) }
            return isPlain
        } ?? false
    }
}
