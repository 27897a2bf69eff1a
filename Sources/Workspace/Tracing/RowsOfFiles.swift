import Analytics
import ExportFormats
import Ingest
import MetricStore
import SocialMetrics

/// Finds the rows of files behind the numbers of one account, and quotes them.
struct RowsOfFiles {
    let store: Store
    let folder: WorkspaceFolder
    let catalogue: FormatCatalogue
    let figures: [AccountFigures]
    /// How many parts of a list are looked up.
    let limit: Int
    private(set) var problems: [Problem] = []
    private var histories: [Measure: [NumberHistory]] = [:]
    private var quotes: [Int64: [NumberOnLine: QuotedLine]] = [:]

    init(
        store: Store, folder: WorkspaceFolder, catalogue: FormatCatalogue, figures: [AccountFigures],
        limit: Int
    ) {
        self.store = store
        self.folder = folder
        self.catalogue = catalogue
        self.figures = figures
        self.limit = limit
    }

    /// Reads what the store and the archive have of everything that will be told.
    mutating func look(up derivation: Derivation) throws {
        let shown = observations(of: derivation)
        for (measure, told) in Dictionary(grouping: shown, by: \.measure) {
            guard let measure else { continue }
            let sources = Set(told.flatMap(\.sources))
            let days = told.compactMap(\.place.days)
            let window = days.map(\.from).min().flatMap { from in
                days.map(\.to).max().map { Period(from: from, to: $0) }
            }
            for grain in Set(told.flatMap(\.place.grains)) {
                for figures in figures {
                    histories[measure, default: []] += try store.histories(
                        of: measure, grain: grain, account: figures.account.id, at: sources, window: window)
                }
            }
        }
        let entries = shown.flatMap { found($0).used + found($0).replaced }
        for (file, told) in Dictionary(grouping: entries, by: \.entry.source.importID) {
            guard let info = info(file) else { continue }
            do {
                let reading = try folder.archive.reading(
                    sha256: info.sha256, name: info.fileName, catalogue: catalogue)
                quotes[file] = reading.quotes(of: Set(told.map(\.onLine)))
            } catch let problem as Problem {
                problems.append(problem)
            }
        }
        problems.sort { $0.description < $1.description }
    }

    /// The rows that are told: of long lists the first.
    private func observations(of derivation: Derivation) -> [Observation] {
        [derivation.observation].compactMap(\.self)
            + (derivation.parts.prefix(limit) + derivation.weights.prefix(limit)).flatMap(observations)
    }

    /// A step as it is told.
    func step(_ derivation: Derivation) -> NumberTrace.Step {
        NumberTrace.Step(
            rule: derivation.rule.rawValue, name: derivation.name, label: label(of: derivation.name),
            value: derivation.value, factor: derivation.factor == 1 ? nil : derivation.factor,
            partCount: derivation.parts.count, parts: derivation.parts.prefix(limit).map(step),
            weights: derivation.weights.prefix(limit).map(step), row: derivation.observation.map(row))
    }

    private func row(_ observation: Observation) -> NumberTrace.Row {
        let found = found(observation)
        if case .file(let id) = observation.place {
            let source = info(id).map {
                NumberTrace.Source(
                    file: $0.fileName, sha256: $0.sha256, asOf: $0.asOf, line: 1, value: observation.value)
            }
            return NumberTrace.Row(
                about: info(id)?.fileName ?? "", sources: [source].compactMap(\.self),
                replaced: [])
        }
        return NumberTrace.Row(
            about: observation.place.words, notedOnLine: observation.place.notedOnLine,
            sources: found.used.compactMap(source), replaced: found.replaced.compactMap(source))
    }

    private func source(_ told: Told) -> NumberTrace.Source? {
        let source = told.entry.source
        return info(source.importID).map { info in
            let quote = quotes[source.importID]?[told.onLine]
            return NumberTrace.Source(
                file: info.fileName, sha256: info.sha256, asOf: info.asOf, line: source.line,
                value: told.entry.value, sheet: quote?.sheet, column: quote?.column, cell: quote?.cell,
                quote: quote?.excerpt)
        }
    }

    private func info(_ id: Int64) -> ImportInfo? {
        figures.lazy.flatMap(\.imports).first { $0.id == id }
    }

    /// A row of a file and the number it has.
    private struct Told {
        var entry: NumberHistory.Entry
        var onLine: NumberOnLine
    }

    /// The rows a number is read from, and those it replaced.
    private func found(_ observation: Observation) -> (used: [Told], replaced: [Told]) {
        func told(_ entry: NumberHistory.Entry) -> Told {
            Told(
                entry: entry,
                onLine: NumberOnLine(
                    line: entry.source.line, measure: observation.measure, value: entry.value))
        }
        guard let measure = observation.measure else {
            // What counts as one is in every file that tells of it: the newest is enough.
            let newest = observation.sources.max { left, right in
                let (one, other) = (info(left.importID), info(right.importID))
                return (one?.asOf ?? Day(number: 0), one?.sha256 ?? "")
                    < (other?.asOf ?? Day(number: 0), other?.sha256 ?? "")
            }
            return (
                newest.map {
                    [
                        told(
                            NumberHistory.Entry(
                                source: $0, value: 1, asOf: info($0.importID)?.asOf ?? Day(number: 0)))
                    ]
                } ?? [], []
            )
        }
        let sources = Set(observation.sources)
        let entries = (histories[measure] ?? []).filter { history in
            observation.place.stands(under: history.key)
                && history.entries.contains { sources.contains($0.source) }
        }.flatMap(\.entries)
        let files = entries.reduce(into: [Int64]()) { files, entry in
            if !files.contains(entry.source.importID) { files.append(entry.source.importID) }
        }
        let byFile = Dictionary(grouping: entries, by: \.source.importID)
        func rows(_ file: Int64) -> [NumberHistory.Entry] {
            let own = (byFile[file] ?? []).filter { sources.contains($0.source) }
            if let last = own.last, last.value == observation.value { return [last] }
            return own
        }
        let said = files.first { file in
            let rows = rows(file)
            let sum = rows.reduce(0) { $0 + $1.value }
            return !rows.isEmpty && abs(sum - observation.value) <= 1e-9 * max(1, abs(sum))
        }
        guard let file = said ?? files.first(where: { !rows($0).isEmpty }) else { return ([], []) }
        return (
            rows(file).map(told),
            files.filter { $0 != file }.flatMap { byFile[$0] ?? [] }.map(told)
        )
    }
}
