import SocialMetrics

/// One export of one platform: the whole knowledge of how to recognise and read it.
///
/// A file in `Formats/`, a line in `ExportFormat.all`. `Codable` (`Written/`), so that a user's own file can say the same.
package struct ExportFormat: Hashable, Sendable {
    /// Stable: `meta.instagram-posts`.
    package var id: String
    package var name: Words
    /// Platforms the export may come from; more than one when the file does not always say which.
    package var platforms: [Platform]
    package var grain: Grain
    package var columns: [Column]
    /// Each inner list is a choice: a table is this export only when it has one column of every list.
    package var required: [[Requirement]]
    /// Fields that rule the export out when a table has them.
    package var forbidden: [Field] = []
    package var layout: Layout = .records
    /// Titles of the table, for exports that name their measure there.
    package var titles: [TitleTerm] = []
    /// Value headers that stood under different titles: without its title, such a series cannot be told.
    package var uncertainHeaders: [String] = []
    package var totals: Totals = .none
    /// The record below the header describes the columns in words.
    package var hasDescriptions = false
    package var dates = DateReading()
    package var numbers: NumberStyle = .plain
    /// A column that is not known rules the export out: for exports of two columns that others resemble.
    package var onlyKnownColumns = false
    /// Whether lines that begin with `#` stand above the table.
    package var commentLines = CommentLines.never
    /// The person chose the columns, groups first: an unknown one left of the numbers is a group, and so is a blank one.
    package var columnsAreChosen = false
    /// The last day the platform counted; nil while it still counts.
    ///
    /// A table of later days is something else.
    package var ended: Day?
    /// Why a table of this kind is not read, and what to download in its place; nil when it is read.
    package var refusal: Refusal?
    /// The table covers a period that the file does not name.
    package var lacksPeriod = false
    /// Names of the workbook's sheet it stands on, which decide between exports that fit equally well.
    package var sheets: [String] = []
    /// The first day in a row is that of the report, or of the row's own day or month where rows differ in it.
    package var startIsOfReport = false
    /// How the first line of a report begins that can come without any table, by language.
    package var reportNames: [String: [HeaderTerm]] = [:]
    /// The table is this export only below a line that begins with one of `reportNames`.
    package var needsReportName = false
    /// Words a cell of a field can hold, as normalised headers, and what they mean: post types by language.
    package var postFormats: [PostFormat: [String]] = [:]
    /// What tells the kind of group of an export that is laid out alike for all: words of the file's name, beginnings of
    /// the cells of `Field.groupKind`.
    package var groupKinds: [Breakdown.Dimension: [String]] = [:]
    /// What stands between the name of a mailing and that of its part: ` | Combo `.
    package var partMarks: [String] = []
    /// What `results` counts, for exports that have one kind of result and no column that names it: `Conversions`.
    package var resultType: String?
    /// What stands for the results of a table that has none: SKU orders, conversions.
    ///
    /// It is kept as itself too, and its label is what the results count.
    package var resultMeasure: Measure?
    /// How the platform makes post ids; nil when they say nothing.
    package var postIDs: PostIDScheme?
    /// Zeros that stand for no number; nil when every 0 is one.
    package var absentZeros: AbsentZeros?
    /// Where to click to download it, from the menu to the button: `Insights › Content › Export`.
    package var download: Words?
    /// What a person should know before trusting or combining its numbers, a sentence each, in English.
    package var quirks: [String] = []
    /// Real or invented sample files, for documentation and tests.
    package var samples: [String] = []

    /// What a table must have.
    package enum Requirement: Hashable, Sendable {
        case field(Field)
        case measure(Measure)
        case breakdown(Breakdown.Dimension)
        /// Any column with a measure.
        case anyMeasure
        /// Any column that is known and deliberately not kept.
        case ignored
    }

    /// Whether lines that begin with `#` stand above a table, with the period and whose it is.
    package enum CommentLines: String, Codable, CaseIterable, Sendable {
        case never
        /// They may; one of them then holds both days, `# 20220701-20220731`.
        case withBothDays = "with-both-days"
        /// A table without them is something else.
        case always
    }

    /// A known export that is better not read.
    package struct Refusal: Hashable, Codable, Sendable {
        /// What it is and why its numbers are left: `this is the page indexing report, …`.
        package var reason: String
        /// One thing to do: `download Performance › Search results in its place.`.
        package var remedy: String

        package init(_ reason: String, remedy: String) {
            self.reason = reason
            self.remedy = remedy
        }
    }

    package enum Layout: String, Codable, CaseIterable, Sendable {
        /// A header, and one record a row.
        case records
        /// A title that names the measure, a header of date and value, one record a day.
        case series
        /// A title that names the dimension, a line of names, a line of values.
        case namesAndValues = "names-and-values"
        /// A title, a header of one dimension's groups, the other dimension in the first column.
        case crossTable = "cross-table"
        /// A name and a value on each line, the first line too: a measure, a measure on a day, or the period.
        case lines
    }

    /// How total rows are told from others.
    package enum Totals: String, Codable, CaseIterable, Sendable {
        case none
        /// The first cell says "Total" in the file's language.
        case firstCellSaysTotal = "first-cell-says-total"
        /// Every name, id, day and group that other rows fill is empty.
        case namesAreEmpty = "names-are-empty"
        /// The first cell with a word says `Total`, `Total: Account`, `Search total` or `Total of 33 results`.
        case textSaysTotal = "text-says-total"
    }

    /// A title, the measure it names and, where it tells, the platform.
    package struct TitleTerm: Hashable, Sendable {
        package var measure: Measure
        package var platform: Platform?
        package var dimension: Breakdown.Dimension?
        package var names: [String: [HeaderTerm]]
    }

    package init(
        id: String, name: Words, platforms: [Platform], grain: Grain, columns: [Column],
        required: [[Requirement]], configure: (inout ExportFormat) -> Void = { _ in }
    ) {
        self.id = id
        self.name = name
        self.platforms = platforms
        self.grain = grain
        self.columns = columns
        self.required = required
        configure(&self)
    }

    /// The quirk of an export that nobody gave us a file of.
    static let noFile = "No genuine file was at hand: its headers come from descriptions."

    /// Codes of the languages it is recognised in, in order: all it requires has a header, or its title a wording.
    package var languages: [String] {
        let all = Set(columns.flatMap(\.names.keys) + titles.flatMap(\.names.keys))
        return all.subtracting([HeaderTerm.unsaidLanguage]).filter { language in
            required.allSatisfy { choice in
                choice.contains { requirement in
                    columns.contains { requirement.isMet(by: $0.content) && $0.names[language] != nil }
                }
            } && (titles.isEmpty || titles.contains { $0.names[language] != nil })
        }.sorted()
    }
}

extension ExportFormat.Requirement {
    /// Whether a column with this content is what is required.
    func isMet(by content: Column.Content?) -> Bool {
        switch (self, content) {
        case (.field(let field), .field(let found)): field == found
        case (.measure(let measure), .measure(let found, _)): measure == found
        case (.breakdown(let dimension), .breakdown(let found)): dimension == found
        case (.anyMeasure, .measure), (.ignored, .ignored): true
        default: false
        }
    }
}

/// How dates and times of an export are written and where its clock hangs.
package struct DateReading: Hashable, Sendable {
    /// The order of day and month in `03/04/2026` when nothing in the file proves another; nil when an export never
    /// writes dates that way, so that a re-saved one must prove its order.
    package var order: DayOrder?
    /// The order in the languages where it is another.
    package var orders: [String: DayOrder] = [:]
    /// Zone of the export's clock, a name of the IANA database; nil when it is the account's own, which no file names.
    package var zone: String?

    package init(order: DayOrder? = nil, orders: [String: DayOrder] = [:], zone: String? = nil) {
        self.order = order
        self.orders = orders
        self.zone = zone
    }

    /// The order in a file whose headers are in a language.
    func order(in language: String?) -> DayOrder? { language.flatMap { orders[$0] } ?? order }
}

/// Which comes first in `03/04/2026`.
package enum DayOrder: String, Codable, CaseIterable, Sendable {
    case dayFirst = "day-first", monthFirst = "month-first"
}

/// How numbers are written.
package enum NumberStyle: String, Codable, CaseIterable, Sendable {
    /// `1234.5`: decimal point, no grouping.
    case plain
    /// `1,234.5` or `1 234.5`.
    case decimalPoint = "decimal-point"
    /// `1.234,5` or `1 234,5`.
    case decimalComma = "decimal-comma"
}

extension ExportFormat {
    /// Whether one of the columns is what one of the requirements asks for.
    package func canMeet(_ choice: [Requirement]) -> Bool {
        choice.contains { requirement in columns.contains { requirement.isMet(by: $0.content) } }
    }

    /// The measures of its columns and titles, and those that follow from them.
    var given: Set<Measure> {
        var given = Set(titles.map(\.measure))
        for case .measure(let measure, _) in columns.map(\.content) { given.insert(measure) }
        if !given.isDisjoint(with: [.newFollowers, .netFollowers]) { given.insert(.followers) }
        if grain == .post || grain == .postPeriod { given.insert(.publishedPosts) }
        return given
    }

    /// Whether its rows say which days they are about, or need not.
    package var isDated: Bool {
        let measures = columns.compactMap {
            if case .measure(let measure, _) = $0.content { measure } else { nil }
        }
        let days: [Field] = [.day, .dayOrMonth, .week, .month, .days, .dayIndex, .longerIndex]
        return switch grain {
        case _ where measures.isEmpty: true
        case .post, .mailing, .audience: true
        // Parts of an audience are those of the day of the export.
        case .accountPeriod where measures.allSatisfy({ $0.aggregation == .never }): true
        case .accountDay: canMeet(days.map(Requirement.field))
        case .postPeriod, .accountPeriod, .ad, .web, .search, .sales:
            lacksPeriod || canMeet((days + [.periodStart, .postDate]).map(Requirement.field))
        }
    }
}
