import MetricStore
import SocialMetrics

/// Exports of one day that say different things of the same.
extension Importer {
    /// What a person must know of a file that contradicts others, of which none has a reason to be preferred.
    ///
    /// - Parameters:
    ///   - draft: the file, stored now unless this is a dry run in the workspace's own database
    ///   - tied: how many of its rows another export of its day tells otherwise
    ///   - file: what messages call it
    /// - Returns: nothing where a later export decides
    /// - Throws: a `Problem` of the database.
    func contradictions(of draft: ImportDraft, tied: Int, _ file: String) throws -> [Problem] {
        let remedy = "import the newer file again with --as-of and the day it was exported."
        if !options.storesRows {
            let contradict = tied == 1 ? "1 row contradicts" : "\(tied) rows contradict"
            return [
                Problem(
                    .note, file: file, "\(contradict) another export of the same day, \(draft.asOf)",
                    consequence: "One of the two is believed, without a reason to prefer it.", remedy: remedy)
            ]
        }
        let clients = Set(draft.tables.flatMap { $0.accounts.values.map(\.client) }).sorted()
        return try clients.flatMap { try store.contradictions(of: $0, file: draft.sha256) }.map { found in
            let isBelieved = found.believed.sha256 == draft.sha256
            let other = isBelieved ? found.other : found.believed
            let contradict = found.rows == 1 ? "1 row contradicts" : "\(found.rows) rows contradict"
            return Problem(
                .note, file: file,
                "\(contradict) \(other.words), another export of the same day, \(draft.asOf)",
                consequence:
                    "\(isBelieved ? "This file" : other.words) is believed, without a reason to prefer it.",
                remedy: remedy)
        }
    }

    /// Says which of two series is believed where only one names its platform.
    func contested(_ count: Int, isAssumed: Bool, _ file: String) -> Problem {
        let contradict = count == 1 ? "1 row contradicts" : "\(count) rows contradict"
        return Problem(
            .note, file: file,
            isAssumed
                ? "\(contradict) an export that names its platform, which this one does not"
                : "\(contradict) an export that does not name its platform",
            consequence: "The export that names its platform is believed.",
            remedy: isAssumed
                ? "if this file is about another account, such as the Facebook page, import it for that one."
                : "if the other file is about another account, such as the Facebook page, import it for that one."
        )
    }
}

extension Contradiction.File {
    /// Its name, and the id that `bilan undo` takes.
    fileprivate var words: String { "\(name) (\(sha256.prefix(12)))" }
}
