import SocialMetrics
import Tabular

/// What a file is and what it says, before anything is stored.
package struct FileReading: Sendable {
    package enum Outcome: String, Codable, Sendable {
        case recognised
        /// Several exports fit equally well.
        case ambiguous
        case unrecognised
        /// A known export, or a text, that holds no data.
        case empty
    }

    package var outcome: Outcome
    /// Every table of the file, recognised or not, in order; in a workbook sheet by sheet.
    package var tables: [TableReading] = []
    /// What concerns the whole file: why it cannot be read, a repaired encoding, a missing end.
    package var problems: [Problem] = []
    /// Ids of the exports that fit, when several do.
    package var candidates: [String] = []

    /// Every table that is known is one that is better not read.
    package var isRefused: Bool {
        let known = tables.compactMap(\.format)
        return !known.isEmpty && known.allSatisfy { $0.refusal != nil }
    }

    /// Rows understood in all tables, totals left out.
    package var records: Int { tables.reduce(0) { $0 + $1.records } }

    /// Rows and cells set aside in all tables.
    package var setAside: [SetAside] { tables.flatMap(\.setAside) }
}

/// What one table of a file is and says.
package struct TableReading: Sendable {
    /// Nil when no export fits.
    package var format: ExportFormat?
    package var title: String?
    /// Name of the workbook's sheet it stands on; nil in a text.
    package var sheet: String?
    /// Code of the language of the headers.
    package var language: String?
    package var encoding: String
    package var delimiter: String
    /// Line of the header in the file, or its row in the sheet.
    package var headerLine: Int
    /// The rows understood.
    ///
    /// One table can give several: totals of a video list are about the channel.
    package var observations: [ObservationTable] = []
    /// Rows understood, totals left out.
    package var records = 0
    package var totalRows = 0
    package var setAside: [SetAside] = []
    package var columns: [ColumnReading] = []
    /// Lines that are no record: "Showing top 500 results".
    package var remarks: [String] = []
    /// What a person should know: a repeated header whose values differ, a style that was decided.
    package var notes: [Problem] = []
    /// First to last day its rows are about; nil for lifetime values and where the file does not say.
    package var period: Period?
    /// First to last day of publication in UTC, for posts, and of sending, for mailings.
    package var published: Period?
    /// The table covers a period, the file does not name it, and the context did not either.
    package var needsPeriod = false
    /// The dates have no year and nothing told it: the rows are counted and not kept.
    package var undated: YearlessSpan?
    /// First to last day of dates without a year, whose year was found.
    package var dated: Period?
    /// The day of the download, where the table says it.
    package var exported: Day?
    /// The last week or month of rows that are whole ones, where nothing in the file or its name tells that it was over.
    package var openEnd: Period?
    /// The rows are understood but for what they measure: the title is missing.
    package var isUncertain = false
    /// The nearest export, the headers it lacks and the header that is nearly one of them, when none fits.
    package var nearest: (format: ExportFormat, missing: [String], nearMiss: String?)?
    /// Every row that does not fit the header, and where its cells were put; those of `setAside` too.
    package var misfits: [Problem] = []
    /// Where the table stands in the file.
    var source: (records: Records, rows: [Int])?

    /// Whether rows stand below its header.
    package var hasRows: Bool { (source?.rows.count ?? 0) > 1 }

    /// The table as read, header first: cells to the letter, outer blanks too.
    ///
    /// Columns at the end that hold nothing are left out, and every row has a cell for each of the others.
    package var csvRows: [[String]] {
        guard let source else { return [] }
        let width = source.rows.lazy.map { source.records.filledWidth(of: $0) }.max() ?? 0
        return source.rows.map { row in (0..<width).map { source.records.rawText(row, $0) } }
    }
}

/// What one column of a table is.
package struct ColumnReading: Codable, Sendable {
    package var header: String
    package var occurrence: Int
    package var role: Role
    /// Identifier in the dictionary, for a measure.
    package var measure: String?
    /// Cells that hold a value, and their sum as printed, for a measure.
    package var filled: Int?
    package var sum: Double?
    /// Why a known column is not kept.
    package var reason: String?
}

/// What is known of a file from elsewhere than its content.
package struct ReadingContext: Sendable {
    /// The period a table covers, for exports that do not say.
    package var period: Period?
    /// The period that the name of the download gives; weeks and months are cut to it.
    package var namedPeriod: Period?
    /// The name the export was downloaded under, where it is not the file's own.
    package var exportName: String?
    /// What is known of its days, for dates without a year; the surest first.
    package var years: [YearEvidence] = []
    /// The exports a table can be recognised as.
    package let catalogue: FormatCatalogue

    package init(period: Period? = nil, catalogue: FormatCatalogue = .builtIn) {
        self.period = period
        self.catalogue = catalogue
    }

    var recogniser: Recogniser { catalogue.recogniser }

    /// Whether a file read in one context says what it says in the other.
    package func isSame(as other: ReadingContext) -> Bool {
        (period, namedPeriod, exportName, years) == (
            other.period, other.namedPeriod, other.exportName, other.years
        ) && catalogue.isSame(as: other.catalogue)
    }
}
