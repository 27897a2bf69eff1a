import SocialMetrics

extension ExportFormat {
    /// Who saw the ads: the demographics report of Campaign Manager, ten tables in one file.
    ///
    /// Companies, industries, sizes, places, jobs. The period stands above the first table only.
    static let linkedinAdsAudience = ExportFormat(
        id: "linkedin-ads.demographics",
        name: Words(en: "LinkedIn Ads by group of people", fr: "LinkedIn Ads par groupe de personnes"),
        platforms: [.linkedinAds], grain: .audience,
        columns: groups + [
            .measure(.impressions, en: ["Impressions"]),
            .measure(.clicksAll, en: ["Clicks"]),
            .measure(.conversions, en: ["Conversions"]),
            .measure(.sponsoredMessagesSent, en: ["Sends"]),
            .measure(.sponsoredMessagesOpened, en: ["Opens"]),
            .ignored("recomputed from its parts", beginning: ["Percent of Total "]),
            .ignored(
                "recomputed from its parts", en: ["Click Through Rate", "Conversion Rate", "Open Rate"]),
        ],
        required: [requiredGroups, [.measure(.impressions)], [.measure(.clicksAll)]]
    ) {
        $0.dates = LinkedInAdsColumns.dates
        $0.numbers = .decimalPoint
        $0.lacksPeriod = true
        $0.reportNames = ["en": ["Demographics Report ("]]
        $0.download = Words(
            en: "Campaign Manager › account › Campaigns › Demographics › Export",
            fr: "Campaign Manager › compte › Campagnes › Données démographiques › Exporter")
        $0.quirks = [
            "Groups overlap, list 25 at most and leave out small ones: no table adds up to the account or to another table, and none is used as a total.",
            "Ten tables follow each other, parted by a record of empty cells; the last ones are often empty.",
        ]
        $0.samples = ["linkedin-ads/demographics-en-1-multitable.csv"]
    }

    private static let groups: [Column] = [
        .breakdown(.company, en: ["Company Name Segment"]),
        .breakdown(.industry, en: ["Company Industry Segment"]),
        .breakdown(.companySize, en: ["Company Size Segment"]),
        .breakdown(
            .country, en: ["Contextual Country/Region Segment", .unverified("Country/Region Segment")]),
        .breakdown(.region, en: ["Location Segment"]),
        .breakdown(.seniority, en: ["Job Seniority Segment"]),
        .breakdown(.jobTitle, en: ["Job Title Segment"]),
        .breakdown(.jobFunction, en: ["Job Function Segment"]),
        .breakdown(.county, en: ["County Segment"]),
        .breakdown(.marketArea, en: ["Designated Market Area Segment"]),
    ]

    private static let requiredGroups: [Requirement] = groups.compactMap { column in
        if case .breakdown(let dimension) = column.content { .breakdown(dimension) } else { nil }
    }
}
