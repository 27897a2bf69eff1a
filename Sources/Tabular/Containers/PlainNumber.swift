/// Numbers of workbooks as text: every digit that is there, and none that is not.
enum PlainNumber {
    /// A number as a workbook writes it, with its exponent written out.
    ///
    /// `6.17E-2` becomes `0.0617`, `1.2E3` becomes `1200`. A number of more whole digits than it has digits, such as
    /// an id that was rounded, keeps its exponent: `1.80711E+16`. Anything else stays as it is.
    static func text(_ written: String) -> String {
        guard let mark = written.utf8.firstIndex(where: { $0 == 0x45 || $0 == 0x65 }),
            let exponent = Int(written[mark...].dropFirst()), abs(exponent) <= 400
        else { return written }
        var mantissa = written[..<mark]
        let sign = mantissa.hasPrefix("-") ? "-" : ""
        if mantissa.hasPrefix("-") || mantissa.hasPrefix("+") { mantissa = mantissa.dropFirst() }
        let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, mantissa.utf8.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }) else {
            return written
        }
        let whole = String(parts[0])
        let fraction = parts.count == 2 && parts[1] != "0" ? String(parts[1]) : ""
        let digits = whole + fraction
        let point = whole.count + exponent
        if digits.isEmpty || (point > digits.count && point > 15) || point < -20 {
            return "\(sign)\(mantissa)E\(exponent < 0 ? "-" : "+")\(abs(exponent))"
        }
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count {
            return sign + digits + String(repeating: "0", count: point - digits.count)
        }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }

    /// A number of a binary workbook: whole numbers that a double holds exactly in full, else the shortest text.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        if value == value.rounded(), abs(value) < 9_007_199_254_740_992 { return String(Int(value)) }
        let written = "\(value)"
        // Digits past the sixteenth would be made up.
        return abs(value) < 1e16 ? text(written) : written.replacing("e+", with: "E+")
    }
}
