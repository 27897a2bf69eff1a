/// What a result cost and what it may have cost, given how few results there are.
package struct CostPerResult: Hashable, Sendable {
    package enum Confidence: String, Hashable, Sendable {
        /// Fewer than 10 results.
        case tooFew = "too_few"
        /// 10 to 29 results.
        case indicative
        /// 30 results and more.
        case measured
    }

    package var spend: Double
    package var results: Double
    /// Spend over results; nil without a result, where a cost is not defined.
    package var cost: Double?
    /// Limits at 95 %, from the exact Poisson limits of the count; `high` is nil without a result.
    package var low: Double
    package var high: Double?

    package init(spend: Double, results: Double) {
        let count = PoissonInterval(count: results)
        self.spend = spend
        self.results = results
        cost = results > 0 ? spend / results : nil
        low = spend / count.high
        high = count.low > 0 ? spend / count.low : nil
    }

    /// Whether nothing was spent and nothing came of it: there is no cost to speak of.
    package var isIdle: Bool { spend == 0 && results == 0 }

    package var confidence: Confidence { results < 10 ? .tooFew : results < 30 ? .indicative : .measured }
}
