import SocialMetrics

/// A change of definition by the platform: no change is computed across it.
package struct SeriesBreak: Hashable, Sendable {
    package var platform: Platform
    package var measures: [Measure]
    /// The day the new definition began; a span where the exact day is not known.
    package var when: Period
    package var what: Words

    /// Whether the change lies, or may lie, between the days of an earlier and of a later period.
    ///
    /// Of a span nobody knows the day: periods that reach over either of its ends are apart. Two that both lie inside
    /// it are compared, and the report says that the measure changed in that span.
    package func separates(_ earlier: Period, _ later: Period) -> Bool {
        if earlier.from < when.from && later.to >= when.from { return true }
        return when.dayCount > 1 && earlier.from <= when.to && later.to > when.to
    }

    /// The first change of definition between two periods of a measure, nil when they may be compared.
    package static func between(
        _ earlier: Period, _ later: Period, of measure: Measure, on platform: Platform
    ) -> SeriesBreak? {
        known.first {
            $0.platform == platform && $0.measures.contains(measure) && $0.separates(earlier, later)
        }
    }

    /// A change of definition on an unknown day of a span in which both periods lie: they are compared with caution.
    package static func around(
        _ earlier: Period, _ later: Period, of measure: Measure, on platform: Platform
    ) -> SeriesBreak? {
        known.first {
            $0.platform == platform && $0.measures.contains(measure) && $0.when.contains(earlier)
                && $0.when.contains(later)
        }
    }

    /// The breaks that fall within one measure.
    ///
    /// Where a platform replaced a measure by another (impressions by
    /// views), the two are two measures and are never compared anyway.
    package static let known: [SeriesBreak] = [
        SeriesBreak(
            platform: .youtube, measures: [.views], when: day(2025, 3, 31),
            what: Words(
                en: "since 31 March 2025 every start of a Short counts as a view",
                fr: "depuis le 31 mars 2025, tout démarrage d’un Short compte comme une vue")),
        SeriesBreak(
            platform: .facebook, measures: [.reach], when: span(2026, 1, 1, 2026, 12, 31),
            what: Words(
                en: "at an unknown date in 2026 Facebook replaced its measure of reach",
                fr: "en 2026, à une date inconnue, Facebook a remplacé sa mesure de la portée")),
        SeriesBreak(
            platform: .metaAds, measures: attributed, when: day(2026, 1, 12),
            what: Words(
                en: "on 12 January 2026 Meta removed two attribution windows",
                fr: "le 12 janvier 2026, Meta a supprimé deux fenêtres d’attribution")),
        SeriesBreak(
            platform: .metaAds, measures: attributed, when: span(2026, 3, 1, 2026, 3, 31),
            what: Words(
                en: "since March 2026 Meta attributes to a click only link clicks",
                fr: "depuis mars 2026, Meta n’attribue à un clic que les clics sur un lien")),
    ]

    /// Results that a platform credits to an ad within a window of attribution; clicks and plays are counted at once.
    private static let attributed: [Measure] = [
        .results, .purchases, .websitePurchases, .purchaseValue, .leads, .registrations, .addsToCart,
        .websiteAddsToCart, .checkoutsInitiated, .websiteCheckoutsInitiated, .addsOfPaymentInfo,
        .websiteAddsOfPaymentInfo, .contentViews, .websiteContentViews, .landingPageViews,
        .websiteLandingPageViews, .messagingConversations,
    ]

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Period {
        span(year, month, day, year, month, day)
    }

    private static func span(_ y1: Int, _ m1: Int, _ d1: Int, _ y2: Int, _ m2: Int, _ d2: Int) -> Period {
        let epoch = Day(number: 0)
        return Period(
            from: Day(year: y1, month: m1, day: d1) ?? epoch, to: Day(year: y2, month: m2, day: d2) ?? epoch)
    }
}
