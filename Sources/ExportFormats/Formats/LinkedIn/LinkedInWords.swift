import SocialMetrics

/// What several LinkedIn exports share.
enum LinkedInWords {
    static let day = Column.field(.day, en: ["Date"], fr: [.unverified("Date")])

    /// Where a page's download is.
    /// - Parameters:
    ///   - tab: the tab of Analytics, in English
    ///   - onglet: the same in French
    /// - Returns: the clicks, from the menu to the button
    static func pageDownload(_ tab: String, _ onglet: String) -> Words {
        Words(
            en: "the page as an admin › Analytics › \(tab) › Export › period › Export",
            fr: "la Page en tant qu’administrateur › Statistiques › \(onglet) › Exporter › période › Exporter"
        )
    }

    static let memberDownload = Words(
        en: "your profile › Show all analytics › Post impressions › period › Export",
        fr: "votre profil › Voir toutes les statistiques › Impressions des posts › période › Exporter")

    static let notReported = "not reported on"
}
