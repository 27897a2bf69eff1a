import SocialMetrics

extension ExportFormat {
    /// Visitors of a LinkedIn page day by day: sheet `Visitor metrics` of the visitors download.
    ///
    /// Views and unique visitors of each tab by device; the whole page's are kept.
    static let linkedinPageVisitors = ExportFormat(
        id: "linkedin.page-visitors",
        name: Words(en: "Visitors of a LinkedIn page", fr: "Visiteurs d’une Page LinkedIn"),
        platforms: [.linkedin], grain: .accountDay,
        columns: [
            LinkedInWords.day,
            .measure(
                .visits, en: ["Total page views (total)"],
                fr: [
                    .unverified("Total des pages vues (total)"),
                    .unverified("Nombre total de vues de la page (total)"),
                ]),
            .measure(
                .visitors, en: ["Total unique visitors (total)"],
                fr: [.unverified("Total des visiteurs uniques (total)")]),
            .ignored(
                "part of the page’s total, which is kept",
                beginning: [
                    "Total page views (", "Total unique visitors (", "Overview page views (",
                    "Overview unique visitors (", "Life page views (", "Life unique visitors (",
                    "Jobs page views (", "Jobs unique visitors (", .unverified("About page views ("),
                    .unverified("People page views ("), .unverified("Insights page views ("),
                ]),
        ],
        required: [[.field(.day)], [.measure(.visits)], [.measure(.visitors)]]
    ) {
        $0.dates = DateReading(order: .monthFirst, zone: "UTC")
        $0.download = LinkedInWords.pageDownload("Visitors", "Visiteurs")
        $0.quirks = [
            "Unique visitors are people: they are never added over days, tabs or devices.",
            "The total is more than the tabs listed: views of tabs without columns of their own are in it.",
        ]
        $0.samples = ["linkedin/page-visitors-en-1.csv"]
    }
}
