import SocialMetrics

extension Breakdown {
    /// Puts source and medium in place of the one cell that held both: `google / cpc`, `(direct) / (none)`.
    ///
    /// `(not set)` says it of both; any other cell without the slash is a source alone. Where the visitor first came from is taken apart the same way.
    mutating func splitSourcesAndMedia() {
        split(.sourceMedium, into: .source, .medium)
        split(.firstSourceMedium, into: .firstSource, .firstMedium)
    }

    private mutating func split(_ both: Dimension, into source: Dimension, _ medium: Dimension) {
        guard let text = self[both] else { return }
        self[both] = nil
        guard let slash = text.firstRange(of: " / ") else {
            self[source] = self[source] ?? text
            if text == "(not set)" { self[medium] = self[medium] ?? text }
            return
        }
        self[source] = String(text[..<slash.lowerBound])
        self[medium] = String(text[slash.upperBound...])
    }
}
