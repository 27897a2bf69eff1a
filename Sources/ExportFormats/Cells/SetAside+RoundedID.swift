import SocialMetrics

extension SetAside {
    /// Whether an id was lost because a spreadsheet rounded it: only a new download brings it back.
    package var isRoundedID: Bool { message == CellProblem.scientificID(text) }
}
