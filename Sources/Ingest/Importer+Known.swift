import MetricStore
import SocialMetrics

extension Importer {
    /// Whether a file that is stored already is read again: rows of it were set aside, a description of the workspace reads
    /// it or did so, or `bilan.yml` gives its rows to another account now.
    func isOpen(_ known: ImportInfo) throws -> Bool {
        try known.setAside > 0 || isDescribed(known) || isAssignedAnew(known)
    }

    /// Whether the same bytes were seen under the same name in the same place, and what was said of them then counts first.
    ///
    /// What lies beside a file may have changed since: it is read again when that may have told its period.
    func isSeen(_ file: InboxFile, _ seen: [Archive.Entry]) throws -> Bool {
        let place = try place(of: file)
        return seen.contains { entry in
            guard entry.name == file.exportName, (entry.client, entry.account) == place,
                options.format == entry.format, options.period == nil || options.period == entry.period,
                isCorrection(file) == (entry.isCorrection == true),
                saysPlace(file) == (entry.saidPlace == true) || !isCorrection(file),
                isSaid(of: file, by: entry)
            else { return false }
            guard let period = entry.period, options.period == nil else { return true }
            return file.exportNames.contains { FileNameDates.metaRange($0) == period }
        }
    }

    /// Whether an entry gives the day that is said now, or one that counts before it.
    private func isSaid(of file: InboxFile, by entry: Archive.Entry) -> Bool {
        guard let day = options.asOf else { return !isCorrection(file) || entry.said == nil }
        guard let said = entry.said, said.isOfFile == file.isNamed else { return false }
        return said.isOfFile ? said.day == day : said.day <= day
    }

    /// Whether a description that the person can change reads the file, or has been taken away.
    private func isDescribed(_ known: ImportInfo) -> Bool {
        let catalogue = options.catalogue
        return known.formats.contains { id in
            catalogue.own.contains(id) || !catalogue.formats.contains { $0.id == id }
        }
    }

    /// Whether `bilan.yml` gives the id of the file's rows to another account than the one they are stored for.
    func isAssignedAnew(_ known: ImportInfo) throws -> Bool {
        try store.accountsWithIDs(ofImport: known.id).contains { $0.isAssignedAnew(by: accounts) }
    }

    /// What is known of the same bytes from earlier imports, the entry that counts first.
    ///
    /// Where that is damaged and the export itself is at hand, it is written anew from the store.
    func entries(
        of file: InboxFile, _ known: ImportInfo?, _ result: inout FileImport
    ) throws -> [Archive.Entry] {
        let sha256 = result.sha256
        let origin = {
            try known == nil
                ? [] : store.origin(ofImportWithDigest: sha256).map { [Archive.Entry($0)] } ?? []
        }
        do {
            let isUndone = file.isArchived && archive.isUndone(sha256: sha256)
            let kept = try archive.entries(sha256: sha256, undone: isUndone)
            return try kept.isEmpty ? origin() : kept
        } catch let problem as Problem {
            guard !file.isArchived else { throw FileProblem(problem) }
            let entries = try origin()
            if known != nil, !options.dryRun { try archive.keep(entries, sha256: sha256) }
            result.problems.append(
                Problem(
                    .note, file: file.name, "what was known of it beside the archived file was damaged",
                    consequence: "It is written anew."))
            return entries
        }
    }

    /// The same bytes were imported before, and nothing changed.
    func again(_ known: ImportInfo, _ result: FileImport, _ file: InboxFile) throws -> FileImport {
        var result = result
        result.outcome = .known
        result.asOf = known.asOf
        guard let other = try otherPlace(than: known, of: file) else { return result }
        let stored = try store.accounts(ofImport: known.id).joined(separator: ", ")
        result.problems.append(
            Problem(
                .warning, file: file.name, "the same bytes were imported for \(stored)",
                consequence: "Nothing was stored for \(other): a file counts once.",
                remedy:
                    "download the export of \(other) again; if this is it, and not a copy in the wrong folder, "
                    + saying(other, of: file)))
        return result
    }

    /// The result for a file that says what it said before; the day of its export can be another.
    func unchanged(
        _ draft: ImportDraft, isMoved: Bool, _ result: FileImport, _ file: InboxFile, _ known: ImportInfo?
    ) throws -> FileImport {
        guard let known else { return result }
        var unchanged = try again(known, result, file)
        guard isMoved, draft.asOf != known.asOf else { return unchanged }
        (unchanged.asOf, unchanged.asOfSource) = (draft.asOf, draft.asOfSource)
        return unchanged
    }

    /// Says that the rows of a file are another account's now.
    func moved(_ file: InboxFile, from place: [String], to moved: [String]) -> Problem {
        let isSaid = isCorrection(file) || options.isReassigning
        return Problem(
            isSaid ? .note : .warning, file: file.name,
            "the file was imported for \(place.joined(separator: ", ")) before",
            consequence:
                "Its rows \(options.did("are now", "would be")) those of \(moved.joined(separator: ", ")).",
            remedy: isSaid || place.count != 1
                ? nil : "a file counts once; if it is that of \(place[0]), " + saying(place[0], of: file))
    }

    /// How to say whose a file is.
    private func saying(_ place: String, of file: InboxFile) -> String {
        let parts = place.split(separator: "/", maxSplits: 1).map { shellWord(String($0)) }
        return "say so: bilan import --client \(parts[0]) "
            + "--account \(parts.last ?? "") \(shellWord(file.importName))."
    }

    /// The account that the folder or the person names, when the stored rows are not its.
    private func otherPlace(than known: ImportInfo, of file: InboxFile) throws -> String? {
        let place = try place(of: file)
        guard let client = place.client, let account = place.account else { return nil }
        let name = "\(client)/\(account)"
        // A list without rows of its own belongs to no account.
        let stored = try store.accounts(ofImport: known.id)
        return stored.isEmpty || stored.contains(name) ? nil : name
    }
}

extension [Archive.Entry] {
    /// When the bytes arrived first, and the day of it; nil when they never did.
    var arrival: (moment: Instant, day: Day)? {
        let arrivals = compactMap { entry in entry.arrival.map { (moment: $0, day: entry.arrivedOn) } }
        guard let (moment, day) = arrivals.min(by: { $0.moment < $1.moment }) else { return nil }
        let told = first { $0.asOfSource == .arrival }?.asOf
        return (moment, day ?? told ?? moment.day(in: .gmt))
    }
}
