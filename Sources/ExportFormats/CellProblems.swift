import SocialMetrics
import Tabular

/// Words for what can be wrong with a cell or a row, in one place.
enum CellProblem {
    static func notANumber(_ text: String, _ measure: Measure) -> String {
        let example =
            measure.unit == .seconds
            ? "0:04:34 or 274" : measure.range(ever: false).isWhole ? "1200" : "1200 or 12.5"
        return "\"\(shown(text))\" is not a number; a value looks like \(example)"
    }

    static func notACount(_ text: String, _ range: ValueRange) -> String {
        let expected =
            switch (range.isWhole, range.isFromZero) {
            case (true, true): "a whole number from 0 on, such as 1200"
            case (true, false): "a whole number, such as 1200 or -3"
            default: "a number from 0 on, such as 1200 or 12.5"
            }
        return "\"\(shown(text))\" is not a count; a count is \(expected)"
    }

    static func ambiguousNumber(_ text: String) -> String {
        "\"\(shown(text))\" can be read with a decimal sign or a thousands sign, and its column does not tell which"
    }

    static func notADate(_ text: String) -> String {
        "\"\(shown(text))\" is not a date that exists; a date looks like 2026-10-31 or 10/31/2026"
    }

    static func ambiguousDate(_ text: String) -> String {
        "\"\(shown(text))\" can be read day first or month first, and the dates of the table do not tell which"
    }

    static func noYear(_ text: String) -> String {
        "\"\(shown(text))\" has no year, and the lines of the table are not in the order of their days"
    }

    static func notAPeriod(_ text: String) -> String {
        "\"\(shown(text))\" is not a period; a period looks like 3/24/2025 - 3/23/2026"
    }

    static func noIDInLink(_ text: String) -> String {
        "\"\(shown(text))\" is no link of a post; a link ends in an id such as urn:li:activity:7438811255978700800"
    }

    static let noPostID = "the row names no post"

    static func platformError(_ comment: String) -> String {
        "the platform gave no numbers for this post: \"\(shown(comment))\""
    }

    static func scientificID(_ text: String) -> String {
        "\"\(shown(text))\" is an id that a spreadsheet rounded; an id looks like 18071234567890123"
    }

    static func tooManyCells(_ width: Int, header: Int) -> String {
        "the row has \(width) cells where the header has \(header)"
    }

    static func tooFewCells(_ width: Int, header: Int) -> String {
        "the row has \(width) of the header's \(header) cells and no number"
    }

    static let noMailing = "the row names no mailing: it has no id, no name and no subject"

    static func unknownGroup(_ name: String) -> String {
        "nothing says whether \"\(shown(name))\" is a source, a page or another group; the name the file was downloaded under does"
    }

    static func misplaced(_ width: Int, header: Int) -> String {
        width > header
            ? tooManyCells(width, header: header) + ", and it is not certain where they belong"
            : "the row has \(width) of the header's \(header) cells, and it is not certain which are missing"
    }

    static let remainder =
        "the row may be the end of the one above, where a quotation mark is never closed"

    static func notADayNumber(_ text: String, in period: Period) -> String {
        "\"\(shown(text))\" is no day of \(period); days are counted from the first, which is 0000"
    }

    static func notTwoDays(_ text: String) -> String {
        "\"\(shown(text))\" is not two days; they look like 2026-10-01 - 2026-10-31"
    }

    static let comparison =
        "the export compares two periods and does not say which row is about which; download it without comparison"

    static let noDay = "the row names no day"

    static func repeated(_ line: Int) -> String {
        "the row is about the same thing as line \(line) with other numbers; the first is kept"
    }

    static let cutOff = "the file ends in the middle of this row"

    /// A text short enough for a message, on one line.
    static func shown(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 60 ? line.prefix(57) + "…" : line
    }
}
