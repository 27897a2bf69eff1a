import Reporting
import SocialMetrics
import Testing

/// No-break spaces are written so that they can be seen: `_` for U+00A0, `'` for U+202F.
@Suite struct NumberTextTests {
    @Test(
        arguments: [
            (Quantity(0, .count), "0", "0"), (Quantity(-0.0, .count), "0", "0"),
            (Quantity(999, .count), "999", "999"), (Quantity(1_234_567, .count), "1,234,567", "1'234'567"),
            (Quantity(-4, .count), "−4", "−4"), (Quantity(12.5, .count), "12.5", "12,5"),
            (Quantity(1234.5, .count), "1,235", "1'235"), (Quantity(84_209.6, .people), "84,210", "84'210"),
            (Quantity(0, .share), "0%", "0_%"), (Quantity(0.00001, .share), "<_0.01%", "<_0,01_%"),
            (Quantity(0.0045, .share), "0.45%", "0,45_%"), (Quantity(0.0512, .share), "5.12%", "5,12_%"),
            (Quantity(0.1234, .share), "12.3%", "12,3_%"), (Quantity(0.09999, .share), "10.0%", "10,0_%"),
            (Quantity(1, .share), "100%", "100_%"), (Quantity(12.5, .share), "1,250%", "1'250_%"),
            (Quantity(-0.02, .share), "−2.00%", "−2,00_%"),
            (Quantity(62.5, .money("EUR")), "€62.50", "62,50_€"),
            (Quantity(62.5, .money("GBP")), "£62.50", "62,50_£"),
            (Quantity(1234.5, .money("USD")), "US$1,234.50", "1'234,50_$US"),
            (Quantity(1234.5, .money("JPY")), "JP¥1,235", "1'235_JPY"),
            (Quantity(9.5, .money("")), "9.50", "9,50"),
            (Quantity(9.5, .money("<b>")), "9.50", "9,50"),
            (Quantity(-3, .money("EUR")), "−€3.00", "−3,00_€"),
            (Quantity(-0.0004, .money("EUR")), "€0.00", "0,00_€"),
            (Quantity(0.125, .money("EUR")), "€0.125", "0,125_€"),
            (Quantity(8.4, .seconds), "8.4_s", "8,4_s"), (Quantity(42, .seconds), "42_s", "42_s"),
            (Quantity(59.9, .seconds), "1_min_00_s", "1_min_00_s"),
            (Quantity(125, .seconds), "2_min_05_s", "2_min_05_s"),
            (Quantity(3599.7, .seconds), "1:00:00", "1:00:00"),
            (Quantity(9_000, .seconds), "2:30:00", "2:30:00"),
            (Quantity(4_442_400, .seconds), "1,234_h", "1'234_h"),
            (Quantity(2.4, .factor), "2.40", "2,40"), (Quantity(0.254, .factor), "0.25", "0,25"),
            (Quantity(1234.4, .factor), "1,234", "1'234"), (Quantity(1, .days), "1_day", "1_jour"),
            (Quantity(1.5, .days), "1.5_days", "1,5_jour"), (Quantity(28, .days), "28_days", "28_jours"),
            (Quantity(.nan, .share), "–", "–"), (Quantity(.infinity, .money("EUR")), "–", "–"),
            (Quantity(-.infinity, .seconds), "–", "–"),
        ])
    func quantitiesReadAs(_ quantity: Quantity, _ english: String, _ french: String) {
        #expect(seen(NumberText(.en)(quantity)) == english)
        #expect(seen(NumberText(.fr)(quantity)) == french)
    }

    /// Months stand beside each other in a row.
    @Test(arguments: [
        (25.0, "25.0"), (39.48, "39.5"), (135.5, "135.5"), (999.94, "999.9"), (999.96, "1,000"),
        (1754.2, "1,754"),
        (0.031, "0.03"), (0, "0"),
    ])
    func countsPerDayHaveADecimalBelowAThousand(_ value: Double, _ text: String) {
        let october = Period(month: "2026-10") ?? Period(from: Day(number: 0), to: Day(number: 0))
        let id = NumberID(client: "maison", account: "insta", metric: "views", period: october).with(.perDay)
        #expect(NumberText(.en)(Quantity(value, .count, id: id)) == text)
    }

    @Test(
        arguments: [
            (Change.relative(0.123), "+12.3%", "+12,3_%", 1), (.relative(-0.041), "−4.1%", "−4,1_%", -1),
            (.relative(0), "0.0%", "0,0_%", 0), (.relative(-0.0001), "0.0%", "0,0_%", 0),
            (.relative(12.4), "+1,240%", "+1'240_%", 1), (.points(0.008), "+0.8_pt", "+0,8_pt", 1),
            (.points(-0.0004), "−0.04_pt", "−0,04_pt", -1), (.points(0.00001), "0.00_pt", "0,00_pt", 0),
            (.notAvailable("no earlier value"), "n/a", "n._d.", nil),
            (.places(-0.4), "0.4 places better", "0,4_place gagnée", -1),
            (.places(1.96), "2.0 places worse", "2,0_places perdues", 1),
            (.places(0.04), "0.0 places", "0,0_place", 0),
            (.relative(.infinity), "n/a", "n._d.", nil),
            (.points(.nan), "n/a", "n._d.", nil),
        ] as [(Change, String, String, Int?)])
    func changesReadAs(_ change: Change, _ english: String, _ french: String, _ direction: Int?) {
        #expect(seen(NumberText(.en)(change)) == english)
        #expect(seen(NumberText(.fr)(change)) == french)
        #expect(NumberText(.fr).direction(change) == direction)
    }

    @Test(
        arguments: [
            (62.5, 31.72, 144.77, .money("EUR"), "€62.50 (€32–€145)", "62,50_€ (32–145_€)"),
            (0.42, 0.31, 0.58, .money("EUR"), "€0.420 (€0.310–€0.580)", "0,420_€ (0,310–0,580_€)"),
            (nil, 135.495, nil, .money("EUR"), ">_€135.50", ">_135,50_€"),
            (62.5, 31.72, nil, .money("EUR"), "€62.50 (>_€32)", "62,50_€ (>_32_€)"),
            (nil, 2, 9, .count, "2–9", "2–9"),
            (0.0284, 0.02, 0.041, .share, "2.84% (2.00–4.10%)", "2,84_% (2,00–4,10_%)"),
            (2.4, 1.3, 4.8, .factor, "2.40 (1.30–4.80)", "2,40 (1,30–4,80)"),
            (nil, .nan, 3, .count, "–", "–"), (5, .nan, nil, .count, "5", "5"),
            (5, 2, .infinity, .count, "5 (>_2)", "5 (>_2)"),
        ] as [(Double?, Double, Double?, SocialMetrics.Unit, String, String)])
    func intervalsReadAs(
        _ value: Double?, _ low: Double, _ high: Double?, _ unit: SocialMetrics.Unit, _ english: String,
        _ french: String
    ) {
        let quantity = value.map { Quantity($0, unit) }
        #expect(seen(NumberText(.en).interval(quantity, low: low, high: high, unit: unit)) == english)
        #expect(seen(NumberText(.fr).interval(quantity, low: low, high: high, unit: unit)) == french)
    }

    @Test(
        arguments: [
            ("2026-10-01", "2026-10-31", "October 2026", "octobre 2026", "Oct_2026", "oct._2026"),
            ("2026-07-01", "2026-09-30", "Q3 2026", "3e trimestre 2026", "Q3_2026", "T3_2026"),
            ("2026-01-01", "2026-03-31", "Q1 2026", "1er trimestre 2026", "Q1_2026", "T1_2026"),
            ("2026-01-01", "2026-12-31", "2026", "2026", "2026", "2026"),
            (
                "2026-02-01", "2026-03-31", "February–March 2026", "février–mars 2026", "Feb–Mar 2026",
                "févr.–mars 2026"
            ),
            (
                "2025-12-01", "2026-01-31", "December 2025 – January 2026", "décembre 2025 – janvier 2026",
                "Dec 2025 – Jan 2026", "déc. 2025 – janv. 2026"
            ),
            (
                "2026-10-01", "2026-10-15", "1–15 October 2026", "1er–15 octobre 2026", "1–15 Oct 2026",
                "1er–15 oct. 2026"
            ),
            (
                "2026-09-28", "2026-10-04", "28 September – 4 October 2026", "28 septembre – 4 octobre 2026",
                "28 Sep – 4 Oct 2026", "28 sept. – 4 oct. 2026"
            ),
            ("2026-10-01", "2026-10-01", "1 October 2026", "1er octobre 2026", "1 Oct 2026", "1er oct. 2026"),
        ])
    func periodsReadAs(
        _ from: String, _ to: String, _ english: String, _ french: String, _ shortEnglish: String,
        _ shortFrench: String
    ) throws {
        let period = Period(from: try #require(Day(from)), to: try #require(Day(to)))
        #expect(NumberText(.en)(period) == english)
        #expect(NumberText(.fr)(period) == french)
        #expect(seen(NumberText(.en).short(period)) == shortEnglish)
        #expect(seen(NumberText(.fr).short(period)) == shortFrench)
    }

    @Test func daysReadAsInTheirLanguage() throws {
        let first = try #require(Day("2026-08-01"))
        #expect(NumberText(.fr)(first) == "1er août 2026")
        #expect(NumberText(.en)(first) == "1 August 2026")
        #expect(seen(NumberText(.fr).short(first)) == "1er_août")
        #expect(NumberText(.fr)(first.adding(days: 1)) == "2 août 2026")
    }

    @Test(
        arguments: [
            (2500, .count, "2,500", "2'500"), (12_300, .count, "12.3K", "12,3_k"),
            (1_234_567, .people, "1.23M", "1,23_M"), (2.5e9, .count, "2.5B", "2,5_Md"),
            (0.025, .share, "2.5%", "2,5_%"), (50, .money("EUR"), "€50", "50_€"),
            (15_000, .money("EUR"), "€15K", "15_k_€"), (0.5, .money("GBP"), "£0.5", "0,5_£"),
            (90, .seconds, "1.5_min", "1,5_min"), (7200, .seconds, "2_h", "2_h"), (-20, .count, "−20", "−20"),
            (.nan, .count, "–", "–"),
        ] as [(Double, SocialMetrics.Unit, String, String)])
    func axisLabelsAreShort(
        _ value: Double, _ unit: SocialMetrics.Unit, _ english: String, _ french: String
    ) {
        #expect(seen(NumberText(.en).axis(value, unit: unit)) == english)
        #expect(seen(NumberText(.fr).axis(value, unit: unit)) == french)
    }

    private func seen(_ text: String) -> String {
        text.replacing("\u{A0}", with: "_").replacing("\u{202F}", with: "'")
    }

    @Test func meansOfCountsHaveADecimalBelow100() {
        let counts = [13.8, 25, 99.5, 135.5, 0, 1 / 30].map { NumberText(.fr)(Quantity($0, .count)) }
        #expect(counts == ["13,8", "25", "99,5", "136", "0", "0,03"])
    }
}
