/// How a metric is made, as a value that can be computed, printed and tested.
package enum Formula: Hashable, Sendable {
    /// A measure, combined as its aggregation allows.
    case measure(Measure)
    /// The sum of the first measures over the sum of the second ones, times a factor. Over rows: sums first, then the ratio.
    case ratio([Measure], per: [Measure], times: Double = 1)
    /// What a platform declares as engagement (`EngagementSet`) over a measure, sums first.
    case engagement(per: Measure)
    /// Mean over days of the people of that day, who are never added.
    case dailyMean(Measure)
    /// A rule of its own, in Analytics.
    case own(Rule)

    /// The rules that are neither a measure nor a ratio of sums.
    package enum Rule: String, CaseIterable, Sendable {
        /// Last count of followers less the count of the day before the period.
        case netGrowth = "net_growth"
        /// Net growth over the count of the day before the period.
        case growthRate = "growth_rate"
        /// Mailings by the day of their first message, tests left out.
        case sentMailings = "sent_mailings"
        /// Rows of imported files that were stored, and those that were not.
        case importedRows = "imported_rows", rowsSetAside = "rows_set_aside"
    }

    /// The measures it needs, none where they depend on the platform and for a rule of its own.
    package var measures: [Measure] {
        switch self {
        case .measure(let measure), .dailyMean(let measure): [measure]
        case .ratio(let above, let below, _): above + below
        case .engagement, .own: []
        }
    }

    /// The metric of values that were combined before.
    ///
    /// Nil when a measure is absent, when what it is divided by is 0, or when a platform or a rule of its own decides.
    package func value(in values: Values) -> Double? {
        switch self {
        case .measure(let measure): return values[measure]
        case .ratio(let above, let below, let factor):
            guard let numerator = Self.sum(above, in: values), let denominator = Self.sum(below, in: values),
                denominator != 0
            else { return nil }
            return factor * numerator / denominator
        case .engagement, .dailyMean, .own: return nil
        }
    }

    private static func sum(_ measures: [Measure], in values: Values) -> Double? {
        var sum = 0.0
        for measure in measures {
            guard let value = values[measure] else { return nil }
            sum += value
        }
        return sum
    }
}

extension Formula: CustomStringConvertible {
    /// `1000 × spend ÷ impressions`, with the identifiers of the measures.
    package var description: String {
        switch self {
        case .measure(let measure): return measure.id
        case .ratio(let above, let below, let factor):
            return (factor == 1 ? "" : "\(Int(factor)) × ") + Self.sum(above) + " ÷ " + Self.sum(below)
        case .engagement(let measure):
            let sets = EngagementSet.dividing(by: measure)
            return sets.map { platform, set in
                (sets.count > 1 ? platform.rawValue + ": " : "") + Self.sum(set.parts) + " ÷ " + measure.id
            }.joined(separator: "; ")
        case .dailyMean(let measure): return "mean of days of " + measure.id
        case .own(let rule): return rule.rawValue
        }
    }

    private static func sum(_ side: [Measure]) -> String {
        let sum = side.map(\.id).joined(separator: " + ")
        return side.count > 1 ? "(" + sum + ")" : sum
    }

    /// The formula for the dictionary: identifiers in code marks, a rule of its own in words.
    package var words: Words {
        switch self {
        case .measure, .ratio, .engagement: Words("`\(description)`")
        case .own(.netGrowth):
            Words(
                en: "last count of followers − count of the day before the period, or `net_followers`",
                fr: "dernier relevé d’abonnés − relevé de la veille de la période, ou `net_followers`")
        case .own(.growthRate):
            Words(
                en: "`net_growth` ÷ count of followers of the day before the period",
                fr: "`net_growth` ÷ relevé d’abonnés de la veille de la période")
        case .own(.sentMailings):
            Words(en: "number of mailings in the exports", fr: "nombre d’envois dans les exports")
        case .own(.importedRows):
            Words(en: "rows stored, added over files", fr: "lignes conservées, additionnées par fichier")
        case .own(.rowsSetAside):
            Words(
                en: "rows and cells set aside, added over files",
                fr: "lignes et cellules écartées, additionnées par fichier")
        case .dailyMean(let measure):
            Words(
                en: "mean of `\(measure.id)` over the days that have it",
                fr: "moyenne de `\(measure.id)` sur les jours renseignés")
        }
    }
}
