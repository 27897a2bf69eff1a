import Charting

/// An address from a file, when it can be linked to without harm; nil for anything but http and https.
///
/// Also nil when it names a user (`https://bank.example@evil.example`), has no host, or holds a space, a quote, a
/// backslash or a character that cannot be seen.
func webAddress(_ text: String?) -> String? {
    guard let text else { return nil }
    return isPlainAddress(text) ? text : checkedAddress(text)
}

/// As `webAddress`, for any text.
func checkedAddress(_ text: String) -> String? {
    let trimmed = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard trimmed.unicodeScalars.count <= 2000, trimmed == visibleText(trimmed) else { return nil }
    let lowered = trimmed.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowered.hasPrefix) else { return nil }
    let rest = trimmed.dropFirst(scheme.count)
    // Code points, as browsers see them: to these an accent over a sign does not change the sign.
    let scalars = rest.unicodeScalars
    let host = scalars.prefix { !"/?#".unicodeScalars.contains($0) }
    let forbidden = "\"'<>\\^`{}|".unicodeScalars
    guard !host.contains("@"), let first = rest.first, first.isLetter || first.isNumber,
        !scalars.contains(where: { $0.properties.isWhitespace || forbidden.contains($0) })
    else { return nil }
    return scheme + rest
}

/// Whether an address is one that stays as it is: `https://` in small letters, a host that begins with a letter or a digit,
/// and behind it only letters, digits and what addresses need.
func isPlainAddress(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Bool in
        let scheme = "https://".utf8
        guard bytes.count <= 2000, bytes.count > scheme.count, bytes.starts(with: scheme),
            isLetterOrDigit(bytes[scheme.count])
        else { return false }
        return bytes[scheme.count...].allSatisfy { byte in
            isLetterOrDigit(byte) || "-._~/?#=&%+,;:".utf8.contains(byte)
        }
    } ?? false
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
}
