/// Adds text that may stand between the tags of HTML and XML and in their quotes, as UTF-8.
///
/// What cannot be seen is removed (`visibleText`), the five special characters are escaped.
/// - Parameters:
///   - text: ours or somebody else's
///   - onOneLine: whether line ends, of whatever kind, become spaces
///   - bytes: the markup it is added to
package func escapeMarkup(_ text: String, onOneLine: Bool = false, into bytes: inout [UInt8]) {
    if isPlain(text) {
        bytes += text.utf8
        return
    }
    // Line ends of every kind are line feeds in it.
    for byte in visibleText(text).utf8 {
        switch byte {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        case UInt8(ascii: "'"): bytes += "&#39;".utf8
        case UInt8(ascii: "\n") where onOneLine: bytes.append(UInt8(ascii: " "))
        default: bytes.append(byte)
        }
    }
}

/// Whether a text is printed ASCII, nothing of which is hidden or has to be escaped.
private func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
        bytes.allSatisfy { byte in
            switch byte {
            case 0x22, 0x26, 0x27, 0x3C, 0x3E: false
            default: (0x20...0x7E).contains(byte)
            }
        }
    } ?? false
}
