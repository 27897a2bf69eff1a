import Foundation
import Reporting
import SocialMetrics

/// What a sheet of numbers is about, as the command names it.
package typealias ExportSubject = NumberSubject

/// Which numbers to export, and where to.
package struct ExportOrder: Sendable {
    /// A format of exported numbers.
    package enum Format: String, CaseIterable, Sendable { case csv, json, xlsx }

    /// Where the numbers go.
    package enum Place: Hashable, Sendable {
        /// To whoever called, in one piece.
        case caller
        /// Into one file.
        case file(URL)
        /// Into `<client>/<period>/` of a folder.
        case folder(URL)
    }

    /// A client's key; nil for every client.
    package var client: String?
    /// Nil for each client's last complete month, as for reports.
    package var period: Period?
    /// Nil for each client's own language.
    package var language: Language?
    package var subjects = ExportSubject.allCases
    package var format: Format
    /// A workbook given to the caller is written into the workspace's `reports/`.
    package var place: Place

    package init(_ format: Format, to place: Place = .caller) {
        self.format = format
        self.place = place
    }
}

/// What was exported.
package struct ExportedNumbers: Sendable {
    /// All of it, where it goes to the caller.
    package var bytes: [UInt8]?
    /// The files that were written, in the order of `bilan.yml`.
    package var files: [URL] = []
    /// Which months were taken though some accounts do not tell of them to the end.
    package var notes: [Problem] = []
    /// Why there are no numbers of some clients: there is nothing to tell of them.
    package var leftOut: [Problem] = []
    /// Files that could not be written, and clients that could not be read; always empty where the numbers go to one place.
    package var failed: [Problem] = []

    /// 0 done; 3 done, but for some files or clients; 1 nothing could be written.
    package var exitCode: Int32 {
        if failed.isEmpty { return leftOut.isEmpty ? 0 : 3 }
        return files.isEmpty ? 1 : 3
    }
}
