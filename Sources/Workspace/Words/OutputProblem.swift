import Ingest
import SocialMetrics

/// Why results cannot be printed, for the person.
package func outputProblem(_ error: any Error) -> Problem {
    Problem(
        .error, "the results cannot be printed: \(FileAccess.reason(of: error))",
        consequence: "They are incomplete; what the command stored or wrote is there.",
        remedy: "make room where the output goes, or send it elsewhere.")
}
