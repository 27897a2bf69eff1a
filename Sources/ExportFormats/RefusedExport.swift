import SocialMetrics
import Tabular

/// A file that platforms give under a like name and that is no report on performance, so that it is refused with reason.
package struct RefusedExport: Sendable {
    package var name: Words
    package var platform: Platform
    /// Headers by language, all of which the table must have.
    package var headers: [String: [HeaderTerm]]
    /// What its rows are, to follow "it holds": `invoices and payments`.
    package var holds: String
    /// What to download instead.
    package var remedy: String
    /// Real sample files, for tests.
    package var samples: [String] = []

    /// The refused export with these headers, if any.
    static func known(by headers: [String]) -> RefusedExport? {
        let keys = Set(headers.map { HeaderName($0).key })
        return all.first { export in
            export.headers.values.contains { terms in
                terms.allSatisfy { keys.contains(HeaderName($0.text).key) }
            }
        }
    }

    func problem(_ fileName: String, line: Int?) -> Problem {
        Problem(
            file: fileName, line: line,
            "this is \"\(name.en)\" of \(platform.name), not a performance report: it holds \(holds)",
            consequence: "Nothing was read from this file.", remedy: remedy)
    }
}
