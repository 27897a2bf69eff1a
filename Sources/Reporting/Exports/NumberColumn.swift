import SocialMetrics

extension NumberSheet {
    /// A column: its key for programs, its heading for people, what it holds and what that means.
    package struct Column: Hashable, Sendable {
        /// What the cells of a column are.
        package enum Kind: String, Codable, CaseIterable, Sendable {
            case text
            /// Typed by somebody, or read from a file: hostile.
            case userText = "user-text"
            case day, moment
            /// Whole numbers; a mean of them may have decimals.
            case whole
            case decimal
            /// A part of a whole, 1 being all of it.
            case share
            case money
            case seconds
            /// Numbers whose unit the row names.
            case mixed
        }

        /// Which number of its row a column holds.
        package enum Number: Hashable, Sendable {
            /// That of the row's own id, of the period before, of the year before.
            case own, ownBefore, ownYearBefore
            /// A measure or a metric, or something that is said of its values.
            case metric(String, statistic: String? = nil)
        }

        /// Lower-case words joined by `_`: the header of CSV and the key of JSON; never changes once released.
        package var key: String
        package var label: Words
        /// One sentence that says what it holds.
        package var meaning: Words
        package var kind: Kind
        /// `sum`, `last`, `never`, `mean` or `ratio`: how its numbers may be combined; nil for words.
        package var additivity: String?
        /// How its numbers may be combined over rows of one account, or how they are made; nil for words.
        package var combination: Words?
        /// Nil for words and for what only describes another number.
        package var number: Number?
        /// Left out for people where no row has a value.
        package var isOptional = false
        /// One of the many measures or groups that rows of the kind can have: there only where a row has a value.
        package var isOfWideRow = false
        /// For programs: workbooks say it in their title, or people do not read it.
        package var isTechnical = false
    }
}

extension NumberSheet.Column {
    /// The label as it is printed.
    package func heading(_ language: Language) -> String { NumberSheet.spaced(label, language) }

    /// The meaning as it is printed.
    package func explanation(_ language: Language) -> String { NumberSheet.spaced(meaning, language) }

    /// A column of a measure of the dictionary.
    init(_ measure: Measure) {
        self.init(
            key: measure.id, label: measure.label, meaning: measure.meaning, kind: Kind(measure.unit),
            additivity: measure.aggregation.name, combination: measure.aggregation.explained,
            number: .metric(measure.id), isOptional: true)
    }

    /// A column of a metric of the dictionary.
    init(_ metric: Metric) {
        self.init(
            key: metric.id, label: metric.label, meaning: metric.meaning, kind: Kind(metric.unit),
            additivity: ratioName,
            combination: metric.formula.words, number: .metric(metric.id), isOptional: true)
    }

    /// A column of a group that numbers are split by.
    init(_ dimension: Breakdown.Dimension) {
        self.init(
            key: "by_" + dimension.rawValue, label: dimension.label,
            meaning: Words(
                en: "The group the row is about, as the export names it.",
                fr: "Le groupe dont parle la ligne, tel que l’export le nomme."), kind: .userText,
            isOptional: true)
    }

    /// Every column a sheet can have, in order.
    package static func all(of subject: NumberSubject) -> [NumberSheet.Column] {
        let own: [NumberSheet.Column]
        switch subject {
        case .kpis: own = kpis
        case .posts: own = posts + wide(Measure.all.map(Self.init) + rates)
        case .days: own = days + wide(Measure.all.map(Self.init))
        case .ads: own = ads + wide(Breakdown.Dimension.allCases.map(Self.init) + Measure.all.map(Self.init))
        case .campaigns: own = campaigns
        }
        return account + own + [subject == .kpis ? id : pattern]
    }

    private static func wide(_ columns: [NumberSheet.Column]) -> [NumberSheet.Column] {
        columns.map { column in
            var column = column
            column.isOfWideRow = true
            return column
        }
    }

    private static let rates: [NumberSheet.Column] = [
        .init(.engagementRateByReach), .init(.engagementRateByViews), .init(.engagementRateByImpressions),
    ]
}

extension NumberSheet.Column.Kind {
    /// What a column of a unit holds.
    init(_ unit: Unit) {
        switch unit {
        case .count, .people, .days: self = .whole
        case .factor, .position: self = .decimal
        case .share: self = .share
        case .money: self = .money
        case .seconds: self = .seconds
        }
    }
}

/// The additivity of metrics: computed from sums, never from each other.
let ratioName = "ratio"

extension Aggregation {
    /// One word for programs.
    var name: String {
        switch self {
        case .sum: "sum"
        case .last: "last"
        case .never: "never"
        case .mean: "mean"
        }
    }
}
