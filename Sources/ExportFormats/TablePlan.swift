import SocialMetrics
import Tabular

/// What each column of one table is, worked out once from its header before any row is read.
struct TablePlan {
    /// A column of the file.
    struct PlannedColumn {
        /// Header as in the file, outer blanks removed.
        var header: String
        /// Numbers equal headers from 1.
        var occurrence: Int
        /// Nil when no known column has this header.
        var content: Column.Content?
        /// ISO 4217 code in the header.
        var currency: String?
    }

    var format: ExportFormat
    var columns: [PlannedColumn]
    /// Code of the language most headers are in.
    var language: String?
    /// Title and measure, for formats that name them above the table.
    var title: ExportFormat.TitleTerm?
    /// Columns whose content is known.
    var known: Int
    /// Columns whose header the export did not have before, and whose meaning is sure all the same.
    var renamed: [Int] = []
    /// The table is a series whose title is missing: its rows can be counted, its measure cannot be told.
    var isUncertain = false

    /// Columns that feed a field, in the file's order; twins in another language count too.
    func columns(of field: Field) -> [Int] {
        columns.indices.filter { columns[$0].content == .field(field) }
    }

    /// Columns of groups: position and dimension.
    var breakdowns: [(column: Int, dimension: Breakdown.Dimension)] {
        columns.indices.compactMap { index in
            if case .breakdown(let dimension) = columns[index].content { return (index, dimension) }
            return nil
        }
    }

    /// Columns of numbers: position, measure, factor from printed to stored.
    var measures: [(column: Int, measure: Measure, scale: Double)] {
        columns.indices.compactMap { index in
            if case .measure(let measure, let scale) = columns[index].content {
                return (index, measure, scale)
            }
            return nil
        }
    }

    /// Whether the table has what the format requires, and nothing it forbids.
    var isComplete: Bool {
        missing.isEmpty && !hasForbidden && (!format.onlyKnownColumns || known == columns.count)
    }

    /// The language for people; nil where the format does not say which one its headers are in.
    var saidLanguage: String? { language == HeaderTerm.unsaidLanguage ? nil : language }

    /// Requirements that no column meets.
    var missing: [[ExportFormat.Requirement]] {
        format.required.filter { choice in
            !choice.contains { requirement in columns.contains { requirement.isMet(by: $0.content) } }
        }
    }

    /// The part of the requirements that a column meets, from 0 to 1.
    var metShare: Double {
        let count = format.required.count
        return count == 0 ? 0 : Double(count - missing.count) / Double(count)
    }

    private var hasForbidden: Bool { format.forbidden.contains { !columns(of: $0).isEmpty } }
}

/// The headers of a format, ready to be looked up.
final class HeaderIndex: Sendable {
    private let exact: [String: [(column: Int, language: String)]]
    /// The same without punctuation, and their units.
    let loose: [String: [(column: Int, unit: HeaderUnit?)]]
    private let prefixes: [(prefix: String, column: Int, language: String)]
    let format: ExportFormat
    /// The titles of its tables, made comparable, and how its reports without a table begin.
    let titles: [String: (term: ExportFormat.TitleTerm, language: String)]
    let reportBeginnings: [String]

    init(_ format: ExportFormat) {
        self.format = format
        var exact: [String: [(column: Int, language: String)]] = [:]
        var loose: [String: [(column: Int, unit: HeaderUnit?)]] = [:]
        var prefixes: [(prefix: String, column: Int, language: String)] = []
        for (index, column) in format.columns.enumerated() {
            for language in column.names.keys.sorted() {
                for name in column.names[language] ?? [] {
                    if column.isPrefix {
                        let key = HeaderName(name.text + "x").key
                        prefixes.append((String(key.dropLast()), index, language))
                    } else {
                        exact[HeaderName(name.text).key, default: []].append((index, language))
                        guard column.described == nil else { continue }
                        let header = LooseHeader(name.text)
                        loose[header.key, default: []].append((index, header.unit))
                    }
                }
            }
        }
        prefixes.sort { $0.prefix.count > $1.prefix.count }
        (self.exact, self.loose, self.prefixes) = (exact, loose, prefixes)
        var titles: [String: (term: ExportFormat.TitleTerm, language: String)] = [:]
        for term in format.titles {
            for language in term.names.keys.sorted() {
                for name in term.names[language] ?? [] {
                    let key = HeaderName(name.text).key
                    if titles[key] == nil { titles[key] = (term, language) }
                }
            }
        }
        self.titles = titles
        reportBeginnings = format.reportNames.values.joined().map { HeaderName($0.text).key }
    }

    /// Whether one of some headers is a column's, or nothing has to be.
    func mayFit(_ names: [HeaderName]) -> Bool {
        format.required.isEmpty || names.contains { !$0.key.isEmpty && !matches($0, described: nil).isEmpty }
    }

    /// Columns that go by a header, and the languages it is in; exact names before beginnings.
    /// - Parameters:
    ///   - header: the header, made comparable
    ///   - described: what the record of descriptions says of it; nil for whatever it says
    /// - Returns: places in the format's list of columns, the best first; empty when none goes by it
    func matches(_ header: HeaderName, described: String? = "") -> [(column: Int, language: String)] {
        let found = (exact[header.key] ?? runTogether(header)).filter { match in
            guard let described, let word = format.columns[match.column].described else { return true }
            return described.contains(word)
        }
        if !found.isEmpty { return found }
        if let found = prefixes.first(where: { header.key.hasPrefix($0.prefix) }) {
            return [(found.column, found.language)]
        }
        return []
    }

    /// A header behind a title that some tool ran together with it: `**Facebook followers by top citiesTop cities`.
    private func runTogether(_ header: HeaderName) -> [(column: Int, language: String)] {
        guard header.key.hasPrefix("**") else { return [] }
        let name = exact.keys.filter { header.key.hasSuffix($0) }.max { ($0.count, $0) < ($1.count, $1) }
        return name.flatMap { exact[$0] } ?? []
    }

    /// The plan for a table with these headers.
    /// - Parameters:
    ///   - headers: texts of the header record
    ///   - names: the same, made comparable
    ///   - descriptions: texts of the record below it, for formats that have one
    /// - Returns: a column of the plan for each header, known or not
    func plan(headers: [String], names: [HeaderName], descriptions: [String]) -> TablePlan {
        var columns: [TablePlan.PlannedColumn] = []
        var occurrences: [String: Int] = [:]
        var measuresSeen: [Measure: Int] = [:]
        var languages: [String: Int] = [:]
        var known = 0
        for (position, header) in headers.enumerated() {
            let name = names[position]
            occurrences[header, default: 0] += 1
            var content: Column.Content?
            let described = position < descriptions.count ? descriptions[position] : ""
            let fitting = matches(name, described: described)
            if let match = fitting.first, !name.key.isEmpty {
                content = format.columns[match.column].content
                known += 1
                for language in Set(fitting.filter { $0.column == match.column }.map(\.language)) {
                    languages[language, default: 0] += 1
                }
            }
            if case .measure(let measure, _) = content, format.layout != .crossTable {
                if let first = measuresSeen[measure] {
                    content = .ignored(
                        "the same measure as column \(first + 1), \"\(headers[first])\", which is kept")
                } else {
                    measuresSeen[measure] = position
                }
            }
            columns.append(
                TablePlan.PlannedColumn(
                    header: header, occurrence: occurrences[header, default: 1], content: content,
                    currency: name.currency))
        }
        let language = languages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        return TablePlan(format: format, columns: columns, language: language, title: nil, known: known)
    }
}
