import SocialMetrics
import Testing

@Suite struct DictionaryTests {
    @Test(arguments: Measure.all) func aMeasureIsFullyDescribed(measure: Measure) {
        #expect(measure.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" })
        #expect(Measure.named(measure.id) == measure)
        for language in Language.allCases {
            #expect(!measure.label(language).isEmpty)
            #expect(measure.meaning(language).hasSuffix("."))
        }
    }

    @Test(arguments: Measure.all) func peopleAreNeverAdded(measure: Measure) {
        if measure.unit == .people { #expect(measure.aggregation != .sum) }
        if measure.unit == .share { #expect(measure.aggregation != .sum) }
    }

    @Test(arguments: Metric.all) func aMetricIsFullyDescribed(metric: Metric) {
        #expect(Metric.named(metric.id) == metric)
        #expect(Measure.named(metric.id) == nil)
        for language in Language.allCases { #expect(metric.meaning(language).hasSuffix(".")) }
    }

    @Test func formulasAreRatiosOfWhatIsThere() {
        let values: Values = [.spend: 50, .impressions: 10_000, .linkClicks: 200, .results: 0]
        #expect(Metric.costPerThousand.formula.value(in: values) == 5)
        #expect(Metric.costPerClick.formula.value(in: values) == 0.25)
        #expect(Metric.clickThroughRate.formula.value(in: values) == 0.02)
        #expect(Metric.costPerResult.formula.value(in: values) == nil)
        #expect(Metric.clickThroughRateAll.formula.value(in: values) == nil)
    }

    @Test func aFormulaReadsAsOne() {
        #expect(Metric.costPerThousand.formula.description == "1000 × spend ÷ impressions")
        #expect(
            Metric.engagementRateByViews.formula.description
                == "tiktok: (likes + comments + shares) ÷ views; youtube: (likes + comments) ÷ views")
    }

    @Test func aBreakdownHasOneTextWhateverTheOrder() {
        var breakdown = Breakdown([.gender: "a=b&c%", .age: "18-24"])
        #expect(breakdown.description == "age=18-24&gender=a%3Db%26c%25")
        #expect(Breakdown(description: breakdown.description) == breakdown)
        breakdown[.gender] = nil
        breakdown[.age] = nil
        #expect(breakdown.isNone && breakdown.description.isEmpty)
    }

    @Test func valuesAreCombinedAsTheAggregationSays() {
        let rows: [(value: Double, weight: Double?)] = [(10, 1), (20, 3), (99, nil)]
        #expect(Aggregation.sum.combined(rows) == 129)
        #expect(Aggregation.last.combined(rows) == 99)
        #expect(Aggregation.never.combined(rows) == nil)
        #expect(Aggregation.mean(weight: .views).combined(rows) == 17.5)
        #expect(Aggregation.mean(weight: .views).combined([(5, nil)]) == nil)
        #expect(Aggregation.sum.combined([]) == nil)
    }

    @Test func theEngagementOfEachPlatformIsSaidOnce() {
        let rate = Metric.engagementRateByReach
        #expect(
            rate.formula.description
                == "facebook: (reactions + comments + shares) ÷ reach; instagram: (likes + comments + saves + shares) ÷ reach"
        )
        #expect(
            rate.meaning(.fr).hasSuffix("Instagram : J’aime + commentaires + enregistrements + partages."))
        #expect(rate.meaning(.en).contains("Facebook: reactions + comments + shares; Instagram"))
    }
}
