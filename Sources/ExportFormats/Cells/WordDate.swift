import SocialMetrics

/// A day of a year that is not said: `February 29`.
package struct MonthDay: Hashable, Comparable, Sendable {
    package let month: Int
    package let day: Int

    /// Nil for a date that no year has.
    init?(month: Int, day: Int) {
        guard Day(year: 2000, month: month, day: day) != nil else { return nil }
        (self.month, self.day) = (month, day)
    }

    init(_ day: Day) {
        let parts = day.parts
        (month, self.day) = (parts.month, parts.day)
    }

    var isLeapDay: Bool { month == 2 && day == 29 }

    /// The date in a year; nil for February 29 of a common year.
    package func day(in year: Int) -> Day? { Day(year: year, month: month, day: day) }

    /// The newest such date up to a day.
    package func latest(upTo limit: Day) -> Day? {
        (0...8).lazy.compactMap { day(in: limit.year - $0) }.first { $0 <= limit }
    }

    package static func < (left: MonthDay, right: MonthDay) -> Bool {
        (left.month, left.day) < (right.month, right.day)
    }
}

/// A date whose month is a word, with or without weekday, year and time.
///
/// `Sat, Aug 1, 2026`, `Mon Feb 17 2025`, `2. März 2019`, `1er mai`, `8 de marzo`, `ter., 5 de mai. de 2026`,
/// `28 февраля 2026 г.`, `2026年2月28日`.
struct WordDate {
    /// Nil when it is not said.
    var year: Int?
    var month: Int
    var day: Int
    /// The time of day behind it, `12:00 AM`; empty when there is none.
    var time = ""

    /// Nil for a text that is no such date; whether the date exists is not asked.
    init?(_ text: String) {
        guard text.utf8.count <= 64 else { return nil }
        var words = WordDate.words(text)
        if let clock = words.firstIndex(where: { $0.contains(":") }) {
            time = words[clock...].joined(separator: " ")
            words.removeSubrange(clock...)
        }
        words = words.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
            .filter { !WordDate.particles.contains($0.lowercased()) }
        if let last = words.last, let number = WordDate.year(last) {
            year = number
            words.removeLast()
        } else if let first = words.first, let number = WordDate.year(first) {
            year = number
            words.removeFirst()
        }
        if words.count == 3, WeekdayNames.contains(words[0]) { words.removeFirst() }
        guard words.count == 2 else { return nil }
        if let month = MonthNames.month(words[0]), let day = WordDate.dayNumber(words[1]) {
            (self.month, self.day) = (month, day)
        } else if let day = WordDate.dayNumber(words[0]), let month = MonthNames.month(words[1]) {
            (self.month, self.day) = (month, day)
        } else {
            return nil
        }
    }

    /// The words of a text; numbers before 年, 月 and 日 become words as in `2026 2月 28`.
    private static func words(_ text: String) -> [String] {
        var plain = text
        if text.unicodeScalars.contains(where: { $0 == "月" || $0 == "월" }) {
            for sign in ["年", "년"] { plain = plain.replacing(sign, with: " ") }
            for sign in ["月", "월"] { plain = plain.replacing(sign, with: "月 ") }
            for sign in ["日", "일"] { plain = plain.replacing(sign, with: " ") }
            // The weekday in brackets behind it.
            plain = plain.replacing(/[（(].[）)]/, with: " ")
        }
        return plain.split {
            $0 == " " || $0 == "," || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\u{3000}"
        }
        .map(String.init)
    }

    /// Words between the parts of a date.
    private static let particles: Set<String> = ["de", "del", "of", "г", "р", "d'"]

    private static func year(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), year > 1900 else { return nil }
        return year
    }

    /// `1`, `1er`, `1º`, `2nd`.
    private static func dayNumber(_ word: String) -> Int? {
        if let number = Int(word) { return number }
        for ending in ["er", "º", "°", "st", "nd", "rd", "th"] where word.hasSuffix(ending) {
            return Int(word.dropLast(ending.count))
        }
        return nil
    }
}
