import SocialMetrics

extension TableReader {
    /// The id of a row's post: the one in its address where the platform puts it there, else the cell.
    ///
    /// A spreadsheet rounds ids of 19 digits, and leaves addresses alone.
    mutating func postID(_ record: Int) -> String? {
        let written = text(.postID, record)
        guard let scheme = plan.format.postIDs,
            let address = text(.permalink, record).flatMap(scheme.id(inPermalink:))
        else { return written }
        if let written, written != address { mendedIDs.append((record, written)) }
        return address
    }

    /// Says how many ids were taken from the address.
    mutating func noteMendedIDs() {
        guard let first = mendedIDs.first, let column = fields[.postID]?.first else { return }
        let count = mendedIDs.count
        reading.notes.append(
            Problem(
                .note, line: records.line(of: first.record), column: plan.columns[column].header,
                count == 1
                    ? "1 post id is not the one in the post's address, as \"\(CellProblem.shown(first.text))\""
                    : "\(count) post ids are not those in the posts' addresses, as \"\(CellProblem.shown(first.text))\"",
                consequence: "A spreadsheet rounds long ids; the ids in the addresses were taken."))
    }
}
