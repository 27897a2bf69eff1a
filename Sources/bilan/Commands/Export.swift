import ArgumentParser
import Foundation
import SocialMetrics
import Workspace

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Exports numbers for other programs: CSV, JSON or an Excel workbook.",
        discussion: """
            The figures are the report's. Kinds of rows: kpis (the figures of the report, one a row), posts, days, ads,
            campaigns. CSV holds one of them; JSON and workbooks hold all unless --what names some. CSV and JSON go to
            stdout without --output; workbooks into the workspace's reports/.

            Examples:
              bilan export --what kpis --month 2026-10
              bilan export --client maison-lumiere --format xlsx
              bilan export --what posts,days --year 2026 --output exports/
            """)

    @Option(help: "A client of bilan.yml (default: every client).") var client: String?
    @OptionGroup(title: "Period") var when: PeriodOptions
    @Option(
        help: ArgumentHelp("kpis, posts, days, ads, campaigns; several with commas.", valueName: "list"))
    var what: String?
    @Option(
        help: ArgumentHelp("csv, json or xlsx (default: as --output ends, else csv).", valueName: "format"))
    var format: String?
    @Option(help: ArgumentHelp("en or fr (default: the client's language).", valueName: "code"))
    var language: Language?
    @Option(
        help: ArgumentHelp(
            "A file, or a folder for <client>/<period>/ (default: stdout; reports/ for xlsx).",
            valueName: "path"))
    var output: String?
    @OptionGroup var global: GlobalOptions

    func validate() throws { _ = try order() }

    func run() throws {
        try Console.run {
            let bar = ProgressBar(quiet: global.quiet)
            defer { bar.finish() }
            let folder = try global.folder()
            let writer = folder.noteOfWriter()
            // Said before what fails: it may be why.
            Console.print(
                [writer].compactMap(\.self) + (try folder.changesSinceImport()), quiet: global.quiet)
            let done = try exportNumbers(try order(), in: folder, progress: bar.show)
            bar.finish()
            Console.print(done.notes, quiet: global.quiet)
            Console.print(done.leftOut + done.failed)
            if let bytes = done.bytes { try Console.print(bytes: bytes) }
            for file in done.files { try Console.print(result: file.path) }
            if done.exitCode != 0 { throw ExitCode(done.exitCode) }
        }
    }

    private func order() throws -> ExportOrder {
        let format = try chosenFormat()
        var order = ExportOrder(format, to: place(format))
        order.client = client
        order.period = try when.period()
        order.language = language
        if let subjects = try subjects() { order.subjects = subjects }
        if case .folder = order.place { return order }
        guard format != .csv || order.subjects.count == 1 else {
            throw ValidationError(
                "CSV holds one kind of rows: name one with --what, as in --what kpis, or a folder with --output."
            )
        }
        return order
    }

    private func chosenFormat() throws -> ExportOrder.Format {
        let ending = output.flatMap { ExportOrder.Format(rawValue: suffix(of: $0)) }
        if let output, ending == nil, !suffix(of: output).isEmpty, !output.hasSuffix("/"), !isFolder(output) {
            throw ValidationError(
                "--output \(output) ends like a file, and not in .csv, .json or .xlsx: end a folder's name with a slash."
            )
        }
        guard let name = format else { return ending ?? .csv }
        guard let format = ExportOrder.Format(rawValue: name) else {
            throw ValidationError("\"\(name)\" is no format: use csv, json or xlsx.")
        }
        if let output, let ending, ending != format, !isFolder(output) {
            throw ValidationError(
                "--format \(name) does not fit --output \(output): use .\(name), or leave --format out.")
        }
        return format
    }

    /// A file where the name ends as the format does, unless it is a folder already.
    private func place(_ format: ExportOrder.Format) -> ExportOrder.Place {
        guard let output else { return .caller }
        let url = URL(fileURLWithPath: output, relativeTo: Console.currentFolder)
        return suffix(of: output) == format.rawValue && !isFolder(output) ? .file(url) : .folder(url)
    }

    private func suffix(of path: String) -> String {
        URL(fileURLWithPath: path).pathExtension.lowercased()
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let url = URL(fileURLWithPath: path, relativeTo: Console.currentFolder)
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private func subjects() throws -> [ExportSubject]? {
        guard let what else { return nil }
        let named = try what.split(separator: ",").map { part -> ExportSubject in
            let name = part.trimmingCharacters(in: .whitespaces)
            guard let subject = ExportSubject(rawValue: name) else {
                let known = ExportSubject.allCases.map(\.rawValue)
                let guess = didYouMean(name, among: known)
                throw ValidationError(
                    "\"\(name)\" is no kind of rows: use \(known.dropLast().joined(separator: ", ")) or "
                        + (known.last ?? "") + (guess.isEmpty ? "." : guess))
            }
            return subject
        }
        guard !named.isEmpty else {
            throw ValidationError("--what names no kind of rows: use kpis, posts, days, ads or campaigns.")
        }
        return ExportSubject.allCases.filter(named.contains)
    }
}
