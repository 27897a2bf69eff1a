extension CSVWriter {
    /// A text that no spreadsheet runs as a formula when it opens the file.
    ///
    /// An apostrophe is put before a text that begins with `=`, `+`, `-`, `@`, a tabulator or a line end, also in their
    /// full-width forms, and also where blanks and characters that cannot be seen stand before them. Numbers are not
    /// for this function: `-12` would become a text.
    package static func harmless(_ text: String) -> String {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            // = + - @, the minus sign, and the full-width ＝ ＋ － ＠; tabulator, line feed and carriage return.
            case 0x3D, 0x2B, 0x2D, 0x40, 0x2212, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0x09, 0x0A, 0x0D:
                return "'" + text
            default:
                let isSeen =
                    !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
                    && scalar.properties.generalCategory != .control
                if isSeen { return text }
            }
        }
        return text
    }
}
