import SocialMetrics

extension ExportFormat {
    /// Ages and genders of the followers: a block of the Audience download of Meta Business Suite.
    static let metaAudienceAges = ExportFormat(
        id: "meta.audience-ages",
        name: Words(en: "Audience by age and gender (Meta)", fr: "Audience par âge et genre (Meta)"),
        platforms: [.facebook, .instagram], grain: .accountPeriod,
        columns: [
            .breakdown(.age, en: ["Age"], fr: [.code("Âge")], pt: [.unverified("Idade")]),
            .measure(
                .audienceShare, scale: 0.01, en: ["Women"], fr: [.code("Femmes")],
                pt: [.unverified("Mulheres")]),
            .measure(
                .audienceShare, scale: 0.01, en: ["Men"], fr: [.code("Hommes")], pt: [.unverified("Homens")]),
        ],
        required: [[.measure(.audienceShare)]]
    ) {
        $0.layout = .crossTable
        $0.titles = [
            MetaResultTitles.term(
                .audienceShare, nil, dimension: .gender, en: ["Age & gender"],
                fr: [.unverified("Âge et genre"), .unverified("Tranche d’âge et genre")],
                pt: [.unverified("Idade e gênero"), .unverified("Faixa etária e gênero")])
        ]
        $0.download = MetaDownloads.audience
        $0.quirks = [
            "Values are percentages of the followers on the day of the export.",
            "A spreadsheet can turn percentages into dates (`3.4` becomes 3 April): such cells are set aside.",
        ]
        $0.samples = ["meta/overview-audience-en-1.csv"]
    }

    /// Countries and cities of the followers: a line of names and a line of percentages.
    static let metaAudiencePlaces = ExportFormat(
        id: "meta.audience-places",
        name: Words(en: "Audience by country and city (Meta)", fr: "Audience par pays et ville (Meta)"),
        platforms: [.facebook, .instagram], grain: .accountPeriod, columns: [], required: []
    ) {
        $0.layout = .namesAndValues
        $0.titles = [
            MetaResultTitles.term(
                .audienceShare, nil, dimension: .country, en: ["Top countries"],
                fr: [.unverified("Principaux pays")],
                pt: [.unverified("Principais países")]),
            MetaResultTitles.term(
                .audienceShare, nil, dimension: .city, en: ["Top cities", "Top towns/cities"],
                fr: [.code("Principales villes")], pt: [.unverified("Principais cidades")]),
            MetaResultTitles.term(
                .audienceOverlap, nil, dimension: .group, en: ["Top Pages"],
                fr: [.unverified("Principales Pages")]),
        ]
        $0.download = MetaDownloads.audience
        $0.quirks = [
            "Values are percentages of the followers on the day of the export; only the largest groups are listed."
        ]
        $0.samples = ["meta/overview-audience-en-1.csv"]
    }

    /// Countries and cities of the followers as the Audience download of 2022 and 2023 listed them, one a record.
    static let metaAudiencePlacesList = ExportFormat(
        id: "meta.audience-places-2023",
        name: Words(
            en: "Audience by country and city (Meta, 2022–2023)",
            fr: "Audience par pays et ville (Meta, 2022–2023)"),
        platforms: [.facebook, .instagram], grain: .accountPeriod,
        columns: [
            .breakdown(.city, en: ["Top cities"], fr: [.code("Principales villes")]),
            .breakdown(.country, en: ["Top countries"], fr: [.unverified("Principaux pays")]),
            .measure(.audienceShare, scale: 0.01, en: ["Value"], fr: [.code("Valeur")]),
        ],
        required: [[.breakdown(.city), .breakdown(.country)], [.measure(.audienceShare)]]
    ) {
        $0.onlyKnownColumns = true
        $0.download = MetaDownloads.audience
        $0.quirks = [
            "The layout of 2022 and 2023, one group a record; values are percentages of the followers."
        ]
        $0.samples = ["meta/overview-audience-en-handedited-1.csv"]
    }

    /// Views, interactions and posts by kind of content: a line of names and a line of counts.
    static let metaTopFormats = ExportFormat(
        id: "meta.top-formats",
        name: Words(en: "Results by content format (Meta)", fr: "Résultats par format de contenu (Meta)"),
        platforms: [.facebook, .instagram], grain: .accountPeriod, columns: [], required: []
    ) {
        $0.layout = .namesAndValues
        $0.titles = [
            MetaResultTitles.term(
                .views, nil, dimension: .format, en: ["Views"], fr: ["Vues"], pt: ["Visualizações"]),
            MetaResultTitles.term(
                .interactions, nil, dimension: .format, en: ["Content interactions"],
                fr: [.code("Interactions avec le contenu")], pt: ["Interações com o conteúdo"]),
            MetaResultTitles.term(
                .publishedPosts, nil, dimension: .format, en: ["Published content"],
                fr: [.unverified("Contenu publié")],
                pt: [.unverified("Conteúdo publicado")]),
        ]
        $0.download = MetaDownloads.overview
        $0.quirks = ["The values are of the period on screen, which the file does not name."]
        $0.samples = ["meta/overview-top-formats-en-excel-1.csv"]
    }
}
