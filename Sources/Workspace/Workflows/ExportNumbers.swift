import Foundation
import Ingest
import Rendering
import Reporting
import SocialMetrics

/// Exports the numbers of clients for other programs.
/// - Parameters:
///   - order: which numbers, in which format, where to
///   - folder: the workspace
///   - progress: told before each client
/// - Returns: the files written, or the bytes for the caller
/// - Throws: `Problem` or `WorkspaceProblems`; several subjects in one CSV are a `Problem`.
package func exportNumbers(
    _ order: ExportOrder, in folder: WorkspaceFolder, progress: (WorkflowProgress) -> Void = { _ in }
) throws -> ExportedNumbers {
    var place = order.place
    if order.format == .xlsx {
        if place == .caller { place = .folder(folder.reports) }
        if case .file(let file) = place { try requireOneClient(order, in: folder, file: file) }
    }
    let choice = ClientChoice(client: order.client, period: order.period, language: order.language)
    let all = try eachClient(
        choice, in: folder, otherwise: "Nothing was exported.", progress: progress
    ) { [place] client in
        var one = ExportOfClient()
        let export = numberExport(of: order.subjects, for: client.request)
        one.note = unreachedNote(
            "the export of \(client.key) is", about: client.request.period, unreached: client.unreached,
            isOfHalf: client.isOfHalf)
        if case .folder(let root) = place {
            let own = root.appendingPathComponent(client.key).appendingPathComponent(export.period.folderName)
            one.done = try write(export, as: order.format, into: own)
        } else {
            one.kept = export
        }
        return one
    }
    var (result, clients) = (ExportedNumbers(), [ExportOfClient]())
    for client in all.results {
        switch client.result {
        case .success(let one):
            clients.append(one)
            result.failed += one.done.failed
        case .failure(let problem): result.failed.append(problem)
        }
    }
    result.notes = clients.compactMap(\.note)
    result.leftOut = all.leftOut
    result.files = clients.flatMap(\.done.files)
    result.failed = tellingOthers(result.failed, written: result.files.count)
    // A part of what goes to one place would be taken for all of it.
    let isOnePlace = if case .folder = place { false } else { true }
    if isOnePlace && !result.failed.isEmpty { throw WorkspaceProblems(problems: result.failed) }
    let collected = clients.compactMap(\.kept)
    switch place {
    case .folder: break
    case .file(let file):
        try FileAccess.write(Data(try bytes(of: collected, as: order.format)), to: file, name: file.path)
        result.files = [file]
    case .caller: result.bytes = try bytes(of: collected, as: order.format)
    }
    return result
}

/// What became of one client's export.
private struct ExportOfClient: Sendable {
    var note: Problem?
    var done = WrittenFiles()
    /// The export itself, where it becomes a part of something larger.
    var kept: NumberExport?
}

/// The exports in one piece: the rows of all clients below each other, or one JSON object.
private func bytes(of exports: [NumberExport], as format: ExportOrder.Format) throws -> [UInt8] {
    switch format {
    case .csv:
        let sheets = exports.flatMap(\.sheets)
        guard let first = sheets.first, sheets.allSatisfy({ $0.subject == first.subject }) else {
            throw Problem(
                .error, "one CSV file holds one kind of rows", consequence: "Nothing was exported.",
                remedy: "name one with --what, or a folder with --output.")
        }
        return NumberCSVWriter.bytes(for: NumberSheet(first.subject, rows: sheets.flatMap(\.rows)))
    case .json: return Array(try NumberJSONWriter.json(for: exports).utf8)
    case .xlsx: return try exports.first.map { try WorkbookWriter.bytes(for: $0) } ?? []
    }
}

private func write(
    _ export: NumberExport, as format: ExportOrder.Format, into folder: URL
) throws -> WrittenFiles {
    var files: [(name: String, bytes: [UInt8])] = []
    switch format {
    case .csv:
        files = export.sheets.map { ($0.subject.rawValue + ".csv", NumberCSVWriter.bytes(for: $0)) }
    case .json, .xlsx:
        let name = "numbers.\(export.language.rawValue).\(format.rawValue)"
        files = [(name, try bytes(of: [export], as: format))]
    }
    var done = WrittenFiles()
    guard try done.attempt({ try FileAccess.makeFolder(folder, name: folder.path) }) else { return done }
    for file in files {
        try done.write(Data(file.bytes), to: folder.appendingPathComponent(file.name), isLasting: true)
    }
    return done
}

/// A workbook is one client's: its title, its colour, its language.
private func requireOneClient(_ order: ExportOrder, in folder: WorkspaceFolder, file: URL) throws {
    let clients = try folder.readFile().clients
    guard order.client == nil, clients.count > 1 else { return }
    throw Problem(
        file: file.lastPathComponent,
        "a workbook holds one client, and \(WorkspaceFolder.fileName) has \(clients.count)",
        consequence: "Nothing was exported.",
        remedy: "name one with --client, or name a folder with --output for a workbook each.")
}
