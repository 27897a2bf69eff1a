import SocialMetrics

extension AdFigure {
    /// What a test may have otherwise in a row.
    struct Parts {
        var ad: AdFacts
        var values: Values
        var reported: Set<Measure>
        var sources: [SourceLine]
    }

    /// The row with something otherwise.
    func changed(_ change: (inout Parts) -> Void) -> AdFigure {
        var parts = Parts(ad: ad, values: values, reported: reported, sources: sources)
        change(&parts)
        return AdFigure(
            ad: parts.ad, period: period, breakdown: breakdown, isTotal: isTotal, values: parts.values,
            reported: parts.reported, sources: parts.sources)
    }
}
