import SocialMetrics

extension ExportFormat {
    /// A Facebook page day by day: Meta Business Suite, Insights, Page, Export.
    static let facebookPageDays = ExportFormat(
        id: "meta.facebook-page-days",
        name: Words(
            en: "Facebook page by day (Meta Business Suite)",
            fr: "Page Facebook par jour (Meta Business Suite)"),
        platforms: [.facebook], grain: .accountDay,
        columns: [
            .field(.accountID, en: ["Page ID"], fr: ["ID de la Page"]),
            .field(.accountName, en: ["Page name"], fr: ["Nom de la page"]),
            .field(.dataComment, en: ["Data comment"], fr: ["Commentaire des données"]),
            .field(.day, en: ["Date"], fr: ["Date"]),
            .measure(.engagedUsers, en: ["Unique user engagements"]),
            .measure(.negativeFeedback, en: ["Overall negative feedback"]),
            .measure(
                .negativeFeedbackUsers, en: ["Unique negative feedback from users"],
                fr: ["Avis négatifs uniques des utilisateurs"]),
            .ignored("split of a total that is kept", beginning: ["Overall negative feedback:"]),
        ],
        required: [[.field(.accountID)], [.field(.day)], [.anyMeasure]]
    ) {
        $0.forbidden = [.postID]
        $0.dates = DateReading(order: .monthFirst)
        $0.download = MetaDownloads.page
        $0.quirks = ["People of a day are never added over days."]
        $0.samples = ["meta/fb-page-daily-en-1.csv"]
    }
}
