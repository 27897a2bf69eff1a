import SocialMetrics

extension ExportFormat {
    /// A daily series from the Results page of Meta Business Suite.
    ///
    /// The value column is called `Primary`; only the title names the measure, and often nothing names Facebook or
    /// Instagram. Several series can follow each other. Downloads of follows leave out days with none.
    static let metaResults = ExportFormat(
        id: "meta.results",
        name: Words(
            en: "Daily results (Meta Business Suite)", fr: "Résultats par jour (Meta Business Suite)"),
        platforms: [.facebook, .instagram], grain: .accountDay,
        columns: [
            .field(
                .day, en: ["Date"], fr: ["Date"], de: ["Datum"], es: [.unverified("Fecha")], it: ["Data"],
                pt: ["Data"])
        ],
        required: [[.field(.day)]]
    ) {
        $0.layout = .series
        $0.titles = MetaResultTitles.all
        // In 2022 and 2023 the value column of page visits was headed "Facebook Page likes".
        $0.uncertainHeaders = [
            "Primary", "Facebook Page likes", "Instagram followers", "Mentions J’aime de la Page Facebook",
            "Followers Instagram",
        ]
        $0.download = MetaDownloads.results
        $0.quirks = [
            "The value column is called `Primary` whatever it measures: only the title above tells, and often no word names Facebook or Instagram.",
            "Follows leave out days without any; the other series have every day.",
            "Reach is unique for each day: a month’s reach is not the sum of its days.",
            "The last days of a range are still corrected by the platform; a later export replaces them.",
        ]
        $0.samples = ["meta/overview-reach-en-1.csv", "meta/overview-reach-pt-1.csv"]
    }
}

/// Titles of the daily series, the measure each names and, where it tells, the platform.
enum MetaResultTitles {
    static let all: [ExportFormat.TitleTerm] = [
        term(
            .reach, .facebook, en: ["Facebook reach", "Facebook Page reach"],
            fr: ["Couverture de la Page Facebook", .unverified("Couverture Facebook")],
            pt: [.unverified("Alcance do Facebook")]),
        term(
            .reach, .instagram, en: ["Instagram reach"], fr: [.code("Couverture Instagram")],
            pt: ["Alcance do Instagram"]),
        term(.reach, nil, en: ["Reach"], fr: ["Couverture"], pt: ["Alcance"]),
        term(.views, nil, en: ["Views"], fr: ["Vues"], pt: ["Visualizações"]),
        term(.views, .facebook, en: ["Facebook views"], fr: [.unverified("Vues Facebook")]),
        term(.views, .instagram, en: ["Instagram views"], fr: [.unverified("Vues Instagram")]),
        term(.viewers, nil, en: ["Viewers"], fr: ["Spectateurs"], pt: ["Espectadores"]),
        term(
            .visits, .facebook, en: ["Facebook visits", "Facebook Page visits"],
            fr: ["Visites sur la Page Facebook", .unverified("Visites Facebook")],
            pt: [.unverified("Visitas ao Facebook")]),
        term(
            .visits, .instagram, en: ["Instagram profile visits"],
            fr: [.code("Visites du profil Instagram"), .unverified("Visites de profil Instagram")],
            pt: ["Visitas ao perfil do Instagram"]),
        term(.visits, nil, en: ["Visits"], fr: [.code("Visites")], pt: ["Visitas"]),
        term(
            .newFollowers, .facebook, en: ["Facebook follows"],
            fr: [.unverified("Followers Facebook en plus")]),
        term(
            .newFollowers, .instagram, en: ["Instagram follows", "New Instagram followers"],
            fr: [.unverified("Followers Instagram en plus")], pt: ["Seguidores no Instagram"]),
        term(.newFollowers, nil, en: ["Follows"], fr: ["Followers en plus"]),
        term(
            .newPageLikes, .facebook, en: ["Facebook Page new likes", "New Facebook Page likes"],
            fr: ["Nouvelles mentions J’aime de la Page Facebook"]),
        term(
            .interactions, nil, en: ["Content interactions"], fr: [.code("Interactions avec le contenu")],
            pt: ["Interações com o conteúdo"]),
        term(
            .linkClicks, .instagram, en: ["Instagram link clicks"],
            fr: [.unverified("Clics sur un lien Instagram"), .unverified("Clics sur le lien Instagram")],
            pt: ["Cliques no link do Instagram"]),
        term(
            .linkClicks, .facebook, en: ["Facebook link clicks"],
            fr: [.unverified("Clics sur un lien Facebook")],
            pt: [.unverified("Cliques no link do Facebook")]),
        term(
            .linkClicks, nil, en: ["Link clicks"], fr: ["Clics sur un lien", .code("Clics sur le lien")],
            pt: ["Cliques no link"]),
    ]

    static func term(
        _ measure: Measure, _ platform: Platform?, dimension: Breakdown.Dimension? = nil, en: [HeaderTerm],
        fr: [HeaderTerm] = [], pt: [HeaderTerm] = []
    ) -> ExportFormat.TitleTerm {
        ExportFormat.TitleTerm(
            measure: measure, platform: platform, dimension: dimension,
            names: ["en": en, "fr": fr, "pt": pt].filter { !$0.value.isEmpty })
    }
}
