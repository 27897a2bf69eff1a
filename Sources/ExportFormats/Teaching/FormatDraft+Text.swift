import SocialMetrics

extension FormatDraft {
    /// The draft as a file of `formats/`: what is doubtful is marked on its line.
    /// - Parameter source: name of the file it was drafted from
    /// - Returns: YAML, with a line end at its end
    package func text(from source: String) -> String {
        var lines = [
            "# How bilan reads \(FormatDraft.comment(source)): drafted by `bilan teach`, yours to change.",
            "# Lines marked \"please check\" are guesses. What each key means: Docs/Teaching.md.",
            line("id", FormatDraft.quoted(format.id)), line("name", FormatDraft.quoted(format.name.en)),
            line("platform", format.platforms[0].rawValue), line("grain", format.grain.rawValue),
        ]
        if let order = format.dates.order { lines.append(line("dates", "{order: \(order.rawValue)}")) }
        if format.totals != .none { lines.append(line("totals", format.totals.rawValue)) }
        if format.lacksPeriod { lines.append(line("lacks-period", "true")) }
        lines.append("columns:")
        for (index, column) in format.columns.enumerated() {
            lines.append("  - " + FormatDraft.content(column.content) + FormatDraft.mark(doubts[index]))
            if case .measure(_, let scale) = column.content, scale != 1 {
                lines.append("    scale: \(FormatDraft.plain(scale))")
            }
            let headers = column.names.sorted { $0.key < $1.key }.map { language, terms in
                "\(language): [\(terms.map { FormatDraft.quoted($0.text) }.joined(separator: ", "))]"
            }
            lines.append("    headers: {\(headers.joined(separator: ", "))}")
        }
        lines.append("# A table is read as this export when it has all of these:")
        lines.append("required:")
        for choice in format.required {
            lines += choice.compactMap(FormatDraft.requirement).map { "  - " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ key: String, _ value: String) -> String {
        "\(key): \(value)\(FormatDraft.mark(lineDoubts[key]))"
    }

    private static func mark(_ doubt: String?) -> String {
        doubt.map { "  # please check: " + comment($0) } ?? ""
    }

    private static func content(_ content: Column.Content) -> String {
        switch content {
        case .measure(let measure, _): "measure: \(measure.id)"
        case .field(let field): "field: \(field.rawValue)"
        case .breakdown(let dimension): "breakdown: \(dimension.rawValue)"
        case .ignored(let reason): "ignored: \(quoted(reason))"
        }
    }

    private static func requirement(_ requirement: ExportFormat.Requirement) -> String? {
        switch requirement {
        case .measure(let measure): content(Column.Content.measure(measure, scale: 1))
        case .field(let field): content(Column.Content.field(field))
        case .breakdown(let dimension): content(Column.Content.breakdown(dimension))
        case .anyMeasure, .ignored: nil
        }
    }

    /// A number without a point where it is whole.
    private static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }

    /// A text that cannot end its comment.
    private static func comment(_ text: String) -> String {
        let ends: Set<Unicode.Scalar> = ["\u{2028}", "\u{2029}"]
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.properties.generalCategory != .control && !ends.contains($0) }
            ))
    }

    /// A text in double quotes, as YAML writes it.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || (0x2028...0x2029).contains(scalar.value) || (0xFFFE...0xFFFF).contains(scalar.value)
                || scalar.value == 0xFEFF:
                let hex = String(scalar.value, radix: 16, uppercase: true)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
