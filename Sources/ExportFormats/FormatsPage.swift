import SocialMetrics

/// The catalogue as a page of Markdown, `Docs/Formats.md`: how each export is recognised and what is read from it.
/// - Returns: the page, the same bytes each time
package func formatsPage() -> String {
    var lines = [
        "# Exports that are read", "",
        "Generated from the catalogue, `Sources/ExportFormats/Formats`; a test compares it with the code. To write it again:",
        "`UPDATE_GOLDENS=1 swift test --disable-xctest --filter FormatsPage`.", "",
        "An export is recognised by its columns, never by its file name. Case, accents, kinds of apostrophe and blank do not count in",
        "a header, and a currency at its end, `(EUR)`, is read apart. Measures are explained in [Metrics.md](Metrics.md). Languages",
        "are ISO 639 codes; an export is recognised in a language when all it must have has a header in it.",
        "A header followed by ° was found in programs that read genuine files, one followed by ? nowhere yet; all others stand in",
        "genuine files.",
        "",
        "| export | id | platform | a row is | languages |", "|---|---|---|---|---|",
    ]
    lines += ExportFormat.all.map { format in
        cells([
            format.name.en, "`\(format.id)`", format.platformNames, format.grain.words,
            format.languages.joined(separator: ", "),
        ])
    }
    for format in ExportFormat.all { lines += [""] + section(format) }
    return lines.joined(separator: "\n") + "\n"
}

private func section(_ format: ExportFormat) -> [String] {
    var lines = [
        "## \(format.name.en)", "", "*\(format.name.fr)* · `\(format.id)` · \(format.platformNames)", "",
    ]
    lines += facts(format).map { "- \($0)" }
    let kept = format.columns.filter { if case .ignored = $0.content { false } else { true } }
    if !kept.isEmpty {
        lines += ["", "| read as | headers |", "|---|---|"]
        lines += kept.map { cells([$0.content.words, $0.headers]) }
    }
    if !format.titles.isEmpty {
        lines += ["", "| title above the table | is |", "|---|---|"]
        lines += format.titles.map { cells([headers($0.names), $0.words]) }
    }
    let left = format.columns.filter { if case .ignored = $0.content { true } else { false } }
    if !left.isEmpty {
        lines += ["", "| left in the archived file | why |", "|---|---|"]
        lines += left.map { cells([$0.headers, $0.content.words]) }
    }
    return lines
}

/// What is particular to an export, a sentence each.
private func facts(_ format: ExportFormat) -> [String] {
    var facts = ["A row is \(format.grain.words). \(format.layout.words)"]
    if let download = format.download { facts.insert("Download: " + download.en, at: 0) }
    let choices = format.required.map { choice in
        choice.map { format.example(of: $0) }.joined(separator: " or ")
    }
    if !choices.isEmpty { facts.append("Recognised by: \(choices.joined(separator: "; ")).") }
    if !format.forbidden.isEmpty {
        facts.append("Never with: \(format.forbidden.map(\.words).joined(separator: ", ")).")
    }
    if let refusal = format.refusal { facts.append("Not read: \(refusal.reason); \(refusal.remedy)") }
    if format.commentLines != .never {
        facts.append("Lines that begin with `#` stand above each table and name the period and whose it is.")
    }
    if format.columnsAreChosen {
        facts.append(
            "The columns are the person’s choice; one that is not known, left of the numbers, is a group.")
    }
    if format.onlyKnownColumns { facts.append("Any other column means that the file is something else.") }
    if format.hasDescriptions {
        facts.append("The record below the header describes the columns and is no row.")
    }
    if let words = format.totals.words { facts.append(words) }
    if format.lacksPeriod {
        facts.append(
            "No column holds the period: it is read from the lines above the table where the export writes them, else "
                + "taken from the files beside it or from the name of the download, or asked for.")
    }
    if let zone = format.dates.zone {
        facts.append("Days and times are on the clock of \(zone), whatever the account’s zone.")
    } else if format.refusal == nil {
        facts.append(
            "Days are those of the clock set in the account, which the file does not name; they are kept as they stand."
        )
    }
    if format.dates.order == .monthFirst {
        facts.append(
            "Dates such as `03/04/2026` are month first, unless the file’s own dates prove the opposite.")
    }
    if !format.uncertainHeaders.isEmpty {
        let headers = format.uncertainHeaders.map { "`\($0)`" }.joined(separator: ", ")
        facts.append(
            "Without its title, a series headed \(headers) is not read: the header stood under several titles."
        )
    }
    return facts + format.quirks
}

/// A line of a table.
private func cells(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
}

/// Header words by language, English first.
private func headers(_ names: [String: [HeaderTerm]]) -> String {
    names.keys.sorted { ($0 == "en" ? "" : $0) < ($1 == "en" ? "" : $1) }.map { language in
        language + " "
            + (names[language] ?? []).map { "`\($0.text)`" + $0.evidence.mark }.joined(separator: ", ")
    }.joined(separator: " · ")
}

extension Column {
    /// Its header words; beginnings end in `…`.
    fileprivate var headers: String {
        let words = isPrefix ? names.mapValues { $0.map { HeaderTerm($0.text + "…", $0.evidence) } } : names
        let word = described.map { ", described as “\($0)”" } ?? ""
        return ExportFormats.headers(words) + word
    }
}

extension ExportFormat {
    fileprivate var platformNames: String { platforms.map(\.name).joined(separator: " or ") }

    /// A requirement in words, with the English header that meets it.
    fileprivate func example(of requirement: Requirement) -> String {
        if case .anyMeasure = requirement { return "any measure" }
        let column = columns.first { requirement.isMet(by: $0.content) }
        return column?.names["en"]?.first.map { "`\($0.text)`" } ?? "any measure"
    }
}

extension ExportFormat.TitleTerm {
    /// What the table below the title is.
    fileprivate var words: String {
        var words = "`\(measure.id)`"
        if let platform { words += " of \(platform.name)" }
        if let dimension { words += " by \(dimension.words)" }
        return words
    }
}
