import SocialMetrics
import TestSupport
import Testing

@Suite struct MetricsPageTests {
    @Test func theCommittedDictionaryIsTheCodes() {
        assertPage(metricsPage(), at: "Docs/Metrics.md", filter: "MetricsPage")
    }

    @Test func everyMeasureAndMetricHasARow() {
        let page = metricsPage()
        for id in Measure.all.map(\.id) + Metric.all.map(\.id) { #expect(page.contains("| `\(id)` |")) }
    }
}
