import Foundation
import Reporting

/// Writes a report as JSON, for other programs: the same values, not formatted.
package enum JSONWriter {
    /// The report as indented JSON with sorted keys and a line end.
    ///
    /// Throws when a value is no number (NaN or infinite), which no report should hold.
    package static func json(for report: Report) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
    }
}
