/// A figure that reports print and that is made of measures: a rate, a cost, a growth.
///
/// One definition says everything about it; the dictionary that `bilan metrics` prints and the definitions in a
/// report are derived from it.
package struct Metric: Sendable {
    /// Lower-case words joined by `_`; never changes once released.
    package let id: String
    package let label: Words
    /// One sentence that says how it is made and how it is to be read.
    package let meaning: Words
    package let unit: Unit
    package let formula: Formula
    /// True for costs: a fall is good.
    package let lessIsBetter: Bool

    package init(
        _ id: String, _ unit: Unit, _ formula: Formula, lessIsBetter: Bool = false, label: Words,
        meaning: Words
    ) {
        self.id = id
        self.label = label
        self.meaning = meaning
        self.unit = unit
        self.formula = formula
        self.lessIsBetter = lessIsBetter
    }

    /// Every metric, in the order of the dictionary.
    package static let all: [Metric] =
        dailyAverages + [
            engagementRateByReach, engagementRateByViews, engagementRateByImpressions,
            netGrowth, growthRate,
            clickThroughRate,
            clickThroughRateAll, costPerThousand, costPerClick, costPerClickAll, costPerResult,
            costPerThousandPeople, returnOnSpend, returnOnSpendOfPurchases, frequency, engagedSessionRate,
            searchClickRate, averageOrderValue,
            sentMailings, openRate, mailingClickRate, unsubscribeRate, importedRows, rowsSetAside,
        ]

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    /// The metric with an identifier, if the dictionary has one.
    package static func named(_ id: String) -> Metric? { byID[id] }
}

extension Metric: Hashable {
    package static func == (left: Metric, right: Metric) -> Bool { left.id == right.id }
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
