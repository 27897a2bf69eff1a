import SocialMetrics

/// Words for a file that fits no export, or more than one.
enum RecognitionProblem {
    /// Several exports fit equally well.
    static func several(_ formats: [ExportFormat], _ fileName: String) -> Problem {
        var named: [String] = []
        for format in formats where !named.contains(name(format)) { named.append(name(format)) }
        let list = named.count == 2 ? named.joined(separator: " and ") : named.joined(separator: ", ")
        return Problem(
            file: fileName, "the columns fit \(named.count == 2 ? "two" : "\(named.count)") exports: \(list)",
            consequence: "Nothing was read from this file.",
            remedy:
                "say which one it is, as in `bilan import --format \(formats[0].id) \(shellWord(fileName))`; the answer is "
                + "kept with the file.")
    }

    /// None fits.
    /// - Parameters:
    ///   - tables: what is in the file
    ///   - fileName: for messages
    ///   - catalogue: what it could have been
    /// - Returns: what to tell
    static func none(
        _ tables: [TableReading], _ fileName: String, _ catalogue: FormatCatalogue
    ) -> Problem {
        let said = catalogue.said
        let headers = tables.first { !$0.columns.isEmpty }?.columns.map(\.header) ?? []
        let found = headers.isEmpty ? "it has no line of column names" : "its columns are \(list(headers))"
        var consequence = "Nothing was read from this file."
        if let nearest = tables.lazy.compactMap(\.nearest).first, said == nil || said?.id == nearest.format.id
        {
            let missing =
                nearest.missing.isEmpty ? "" : "; it lacks \(nearest.missing.joined(separator: ", and "))"
            let near = nearest.nearMiss.map { " " + $0 } ?? ""
            let known = said == nil ? "The nearest known export is \(nearest.format.id)" : "It is near"
            consequence = "\(known)\(missing).\(near)\n" + consequence
        }
        let first = tables.first
        if let said {
            return Problem(
                file: fileName, sheet: first?.sheet, line: first?.headerLine,
                "the file is not \(name(said)): \(found)", consequence: consequence,
                remedy: "leave --format out, or name another export: `bilan formats` lists them.")
        }
        return Problem(
            file: fileName, sheet: first?.sheet, line: first?.headerLine,
            "no known export looks like this file: \(found)", consequence: consequence,
            remedy:
                "see `bilan formats` for the exports that are read, and download one of them, or describe this one with "
                + "`bilan teach \(shellWord(fileName))`.")
    }

    /// What a table lacks to be an export, a header for each requirement.
    static func missing(from plan: TablePlan) -> [String] {
        plan.missing.map { choice in
            choice.prefix(3).map { plan.format.example(of: $0, language: plan.language) }
                .joined(separator: " or ")
        }
    }

    /// `"Vews" was not taken for "Views", which it resembles.`, when a header of the file is one slip away from one that is
    /// missing, or `"Date" is day in other exports and was never seen in this one.`, when it is elsewhere what is missing.
    static func nearMiss(_ plan: TablePlan, _ headers: [String], _ glossary: Glossary) -> String? {
        let format = plan.format
        let known = Set(format.columns.flatMap { $0.names.values.joined() }.map { HeaderName($0.text).key })
        let asked = format.columns.filter { column in
            format.required.joined().contains { $0.isMet(by: column.content) }
        }
        let needed = asked.flatMap { column in
            column.names.sorted { $0.key < $1.key }.flatMap { $0.value.map(\.text) }
        }
        for header in headers where !header.isEmpty && !known.contains(HeaderName(header).key) {
            guard let near = nearest(to: header, among: needed, letters: 5) else { continue }
            return "\"\(CellProblem.shown(header))\" was not taken for \"\(near)\", which it resembles."
        }
        let missing = plan.missing.joined()
        for header in headers where !header.isEmpty && !known.contains(HeaderName(header).key) {
            let elsewhere = glossary.entries(of: LooseHeader(header)).map(\.content)
            guard
                let meant = elsewhere.first(where: { content in missing.contains { $0.isMet(by: content) } })?
                    .readAs
            else { continue }
            return
                "\"\(CellProblem.shown(header))\" is \(meant) in other exports and was never seen in this one."
        }
        return nil
    }

    /// `Daily results (meta.results)`.
    private static func name(_ format: ExportFormat) -> String { "\(format.name.en) (\(format.id))" }

    /// At most six headers in quotes, and how many more there are.
    static func list(_ headers: [String]) -> String {
        let shown = headers.prefix(6).map { "\"\(CellProblem.shown($0))\"" }.joined(separator: ", ")
        return headers.count > 6 ? shown + " and \(headers.count - 6) more" : shown
    }
}

extension ExportFormat {
    /// A header that would meet a requirement, in quotes, in the language of the file where it is known.
    func example(of requirement: Requirement, language: String?) -> String {
        let column = columns.first { requirement.isMet(by: $0.content) }
        let names =
            language.flatMap { column?.names[$0] } ?? column?.names["en"] ?? column?.names.values.first
        return "\"\(names?.first?.text ?? "a number")\""
    }
}
