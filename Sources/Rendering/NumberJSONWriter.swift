import Foundation
import Reporting
import SocialMetrics

/// Writes exports of numbers as JSON, for other programs; `Docs/Export.md` describes it.
package enum NumberJSONWriter {
    /// Changes when a key goes or means something else; new keys do not change it.
    package static let schema = "bilan-export/1"

    /// The exports of one or more clients as one indented JSON object with sorted keys and a line end.
    package static func json(for exports: [NumberExport]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let document = Document(schema: schema, exports: exports.map(Document.Export.init))
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }
}

private struct Document: Encodable {
    var schema: String
    var exports: [Export]

    struct Export: Encodable {
        var client: String
        var name: String
        var language: Language
        var currency: String
        var period: Period
        var previous: Period
        var yearBefore: Period
        var asOf: Day?
        var sheets: [Sheet]
        var definitions: [Definition]

        init(_ export: NumberExport) {
            (client, name, language) = (export.clientKey, export.client, export.language)
            (currency, period, previous) = (export.currency, export.period, export.previous)
            (yearBefore, asOf) = (export.yearBefore, export.asOf)
            sheets = export.sheets.map { Sheet($0, export.language) }
            definitions = export.definitions.map(Definition.init)
        }
    }

    struct Sheet: Encodable {
        var subject: NumberSubject
        var columns: [Column]
        var rows: [Row]

        init(_ sheet: NumberSheet, _ language: Language) {
            subject = sheet.subject
            columns = sheet.columns.map { Column($0, language) }
            rows = sheet.rows.map { Row(row: $0, columns: sheet.columns) }
        }
    }

    struct Column: Encodable {
        var key: String
        var label: String
        var meaning: String
        var kind: NumberSheet.Column.Kind
        var additivity: String?

        init(_ column: NumberSheet.Column, _ language: Language) {
            (key, kind, additivity) = (column.key, column.kind, column.additivity)
            (label, meaning) = (column.heading(language), column.explanation(language))
        }
    }

    struct Definition: Encodable {
        var key: String
        var label: String
        var unit: String
        var additivity: String
        var meaning: String

        init(_ definition: NumberDefinition) {
            (key, label, unit) = (definition.key, definition.label, definition.unit)
            (additivity, meaning) = (definition.additivity, definition.meaning)
        }
    }
}

/// A row: the key of every column with its value, null where absent, and `ids` with the id of each number.
private struct Row: Encodable {
    var row: NumberSheet.Row
    var columns: [NumberSheet.Column]

    private struct Key: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(_ text: String) { stringValue = text }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        var ids = container.nestedContainer(keyedBy: Key.self, forKey: Key("ids"))
        for column in columns {
            let key = Key(column.key)
            switch row[column.key] {
            case nil: try container.encodeNil(forKey: key)
            case .text(let text)?, .term(let text, _)?, .user(let text)?:
                try container.encode(text, forKey: key)
            case .day(let day)?: try container.encode(day, forKey: key)
            case .moment(let moment)?: try container.encode(machineText(of: moment), forKey: key)
            case .number(let value, _)?: try container.encode(value, forKey: key)
            }
            if let id = row.id(of: column) { try ids.encode(id, forKey: key) }
        }
    }
}
