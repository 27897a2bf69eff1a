import SocialMetrics

/// What stands behind a printed number: as `bilan trace --json` prints it.
package struct NumberTrace: Encodable, Sendable {
    package var id: NumberID
    package var client: String
    package var clientName: String
    package var account: String
    package var accountName: String
    package var platform: Platform
    /// What it is called and what it means, by the dictionary.
    package var label: Words
    package var meaning: Words
    /// What is said of its values, as the id has it; nil for the number itself.
    package var statistic: String?
    package var basis: NumberID.Basis
    package var from: Day
    package var to: Day
    /// Nil where there is no number.
    package var unit: String?
    package var value: Double?
    /// As a report in the client's language prints it.
    package var printed: String?
    /// Why there is no number.
    package var absence: Words?
    /// How many days of the period the number rests on; nil where days do not matter.
    package var coveredDays: Int?
    package var days: Int
    package var made: Step?

    /// What was done with which parts.
    package struct Step: Encodable, Sendable {
        /// A `Derivation.Rule`.
        package var rule: String
        /// The measure or metric, in both languages.
        package var name: String
        package var label: Words
        package var value: Double
        /// What a ratio is multiplied by; nil for 1.
        package var factor: Double?
        /// How many parts there are; `parts` may be the first of them only.
        package var partCount: Int
        package var parts: [Step]
        /// Of a weighted mean, one for each part.
        package var weights: [Step]
        package var row: Row?
    }

    /// A row that a number stands in.
    package struct Row: Encodable, Sendable {
        /// The days, the post, the ad: for people.
        package var about: String
        /// The line of `bilan.yml` where it is noted by hand; nil for rows of files.
        package var notedOnLine: Int?
        /// The rows of files that the number is read from, the believed ones first.
        package var sources: [Source]
        /// Values of earlier exports that it replaced, the latest first.
        package var replaced: [Source]
    }

    /// A row of a file.
    package struct Source: Encodable, Sendable {
        package var file: String
        package var sha256: String
        package var asOf: Day
        /// Line of the file, or row of the sheet, from 1.
        package var line: Int
        package var value: Double
        package var sheet: String?
        package var column: String?
        /// The cell as it stands in the file; nil where it cannot be quoted.
        package var cell: String?
        package var quote: Problem.Excerpt?
    }
}
