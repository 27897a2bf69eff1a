import MetricStore
import SocialMetrics

extension Importer {
    /// What a person must know where `bilan.yml` gives an account no id and the files give it several.
    /// - Parameters:
    ///   - file: the file that was stored
    ///   - sha256: its digest
    ///   - before: the ids that counted before it
    /// - Returns: the messages, and how many of its rows do not count
    /// - Throws: a `Problem` of the database
    func uncounted(
        of file: InboxFile, sha256: String, before: [String: String]
    ) throws -> (problems: [Problem], rows: Int) {
        let waiting = try store.uncounted(inFile: sha256)
        var problems = waiting.map { rows in
            let (are, them) = rows.rows == 1 ? ("1 row is", "It is") : ("\(rows.rows) rows are", "They are")
            return Problem(
                .warning, file: file.name,
                "\(are) about id \(rows.id), and \(rows.place) is counted by id \(rows.countedID), which its earliest export gives",
                consequence: "\(them) stored and not counted.",
                remedy: remedy(rows.countedID, rows.id))
        }
        for (place, id) in try store.countedIDs().sorted(by: { $0.key < $1.key }) {
            guard let old = before[place], old != id else { continue }
            problems.append(
                Problem(
                    .warning, file: file.name,
                    "it is the earliest export of \(place) and gives id \(id); what was imported before is about id \(old)",
                    consequence: "The rows of id \(old) are stored and no longer counted.",
                    remedy: remedy(id, old)))
        }
        return (problems, waiting.reduce(0) { $0 + $1.rows })
    }

    private func remedy(_ counted: String, _ other: String) -> String {
        "write the right one in bilan.yml, id: \"\(counted)\" or id: \"\(other)\", and import again."
    }
}
