import SocialMetrics

/// How a file would be read, as `bilan inspect --json` prints it.
package struct Inspection: Encodable, Sendable {
    let file: String
    let sha256: String
    let outcome: FileReading.Outcome
    let tables: [Table]
    let candidates: [String]?
    let nearest: String?
    let missing: [String]?
    let messages: [String]

    struct Table: Encodable, Sendable {
        let format: String?
        let platform: Platform?
        let language: String?
        let grain: Grain?
        let title: String?
        let encoding: String
        let delimiter: String
        let headerLine: Int
        let records: Int
        let totalRows: Int
        let setAside: [Aside]
        let remarks: [String]
        let columns: [ColumnReading]

        private enum Key: String, CodingKey {
            case format, platform, language, grain, title, encoding, delimiter, headerLine, records,
                totalRows, setAside
            case remarks, columns
        }

        /// Absent values are written as null: the keys are always there.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(format, forKey: .format)
            try container.encode(platform, forKey: .platform)
            try container.encode(language, forKey: .language)
            try container.encode(grain, forKey: .grain)
            try container.encode(title, forKey: .title)
            try container.encode(encoding, forKey: .encoding)
            try container.encode(delimiter, forKey: .delimiter)
            try container.encode(headerLine, forKey: .headerLine)
            try container.encode(records, forKey: .records)
            try container.encode(totalRows, forKey: .totalRows)
            try container.encode(setAside, forKey: .setAside)
            try container.encode(remarks, forKey: .remarks)
            try container.encode(columns, forKey: .columns)
        }
    }

    struct Aside: Encodable, Sendable {
        let line: Int
        let column: String?
        let text: String
        let message: String
    }
}

/// The answer of `bilan inspect --json`.
/// - Parameters:
///   - reading: the file, read
///   - file: its name
///   - sha256: of its bytes, in hexadecimal
/// - Returns: a value that encodes to the JSON the command prints
package func inspection(of reading: FileReading, file: String, sha256: String) -> Inspection {
    let nearest = reading.tables.lazy.compactMap(\.nearest).first
    return Inspection(
        file: file, sha256: sha256, outcome: reading.outcome,
        tables: reading.tables.map { table in
            Inspection.Table(
                format: table.format?.id,
                platform: table.observations.first.map(\.platform)
                    ?? table.format.flatMap { $0.platforms.count == 1 ? $0.platforms[0] : nil },
                language: table.language, grain: table.format?.grain, title: table.title,
                encoding: table.encoding,
                delimiter: table.delimiter, headerLine: table.headerLine, records: table.records,
                totalRows: table.totalRows,
                setAside: table.setAside.map {
                    Inspection.Aside(line: $0.line, column: $0.column, text: $0.text, message: $0.message)
                },
                remarks: table.remarks, columns: table.columns)
        },
        candidates: reading.candidates.isEmpty ? nil : reading.candidates,
        nearest: reading.outcome == .unrecognised ? nearest?.format.id : nil,
        missing: reading.outcome == .unrecognised ? nearest?.missing : nil,
        messages: (reading.problems + reading.tables.flatMap(\.notes)).map(\.description))
}
