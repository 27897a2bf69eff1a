import ExportFormats
import Foundation
import Ingest
import SocialMetrics

/// What a person said of an export to describe.
package struct TeachRequest: Sendable {
    /// The name of the file in `formats/`, and of the export; nil for the export file's own.
    package var name: String?
    /// Where it is from; nil when nobody said so.
    package var platform: Platform?

    package init() {}
}

/// A description that was drafted.
package struct TaughtFormat: Codable, Sendable {
    /// The new file, from the workspace's folder: `formats/topics.yml`.
    package var file: String
    package var id: String
    /// How many of its lines are marked as doubtful.
    package var toCheck: Int
    /// Headers and what their columns were taken for, in order.
    package var columns: [Column]

    package struct Column: Codable, Sendable {
        package var header: String
        package var readAs: String?
    }
}

/// Drafts a description of an export that is not known, `formats/<name>.yml`.
///
/// The draft is valid as it stands; what was guessed is marked in it.
/// - Parameters:
///   - url: the export
///   - shown: what messages call it
///   - request: what the person said of it
///   - folder: the workspace
/// - Returns: what was written
/// - Throws: a `Problem` when the file is known already, holds no table, or when the description is there already.
package func teach(
    _ url: URL, named shown: String, _ request: TeachRequest, in folder: WorkspaceFolder
) throws -> TaughtFormat {
    let catalogue = try folder.catalogue()
    let place = try place(of: request, for: url, in: folder)
    if FileManager.default.fileExists(atPath: place.file.path) {
        throw Problem(
            file: place.shown, "it is there already", consequence: "Nothing was written.",
            remedy: "change it by hand, remove it, or give the new one another name with --name.")
    }
    let bytes = try taughtBytes(url, named: shown)
    if request.name == nil {
        let known = readExport(bytes: bytes, fileName: shown, context: ReadingContext(catalogue: catalogue))
        if known.outcome == .recognised, let format = known.tables.lazy.compactMap(\.format).first {
            throw Problem(
                file: shown, "bilan reads this file already, as \(format.name.en) (\(format.id))",
                consequence: "Nothing was written.",
                remedy: "import it; to read it in a way of your own, name the description with --name.")
        }
    }
    let rows = try rows(of: bytes, shown)
    let id = "\((request.platform ?? .other).rawValue).\(place.name)"
    let name = request.name ?? url.deletingPathExtension().lastPathComponent
    guard
        let draft = FormatDraft(
            of: rows, id: id, name: name, platform: request.platform, glossary: catalogue.glossary)
    else {
        throw Problem(
            file: shown, "no column of it is a date, a name, a link or a number that bilan knows",
            consequence: "Nothing was written.",
            remedy:
                "give columns the names of measures, as `bilan metrics` lists them, or write \(place.shown) by hand."
        )
    }
    let text = draft.text(from: url.lastPathComponent)
    // Whatever stood in the file, the draft can be read.
    _ = try FormatFile(Data(text.utf8), name: place.shown)
    try FileAccess.write(Data(text.utf8), to: place.file)
    return TaughtFormat(
        file: place.shown, id: id, toCheck: draft.doubtCount,
        columns: draft.format.columns.map { column in
            TaughtFormat.Column(
                header: column.names.values.first?.first?.text ?? "", readAs: column.content.readAs)
        })
}

/// Where the description of an export stands, from the name the person gave it or its own.
func place(
    of request: TeachRequest, for url: URL, in folder: WorkspaceFolder
) throws -> (file: URL, shown: String, name: String) {
    let said = request.name ?? url.deletingPathExtension().lastPathComponent
    let name = slug(said)
    guard !name.isEmpty else {
        throw Problem(
            .error, "\"\(said)\" holds no letter from a to z and no digit to name the description with",
            consequence: "Nothing was written.",
            remedy: "give it a name, as in --name forum-topics.")
    }
    return (folder.formats.appendingPathComponent(name + ".yml"), "formats/\(name).yml", name)
}

/// The table of an export with the most rows, header first.
private func rows(of bytes: [UInt8], _ shown: String) throws -> [[String]] {
    let nothing = FormatCatalogue([])
    let reading = readExport(bytes: bytes, fileName: shown, context: ReadingContext(catalogue: nothing))
    if var refusal = PersonalRecords.refusal(of: reading.tables, shown) {
        refusal.consequence = "Nothing was written."
        throw refusal
    }
    let tables = reading.tables.map(\.csvRows).filter { $0.count > 1 && ($0.first?.count ?? 0) > 1 }
    if let table = tables.max(by: { $0.count < $1.count }) {
        return table.map { $0.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } }
    }
    let reason = reading.tables.isEmpty ? reading.problems.first : nil
    if var reason {
        reason.consequence = "Nothing was written."
        throw reason
    }
    throw Problem(
        file: shown, "it holds no table: a line of column names and rows below it",
        consequence: "Nothing was written.", remedy: "download the export with data in it.")
}

/// Lower-case letters without accents, digits, and single hyphens: `forum-topics`.
private func slug(_ text: String) -> String {
    let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
    let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.joined(separator: "-")
}
