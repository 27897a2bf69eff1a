import ExportFormats
import Foundation
import SocialMetrics
import Yams

/// What types alone do not say of a description: whether anything can be read with it.
struct FormatCheck {
    let format: ExportFormat
    let root: Node
    let text: WorkspaceText

    /// - Throws: a `Problem` with the line of the first thing that is wrong.
    func run() throws {
        if format.id.isEmpty || format.id.contains(where: \.isWhitespace) {
            throw fault(
                at: root["id"], "\"\(format.id)\" cannot be the id of an export",
                "write one without blanks, like forum.topics.")
        }
        if let zone = format.dates.zone, TimeZone(identifier: zone) == nil {
            let guess = didYouMean(zone, among: TimeZone.knownTimeZoneIdentifiers)
            throw fault(
                at: root["dates"]?["zone"], "\"\(zone)\" is not a time zone\(guess)",
                "write a name of the time zone database, like Europe/Paris.")
        }
        guard format.layout == .records else { return }
        if format.columns.isEmpty {
            throw fault(
                at: root["columns"], "it has no columns",
                "list what a table of it has, as in columns: [{measure: views, headers: {en: [Views]}}].")
        }
        try checkRequired()
        try checkHeaders()
        try checkDays()
    }

    private func checkRequired() throws {
        for (index, choice) in format.required.enumerated() where choice.isEmpty || !format.canMeet(choice) {
            throw fault(
                at: root["required"]?.sequence?[index], "it requires something that none of its columns is",
                "add the column, or take it out of \"required\".")
        }
        guard format.required.isEmpty else { return }
        if let required = root["required"] {
            throw fault(
                at: required, "it would fit any table: \"required\" is empty",
                "name what a table must have, like {field: day}.")
        }
        throw fault(
            at: root["columns"], "it would fit any table: all of its columns are ignored",
            "name a measure, a field or a breakdown, like measure: views.")
    }

    /// A table has a header once: of two columns that go by it, the second would never be read.
    private func checkHeaders() throws {
        for (index, column) in format.columns.enumerated() {
            for other in format.columns[..<index] {
                guard let header = column.sharedHeader(with: other) else { continue }
                throw fault(
                    at: root["columns"]?.sequence?[index], "two columns have the header \"\(header)\"",
                    "keep the header in one of them.")
            }
        }
    }

    /// Numbers without their days cannot be stored, but for all that a post or a mailing ever got.
    private func checkDays() throws {
        guard format.refusal == nil, !format.isDated else { return }
        if format.grain == .accountDay {
            throw fault(
                at: root["grain"], "a row is a day, and no column says which one",
                "make one of the columns \"field: day\", or write grain: account-period and lacks-period: true."
            )
        }
        throw fault(
            at: root["grain"], "no column says which days a row is about",
            "make one of the columns \"field: day\" or \"field: periodStart\", or add the line \"lacks-period: true\"."
        )
    }

    private func fault(at node: Node?, _ message: String, _ remedy: String) -> Problem {
        text.problem(at: node ?? root, message, remedy: remedy)
    }
}
