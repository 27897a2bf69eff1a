import SocialMetrics

@testable import Analytics

func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

func month(_ text: String) -> Period { Period(month: text) ?? Period(from: day(text), to: day(text)) }

func period(_ from: String, _ to: String) -> Period { Period(from: day(from), to: day(to)) }

func account(_ platform: Platform, _ fill: (inout AccountFigures) -> Void = { _ in }) -> AccountFigures {
    var figures = AccountFigures(
        account: AccountInfo(id: 1, client: "c", key: platform.rawValue, platform: platform, name: "Name"))
    fill(&figures)
    figures.ads.sort { $0.period.from < $1.period.from }
    return figures
}

func daily(_ measure: Measure, _ period: Period, _ value: (Int) -> Double?) -> [DayFigure] {
    period.days.enumerated().compactMap { index, day in
        value(index).map { DayFigure(day: day, values: [measure: $0]) }
    }
}

func post(
    _ id: String, on published: String = "2026-10-10", asOf: String = "2026-11-03", _ values: Values,
    isVideoAsset: Bool = false
) -> PostFigure {
    var facts = PostFacts(nativeID: id)
    facts.publishedDay = day(published)
    return PostFigure(post: facts, values: values, asOf: day(asOf), isVideoAsset: isVideoAsset)
}

func ad(
    _ campaign: String?, _ period: Period, _ values: Values, level: AdFacts.Level = .campaign,
    id: String? = nil,
    type: String? = nil, breakdown: Breakdown = .none, isTotal: Bool = false, currency: String = "EUR",
    reported: Set<Measure> = [], file: Int64? = nil
) -> AdFigure {
    var facts = AdFacts(level: level)
    facts.campaign = campaign
    facts.campaignID = id
    facts.resultType = type
    facts.currency = currency
    return AdFigure(
        ad: facts, period: period, breakdown: breakdown, isTotal: isTotal, values: values,
        reported: reported.union(values.keys),
        sources: file.map { [SourceLine(importID: $0, line: 2)] } ?? [])
}

func file(_ id: Int64, asOf: String) -> ImportInfo {
    ImportInfo(
        id: id, fileName: "\(id).csv", sha256: "", asOf: day(asOf), formats: [], rows: 1, setAside: 0)
}
