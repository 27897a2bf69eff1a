import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// What is made of the rows for quicker reading and for other programs.
extension WorkspaceCheck {
    /// Compares the shape of the database, its views and the clocks in them with what bilan makes.
    mutating func compareShape(_ store: Store) throws {
        let name = folder.database.lastPathComponent
        let workspace = try folder.readFile()
        // Views are made after the rows: an import that was broken off between leaves them as they were.
        let isLate = try !lateViews(in: store, of: workspace).isEmpty
        for fault in try store.shapeFaults() where !(fault.isOfViews && isLate) {
            add(
                name, fault.message,
                fault.isOfViews
                    ? "Other programs read wrong numbers or none; reports are right."
                    : "Reports may be wrong or slow.",
                "make the database again from the archive: bilan rebuild.")
        }
        for zone in Set(workspace.clients.map(\.timeZone)).sorted(by: { $0.identifier < $1.identifier }) {
            let kept = try store.clock(ofZone: zone.identifier)
            guard !kept.isEmpty, kept != clockChanges(of: zone) else { continue }
            add(
                name, "the changes of the clock of \(zone.identifier) are not those that bilan writes",
                "Other programs may read other days of posts in v_posts; reports are right.",
                "make the database again from the archive: bilan rebuild.")
        }
    }

    /// Compares what the views for other programs say with what the rows say, which are right.
    mutating func compareViews(_ store: Store) throws {
        let name = folder.database.lastPathComponent
        let found = try viewFaults(in: store, of: folder.readFile())
        if !found.late.isEmpty {
            result.problems.append(
                Problem(
                    .note, file: name,
                    "the views for other programs show \(found.late.joined(separator: ", ")) as before the last change",
                    consequence: "Reports are right. The next import makes the views anew.",
                    remedy: "run `bilan import`."))
        }
        for account in found.wrong {
            add(
                name, "the views for other programs say of \(account) what its rows do not say",
                "Other programs read wrong numbers; reports are right.",
                "make the database again from the archive: bilan rebuild.")
        }
    }
}
