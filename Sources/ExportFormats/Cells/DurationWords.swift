/// Lengths of time written with their units: `2h 14m`, `1 j 3 h`, `45 min`, `35 s`.
enum DurationWords {
    /// Seconds, nil for anything else; the units must go from the longest to the shortest.
    static func seconds(_ text: String) -> Double? {
        var rest = text.lowercased()[...]
        var total = 0.0
        var last = Double.infinity
        while true {
            rest = rest.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "," }
            if rest.isEmpty { return last.isFinite ? total : nil }
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            guard let value = Double(digits) else { return nil }
            rest = rest.dropFirst(digits.count).drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
            let word = rest.prefix { $0.isLetter }
            guard let unit = units[String(word)], unit < last else { return nil }
            total += value * unit
            last = unit
            rest = rest.dropFirst(word.count)
        }
    }

    private static let units: [String: Double] = [
        "d": 86_400, "day": 86_400, "days": 86_400, "j": 86_400, "jour": 86_400, "jours": 86_400,
        "h": 3_600, "hr": 3_600, "hrs": 3_600, "hour": 3_600, "hours": 3_600, "heure": 3_600, "heures": 3_600,
        "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60,
        "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, "seconde": 1, "secondes": 1,
    ]
}
