import Charting

/// An address from a file, when it can be linked to without harm; nil for anything but http and https.
///
/// Also nil when it names a user (`https://bank.example@evil.example`), has no host, or holds a space, a quote, a
/// backslash or a character that cannot be seen.
func webAddress(_ text: String?) -> String? {
    guard let text else { return nil }
    let trimmed = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard trimmed.unicodeScalars.count <= 2000, trimmed == visibleText(trimmed) else { return nil }
    let lowered = trimmed.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowered.hasPrefix) else { return nil }
    let rest = trimmed.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    let forbidden = "\"'<>\\^`{}|"
    guard !host.isEmpty, !host.contains("@"), host.first?.isLetter == true || host.first?.isNumber == true,
        !rest.contains(where: { $0.isWhitespace || forbidden.contains($0) })
    else { return nil }
    return scheme + rest
}
