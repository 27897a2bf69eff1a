import SocialMetrics

/// The exports a table can be recognised as: the built-in ones, and those a workspace describes itself.
package struct FormatCatalogue: Sendable {
    /// The workspace's own first.
    package let formats: [ExportFormat]
    /// Ids of the workspace's own formats; where several fit a table, these win.
    package let own: Set<String>
    /// The only one that files are read as, because the person said so.
    package let said: ExportFormat?
    /// Made of every header when a table is first looked at: a report needs none.
    private let lazyRecogniser: Lazy<Recogniser>
    var recogniser: Recogniser { lazyRecogniser.value }

    package static let builtIn = FormatCatalogue(own: [])

    /// The built-in exports and a workspace's own, which replace built-in ones of the same id.
    package init(own formats: [ExportFormat]) {
        self.init(
            formats + ExportFormat.all.filter { built in !formats.contains { $0.id == built.id } },
            own: Set(formats.map(\.id)))
    }

    /// These exports and no other.
    package init(_ formats: [ExportFormat], own: Set<String> = []) {
        self.formats = formats
        self.own = own
        said = nil
        lazyRecogniser = Lazy { Recogniser(formats, own: own) }
    }

    private init(_ other: FormatCatalogue, said: ExportFormat) {
        formats = other.formats
        own = other.own
        self.said = said
        lazyRecogniser = Lazy { other.recogniser.only(said.id) }
    }

    /// What some of these exports gives of each platform: followers also where only their gain is given, and posts
    /// published where posts are listed.
    package var measures: [Platform: Set<Measure>] {
        var measures: [Platform: Set<Measure>] = [:]
        for format in formats {
            for platform in format.platforms { measures[platform, default: []].formUnion(format.given) }
        }
        return measures
    }

    /// Whether it is the very same catalogue, and not only one like it.
    func isSame(as other: FormatCatalogue) -> Bool { lazyRecogniser === other.lazyRecogniser }

    /// Every header of these exports.
    package var glossary: Glossary { recogniser.glossary }

    /// The same for files that are one export and nothing else.
    /// - Parameter id: of the export; nil for any
    /// - Returns: a catalogue that recognises it alone
    /// - Throws: a `Problem` that names the nearest id when there is none with this one.
    package func saying(_ id: String?) throws -> FormatCatalogue {
        guard let id else { return self }
        if let said, said.id == id { return self }
        if let format = formats.first(where: { $0.id == id }) { return FormatCatalogue(self, said: format) }
        let guess = didYouMean(id, among: formats.map(\.id))
        throw Problem(
            .error, "there is no export \"\(id)\"\(guess)", consequence: "Nothing was read.",
            remedy: "see `bilan formats` for the ids of all exports.")
    }
}
