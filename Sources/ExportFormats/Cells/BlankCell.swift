/// Cells that stand for nothing: absent, never 0.
enum BlankCell {
    private static let tokens: Set<[UInt8]> = Set(
        ["-", "--", "---", "–", "—", "n/a", "na", "nan", "null", "undefined", "n.d."].map { Array($0.utf8) })

    /// Whether a text is blank or one of the tokens.
    static func isBlank(_ text: String) -> Bool {
        text.utf8.count <= 9 && isBlank(Array(text.utf8).span)
    }

    /// Whether a cell is blank or one of `-`, `--`, `–`, `n/a`, `NaN`, `null`, `undefined`, in any case.
    static func isBlank(_ cell: Span<UInt8>) -> Bool {
        if cell.count == 0 { return true }
        if cell.count > 9 || (cell[0] >= 0x30 && cell[0] <= 0x39) { return false }
        var lowered: [UInt8] = []
        for index in 0..<cell.count {
            let byte = cell[index]
            // A no-break space is C2 A0.
            if byte == 0xC2, index + 1 < cell.count, cell[index + 1] == 0xA0 { continue }
            if byte == 0xA0, index > 0, cell[index - 1] == 0xC2 { continue }
            lowered.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
        }
        return lowered.isEmpty || tokens.contains(lowered)
    }
}

/// Cells that give only a limit, such as `< 10%` or `menos de 1%`.
///
/// What the number is stays unknown.
enum BoundCell {
    private static let words = [
        "less than ", "more than ", "moins de ", "plus de ", "menos de ", "más de ", "mais de ", "meno di ",
        "meno dell’", "meno dell'", "più di ", "weniger als ", "mehr als ", "minder dan ", "meer dan ",
    ]

    /// Bytes enough for the longest of the words and a number.
    private static let longest = 28

    /// Whether a cell is a limit on a number instead of one.
    static func isBound(_ cell: Span<UInt8>) -> Bool {
        guard cell.count > 1, cell.count <= longest, !(cell[0] >= 0x30 && cell[0] <= 0x39), cell[0] != 0x2D
        else { return false }
        var bytes: [UInt8] = []
        for index in 0..<cell.count { bytes.append(cell[index]) }
        let text = String(decoding: bytes, as: UTF8.self).replacing("\u{A0}", with: " ").replacing(
            "\u{202F}", with: " ")
        let number: Substring
        if let first = text.first, "<>≤≥".contains(first) {
            number = text.dropFirst()
        } else {
            let lowered = text.lowercased()
            guard let word = words.first(where: lowered.hasPrefix) else { return false }
            number = text.dropFirst(word.count)
        }
        return number.contains(where: \.isNumber) && number.allSatisfy { $0.isNumber || " ,.%=".contains($0) }
    }
}
