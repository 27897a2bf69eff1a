import MetricStore
import SocialMetrics

/// What a person said of a file, now or when its bytes were seen before.
extension Importer {
    /// The day of the export: what is said of this very file now, what was said before, what is said of its folder.
    func said(of file: InboxFile) -> SaidDay? {
        if let day = options.asOf, file.isNamed { return SaidDay(day: day, isOfFile: true) }
        if let said = (file.kept ?? file.corrected)?.said { return said }
        return options.asOf.map { SaidDay(day: $0, isOfFile: false) }
    }

    /// Id of the export the person says it is; nil when its content decides.
    func saidFormat(of file: InboxFile) -> String? {
        options.format ?? (file.kept ?? file.corrected)?.format
    }

    /// Whether the person names this very file and says something of it.
    func isCorrection(_ file: InboxFile) -> Bool {
        guard file.isNamed else { return false }
        let texts = [options.client, options.account, options.format].compactMap(\.self)
        return !texts.isEmpty || options.asOf != nil || options.period != nil
    }

    /// The file with what the person's word on it corrects: what was said of the same bytes in the place it is in now.
    ///
    /// What was said of them as another's is another matter; only a period that nothing else gives is taken from there.
    func correcting(_ file: InboxFile, _ seen: [Archive.Entry]) -> InboxFile {
        guard isCorrection(file) else { return file }
        var file = file
        let client = file.folders.first ?? options.client
        let account = folderAccount(of: file, client: client) ?? options.account
        file.corrected = seen.first { $0.canBe(client: client, account: account) }
        file.correctedPeriod = seen.first?.period
        return file
    }

    /// Whether the person says whose the file is, or said so before of what they correct now.
    func saysPlace(_ file: InboxFile) -> Bool {
        guard isCorrection(file) else { return false }
        return options.client != nil || options.account != nil || file.corrected?.saidPlace == true
    }

    /// What is known of an archived file that is not stored, with the client or the account that the person names for it
    /// now; nil when they name none, or another than a client that `bilan.yml` has without an account of it.
    func corrected(_ seen: [Archive.Entry]) -> [Archive.Entry]? {
        guard options.client != nil || options.account != nil, var entry = seen.first else { return nil }
        let isLost = entry.client.map { kept in !accounts.contains { $0.client == kept } } ?? true
        let isGiven = options.client == nil || options.client == entry.client || options.account != nil
        guard isLost || isGiven else { return nil }
        if let client = options.client, client != entry.client {
            (entry.client, entry.account) = (client, nil)
        }
        entry.account = options.account ?? entry.account
        (entry.isCorrection, entry.saidPlace) = (true, true)
        return seen.adding(entry)
    }

    /// The day its bytes arrived first, on the person's clock.
    func dayOfArrival(of file: InboxFile) -> Day { file.arrival?.day ?? options.today }

    /// The same importer with nothing said: it reads a file as it was seen before.
    var replaying: Importer {
        var importer = self
        (importer.options.client, importer.options.account, importer.options.asOf) = (nil, nil, nil)
        (importer.options.period, importer.options.format) = (nil, nil)
        return importer
    }
}
