/// Ids that a spreadsheet took for numbers.
enum RoundedID {
    /// Whether a text is a number in scientific notation: `1.80711E+16`, `1,8E+16`, `2E+15`.
    static func isRounded(_ text: String) -> Bool {
        guard text.utf8.count <= 24, let mark = text.utf8.firstIndex(of: UInt8(ascii: "E")) else {
            return false
        }
        let mantissa = text.utf8[..<mark]
        let power = text.utf8[mark...].dropFirst()
        return mantissa.first.map(isDigit) == true
            && mantissa.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
            && power.first == UInt8(ascii: "+") && power.count > 1 && power.dropFirst().allSatisfy(isDigit)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
