import SocialMetrics

/// How a number came about: what was done, with which numbers, down to the rows of the store.
package struct Derivation: Sendable {
    /// What was done with the parts.
    package enum Rule: String, Codable, CaseIterable, Sendable {
        /// Nothing: it stands so in a row; the parts are empty.
        case read
        case sum
        /// The last in order of time stands for the period; it is the only part.
        case latest
        /// The mean, weighted by `weights`.
        case weightedMean = "weighted-mean"
        /// The mean of the parts, each the same.
        case mean
        case median
        case largest
        /// How many parts there are.
        case count
        /// The first part over the second, times `factor`.
        case ratio
        /// The first part less the second.
        case difference
        /// The first part without its sign.
        case size
        /// What the first part, an amount, comes to for each of the second part's results when these are as many, or as
        /// few, as their count leaves open at 95 %.
        case lowestCost = "lowest-cost"
        case highestCost = "highest-cost"
        /// Ten over the first part, a rate, rounded up; 100 at least.
        case leastExposure = "least-exposure"
        /// How many days of the period the parts tell of; days between rows of one file count for it too.
        case coveredDays = "covered-days"
        /// How many days the period has; nothing is behind it.
        case days
    }

    package var rule: Rule
    package var value: Double
    /// The identifier of the measure or metric.
    package var name: String
    package var factor: Double = 1
    package var parts: [Derivation] = []
    /// One for each part of a weighted mean.
    package var weights: [Derivation] = []
    /// The row it stands in; nil for what was computed.
    package var observation: Observation?

    package init(_ rule: Rule, _ name: String, _ value: Double, _ parts: [Derivation] = []) {
        self.rule = rule
        self.name = name
        self.value = value
        self.parts = parts
    }
}

extension Derivation {
    /// What one file counts for, by the id of its import.
    package init(ofFile id: Int64, _ name: String, _ value: Double) {
        self.init(.read, name, value)
        observation = Observation(place: .file(id), measure: nil, value: value, sources: [])
    }
}

/// A number as a row of the store has it.
package struct Observation: Sendable {
    /// What the row is about.
    package enum Place: Hashable, Sendable {
        case period(Period, Breakdown)
        /// All that a post got until the day of its export.
        case post(PostFacts, asOf: Day)
        case postPeriod(PostFacts, Period)
        case ad(AdFacts, Period, Breakdown, isTotal: Bool)
        case mailing(MailingFacts, asOf: Day)
        /// Noted by hand in `bilan.yml`, on a line of it.
        case noted(Day, line: Int?)
        /// A file, by the id of its import.
        case file(Int64)
    }

    package var place: Place
    /// Nil where the row itself counts, as one post or one file.
    package var measure: Measure?
    package var value: Double
    /// The rows of files that the values of the place come from, of this measure and of others.
    package var sources: [SourceLine]

    package init(place: Place, measure: Measure?, value: Double, sources: [SourceLine]) {
        self.place = place
        self.measure = measure
        self.value = value
        self.sources = sources
    }
}

/// How a value was made, worked out only when somebody asks.
///
/// Carried along with a value and no part of it: values are equal however they were made.
package struct Evidence: Hashable, Sendable {
    private let work: @Sendable () -> Derivation?

    package init(_ work: @escaping @Sendable () -> Derivation?) { self.work = work }

    package func callAsFunction() -> Derivation? { work() }

    package static func == (left: Evidence, right: Evidence) -> Bool { true }
    package func hash(into hasher: inout Hasher) {}
}

/// Rows kept beside a value that was made of them, and no part of it.
package struct RowsBehind<Row: Sendable>: Hashable, Sendable {
    package var rows: [Row]

    package init(_ rows: [Row] = []) { self.rows = rows }

    package static func == (left: RowsBehind, right: RowsBehind) -> Bool { true }
    package func hash(into hasher: inout Hasher) {}
}
