import SocialMetrics

/// Every header the catalogue knows, whatever the export: what it means, and where.
///
/// Made of the formats themselves. It helps to read a header that an export did not have before.
package struct Glossary: Sendable {
    /// What a header means in one export.
    struct Entry: Sendable {
        var content: Column.Content
        var unit: HeaderUnit?
        var language: String
        var evidence: HeaderTerm.Evidence
        var platforms: [Platform]
    }

    private var entries: [String: [Entry]] = [:]

    init(_ formats: [ExportFormat]) {
        for format in formats where format.layout == .records || format.layout == .series {
            for column in format.columns where !column.isPrefix && column.described == nil {
                for (language, terms) in column.names {
                    for term in terms {
                        let header = LooseHeader(term.text)
                        guard !header.key.isEmpty else { continue }
                        entries[header.key, default: []].append(
                            Entry(
                                content: column.content, unit: header.unit, language: language,
                                evidence: term.evidence, platforms: format.platforms))
                    }
                }
            }
        }
    }

    /// What a header means in any export.
    func entries(of header: LooseHeader) -> [Entry] {
        if let found = entries[header.key] { return found }
        return header.counted.flatMap { entries[$0] }?.filter { $0.content.isNumberOfThings } ?? []
    }

    /// How far an export may look around for the meaning of a header.
    enum Circle { case platform, kind }

    /// What a header means to all exports of a circle that know it.
    /// - Parameters:
    ///   - header: the header
    ///   - format: the export that does not know it
    ///   - circle: how far to look
    /// - Returns: nil when none knows it, when they do not agree, or when the export can have no such column
    func meaning(of header: LooseHeader, for format: ExportFormat, within circle: Circle) -> Column.Content? {
        let kinds = Set(format.platforms.map(\.kind))
        let near = entries(of: header).filter { entry in
            switch circle {
            case .platform: entry.platforms.contains { format.platforms.contains($0) }
            case .kind:
                entry.evidence != .unverified && entry.platforms.contains { kinds.contains($0.kind) }
            }
        }
        let meanings = Set(near.map { $0.content.inUnit(header.unit, known: $0.unit) })
        guard meanings.count == 1, let meaning = meanings.first ?? nil, meaning.readAs != nil,
            format.columns.contains(where: { $0.content.isSameThing(as: meaning) })
        else { return nil }
        return meaning
    }

    /// Whether an export of one of these platforms has the header.
    func knows(_ header: LooseHeader, on platforms: [Platform]) -> Bool {
        entries(of: header).contains { $0.platforms.contains(where: platforms.contains) }
    }

    /// Whether a header proves where an export is from: it is one of these platforms' alone.
    func tells(_ platforms: [Platform], by header: LooseHeader) -> Bool {
        let known = entries(of: header)
        return !known.isEmpty && known.allSatisfy { $0.platforms.contains(where: platforms.contains) }
    }

    /// Whether some export's rows are told apart or dated by a column with this header.
    func isKey(_ header: LooseHeader) -> Bool {
        entries(of: header).contains { entry in
            switch entry.content {
            case .field(let field): !field.isOfOthers
            case .breakdown: true
            case .measure, .ignored: false
            }
        }
    }
}

extension Column.Content {
    /// Whether it counts something, so that "number of" may stand before its name.
    fileprivate var isNumberOfThings: Bool {
        if case .measure(let measure, _) = self {
            measure.unit == .count || measure.unit == .people
        } else {
            false
        }
    }
}
