import Charting

/// Texts as cells of a workbook hold them.
enum WorkbookText {
    /// The characters that a cell can hold, counted as UTF-16 does.
    static let limit = 32_767

    /// A text without what cannot be seen, cut where a cell ends.
    ///
    /// `_x0041_` is how the file format writes a character by its number: such a text gets its underscore escaped, so that
    /// it is shown as it was typed.
    static func safe(_ text: String) -> String {
        let visible = visibleText(text)
        if visible.utf16.count <= limit && !visible.contains("_x") { return visible }
        var result = ""
        var room = limit
        var rest = Substring(visible)
        while let character = rest.first {
            let piece = isEscape(rest) ? "_x005F_" : String(character)
            room -= piece.utf16.count
            if room < 0 { break }
            result += piece
            rest = rest.dropFirst()
        }
        return result
    }

    /// Whether a text begins as the number of a character does: `_x0041_`.
    private static func isEscape(_ text: Substring) -> Bool {
        let head = Array(text.prefix(7))
        return head.count == 7 && head[0] == "_" && head[1] == "x" && head[6] == "_"
            && head[2...5].allSatisfy { $0.isASCII && $0.isHexDigit }
    }
}
