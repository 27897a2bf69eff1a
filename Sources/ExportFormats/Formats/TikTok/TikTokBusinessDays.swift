import SocialMetrics

/// What the downloads of the business suite share.
enum TikTokBusiness {
    static func download(_ tab: Words) -> Words {
        Words(
            en:
                "TikTok business suite (tiktok.com/business-suite) › Analytics › \(tab.en) › Download data › CSV",
            fr:
                "Suite professionnelle TikTok (tiktok.com/business-suite) › Statistiques › \(tab.fr) › Télécharger les données › CSV"
        )
    }
}

extension ExportFormat {
    /// A business account day by day: activity, or audience.
    static let tiktokBusinessDays = ExportFormat(
        id: "tiktok.business-days",
        name: Words(en: "TikTok business account by day", fr: "Compte professionnel TikTok par jour"),
        platforms: [.tiktok], grain: .accountDay,
        columns: [
            .field(.day, en: ["Date"]),
            .measure(.views, en: ["Video views"]),
            .measure(.reach, en: ["Reached audience"]),
            .measure(.engagedUsers, en: ["Engaged audience"]),
            .measure(.visits, en: ["Profile views"]),
            .measure(.likes, en: ["Likes"]),
            .measure(.shares, en: ["Shares"]),
            .measure(.comments, en: ["Comments"]),
            .measure(.callClicks, en: ["Phone number clicks"]),
            .measure(.leads, en: ["Leads submission"]),
            .measure(.netFollowers, en: ["Net growth"]),
            .measure(.newFollowers, en: ["New followers"]),
            .measure(.lostFollowers, en: ["Lost followers"]),
            .measure(.followers, en: ["Total followers"]),
        ],
        required: [[.field(.day)], [.measure(.reach)]]
    ) {
        $0.onlyKnownColumns = true
        $0.download = TikTokBusiness.download(Words(en: "Overview, or Followers", fr: "Aperçu, ou Followers"))
        $0.quirks = [
            "The reached audience is people of one day: days are never added.",
            "`NAN` and `--` mean that TikTok has no number, mostly for the first day.",
        ]
        $0.samples = ["tiktok/business-overview-en-1.csv"]
    }
}
