import SocialMetrics

extension Breakdown {
    /// Puts source and medium in place of the one cell that held both: `google / cpc`, `(direct) / (none)`.
    ///
    /// A cell without the slash is a source alone.
    mutating func split(sourceAndMedium text: String) {
        self[.sourceMedium] = nil
        guard let slash = text.firstRange(of: " / ") else {
            self[.source] = self[.source] ?? text
            return
        }
        self[.source] = String(text[..<slash.lowerBound])
        self[.medium] = String(text[slash.upperBound...])
    }
}
