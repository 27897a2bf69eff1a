import ExportFormats
import Foundation
import SocialMetrics

/// What the names of a file and of the archive it came in say of its days, for dates without a year.
package func yearsNamed(by file: InboxFile) -> [YearEvidence] {
    file.exportNames.flatMap { name -> [YearEvidence] in
        if let named = FileNameDates.tikTok(name) { return [.firstDay(named.first), .exported(named.made)] }
        return FileNameDates.exportDay(name).map { [.exported($0)] } ?? []
    }
}

extension Importer {
    /// What is known of a file's days, the surest first: what is said of this very file; what an earlier import of it
    /// found; its name; what is said of a folder; the day it arrived.
    func years(of file: InboxFile) -> [YearEvidence] {
        var years: [YearEvidence] = []
        if file.isNamed, let said = options.asOf { years.append(.exported(said)) }
        if let period = (file.kept ?? file.corrected)?.period { years.append(.firstDay(period.from)) }
        years += yearsNamed(by: file)
        if let said = options.period { years.append(.exported(said.to)) }
        if let said = said(of: file) { years.append(.exported(said.day)) }
        years.append(.arrived(dayOfArrival(of: file)))
        return years
    }

    /// Asks for the day of the download of a file whose dates have no year.
    func question(ofYear span: YearlessSpan, _ file: InboxFile) -> FileProblem {
        let day = span.newest.latest(upTo: options.today) ?? options.today
        return FileProblem(
            Problem(
                file: file.name,
                "its dates have no year, from \"\(span.first)\" to \"\(span.last)\", and nothing tells which it is",
                consequence: "Nothing was stored of this file.",
                remedy:
                    "say when it was downloaded, as in: bilan import --as-of \(day) \(shellWord(file.importName)) (with the "
                    + "right year), or give it back its name, as in Overview_2026-02-10_1773506459_handle.csv."
            ))
    }
}
