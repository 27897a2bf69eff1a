import Foundation
import SocialMetrics

/// What a sheet of numbers is about; one subject, one shape of row.
package enum NumberSubject: String, Codable, CaseIterable, Sendable {
    /// The figures of the report in long form, one a row.
    case kpis
    /// One row a post.
    case posts
    /// One row an account and day.
    case days
    /// One row an ad, ad set or campaign and period, as the exports of advertising give them.
    case ads
    /// One row a campaign and kind of result.
    case campaigns

    /// The name of the sheet.
    package var title: Words {
        switch self {
        case .kpis: Words(en: "Key figures", fr: "Chiffres clés")
        case .posts: Words(en: "Posts", fr: "Publications")
        case .days: Words(en: "Days", fr: "Jours")
        case .ads: Words(en: "Ads", fr: "Annonces")
        case .campaigns: Words(en: "Campaigns", fr: "Campagnes")
        }
    }
}

/// A sheet of typed numbers for other programs: the same values as in the report, none formatted.
///
/// Absent is an absent cell, never 0. Rows are in the order of the report.
package struct NumberSheet: Sendable {
    package var subject: NumberSubject
    /// The columns that every sheet of the subject has; of measures and groups those that a row has a value of; in a fixed order.
    package var columns: [Column]
    package var rows: [Row]

    /// A sheet of some rows.
    package init(_ subject: NumberSubject, rows: [Row]) {
        self.subject = subject
        self.rows = rows
        let filled = rows.reduce(into: Set<String>()) { $0.formUnion($1.cells.keys) }
        columns = Column.all(of: subject).filter { !$0.isOfWideRow || filled.contains($0.key) }
    }

    /// The columns that people need: none for programs, none without a value that may be without.
    package var columnsForPeople: [Column] {
        let filled = rows.reduce(into: Set<String>()) { $0.formUnion($1.cells.keys) }
        return columns.filter { !$0.isTechnical && (!$0.isOptional || filled.contains($0.key)) }
    }

    /// One row; a key that is not there is an absent cell.
    package struct Row: Sendable {
        /// What its numbers are about; the metric is that of the column.
        package var base: NumberID { numbers[0] }
        /// The same over the period and, where the row compares, the one before and the same a year before.
        private let numbers: [NumberID]
        package private(set) var cells: [String: NumberCell] = [:]
        /// The rows of files that a row about a post is made of; empty for other rows.
        package var sources: [SourceLine] = []

        /// - Precondition: there is one, or one a period.
        package init(_ numbers: [NumberID]) { self.numbers = numbers }

        /// The cell of a column; nil for an absent one.
        package subscript(key: String) -> NumberCell? {
            get { cells[key] }
            set { cells[key] = newValue }
        }

        /// The id of the number in a column; nil for a column of words, and where there is no number.
        package func id(of column: Column) -> NumberID? {
            guard case .number? = cells[column.key] else { return nil }
            switch column.number {
            case .own: return base
            case .ownBefore: return numbers[1]
            case .ownYearBefore: return numbers[2]
            case .metric(let metric, let statistic):
                var id = base
                id.metric = metric
                if let statistic { id.subject[.statistic] = statistic }
                return id
            case nil: return nil
            }
        }
    }
}

/// A value of a sheet with its type.
package enum NumberCell: Hashable, Sendable {
    /// A word of ours.
    case text(String)
    /// A word of ours for programs, and the same for people.
    case term(String, String)
    /// Typed by somebody, or read from a file: hostile.
    case user(String)
    case day(Day)
    case moment(Instant)
    /// A number with its unit; money has its currency.
    case number(Double, SocialMetrics.Unit)
}

extension NumberSheet.Row {
    mutating func set(_ key: String, _ text: String?) { self[key] = text.map(NumberCell.text) }
    mutating func set(_ key: String, user text: String?) { self[key] = text.map(NumberCell.user) }
    mutating func set(_ key: String, _ day: Day?) { self[key] = day.map(NumberCell.day) }

    /// A number without the noise of binary sums: 12 digits of it are kept.
    mutating func set(_ key: String, _ value: Double?, _ unit: SocialMetrics.Unit) {
        self[key] = value.flatMap { $0.isFinite ? .number(tidy($0), unit) : nil }
    }

    /// The values of measures, each under its identifier.
    mutating func set(_ values: Values, in context: ReportContext, currency: String? = nil) {
        for (measure, value) in values {
            set(measure.id, value, context.unit(of: measure, currency: currency))
        }
    }
}

/// A value rounded to 12 significant digits: 12.10 and 11.90 add up to 24, not to 24.000000000000004.
func tidy(_ value: Double) -> Double {
    // What a number of so few digits is nearest to stays: whole numbers and amounts, without making a text.
    var scale = 1.0
    for _ in 0...4 {
        let digits = (value * scale).rounded()
        guard abs(digits) < 1e12 else { break }
        if digits / scale == value { return value }
        scale *= 10
    }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { text in
        withVaList([value]) { _ = vsnprintf(text.baseAddress, text.count, "%.12g", $0) }
        return text.baseAddress.map { strtod($0, nil) } ?? value
    }
}
