import SocialMetrics

extension ExportFormat {
    /// Ages and genders of the followers: a block of the Audience download of Meta Business Suite.
    static let metaAudienceAges = ExportFormat(
        id: "meta.audience-ages",
        name: Words(en: "Audience by age and gender (Meta)", fr: "Audience par âge et genre (Meta)"),
        platforms: [.facebook, .instagram], grain: .accountPeriod,
        columns: [
            .breakdown(.age, en: ["Age"], fr: ["Âge"], pt: ["Idade"]),
            .measure(.audienceShare, scale: 0.01, en: ["Women"], fr: ["Femmes"], pt: ["Mulheres"]),
            .measure(.audienceShare, scale: 0.01, en: ["Men"], fr: ["Hommes"], pt: ["Homens"]),
        ],
        required: [[.measure(.audienceShare)]]
    ) {
        $0.layout = .crossTable
        $0.titles = [
            MetaResultTitles.term(
                .audienceShare, nil, dimension: .gender, en: ["Age & gender"],
                fr: ["Âge et genre", "Tranche d’âge et genre"],
                pt: ["Idade e gênero", "Faixa etária e gênero"])
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
                .audienceShare, nil, dimension: .country, en: ["Top countries"], fr: ["Principaux pays"],
                pt: ["Principais países"]),
            MetaResultTitles.term(
                .audienceShare, nil, dimension: .city, en: ["Top cities", "Top towns/cities"],
                fr: ["Principales villes"], pt: ["Principais cidades"]),
            MetaResultTitles.term(
                .audienceOverlap, nil, dimension: .group, en: ["Top Pages"], fr: ["Principales Pages"]),
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
            .breakdown(.city, en: ["Top cities"], fr: ["Principales villes"]),
            .breakdown(.country, en: ["Top countries"], fr: ["Principaux pays"]),
            .measure(.audienceShare, scale: 0.01, en: ["Value"], fr: ["Valeur"]),
        ],
        required: [[.breakdown(.city), .breakdown(.country)], [.measure(.audienceShare)]]
    ) {
        $0.onlyKnownColumns = true
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
                fr: ["Interactions avec le contenu"], pt: ["Interações com o conteúdo"]),
            MetaResultTitles.term(
                .publishedPosts, nil, dimension: .format, en: ["Published content"], fr: ["Contenu publié"],
                pt: ["Conteúdo publicado"]),
        ]
        $0.samples = ["meta/overview-top-formats-en-excel-1.csv"]
    }
}
