import SocialMetrics

/// Columns of Google Ads that name a row, split it or count.
enum GoogleAdsColumns {
    static let names: [Column] = [
        .field(
            .accountID, en: ["Customer ID"], fr: [.unverified("Numéro client")],
            de: [.unverified("Kundennummer")],
            es: [.unverified("ID de cliente")]),
        .field(
            .accountName, en: ["Account name", "Account"],
            fr: [.unverified("Nom du compte"), .unverified("Compte")],
            de: [.unverified("Kontoname")], es: [.unverified("Nombre de la cuenta")]),
        .field(
            .day, en: ["Day"], fr: [.unverified("Jour")], de: [.code("Tag")], es: [.code("Día")],
            it: [.unverified("Giorno")], pt: [.unverified("Dia")]),
        .field(.campaignID, en: [.unverified("Campaign ID")], fr: [.unverified("ID de la campagne")]),
        .field(
            .campaign, en: ["Campaign"], fr: [.code("Campagne")], de: [.code("Kampagne")],
            es: [.code("Campaña")],
            it: [.code("Campagna")], pt: ["Campanha"], nl: [.unverified("Campagne")]),
        .field(.adSetID, en: [.unverified("Ad group ID")], fr: [.unverified("ID du groupe d’annonces")]),
        .field(
            .adSet, en: ["Ad group", .unverified("Asset group")], fr: [.unverified("Groupe d’annonces")],
            de: [.unverified("Anzeigengruppe")], es: [.unverified("Grupo de anuncios")],
            it: [.unverified("Gruppo di annunci")], pt: [.unverified("Grupo de anúncios")]),
        .field(.adID, en: [.unverified("Ad ID")], fr: [.unverified("ID de l’annonce")]),
        .field(
            .ad, en: ["Ad name", "Headline 1"], fr: [.unverified("Nom de l’annonce"), .unverified("Titre 1")]),
        .field(
            .currency, en: ["Currency code"],
            fr: [.code("Code de la devise"), .unverified("Code de devise")],
            de: [.code("Währungscode")], es: [.code("Código de moneda")], it: [.unverified("Codice valuta")],
            pt: ["Código da moeda"]),
    ]

    static let segments: [Column] = [
        .breakdown(
            .keyword, en: [.unverified("Keyword"), .unverified("Search keyword")], fr: [.code("Mot clé")],
            de: [.unverified("Suchbegriff-Keyword")], es: [.unverified("Palabra clave")],
            it: [.unverified("Parola chiave")], pt: [.unverified("Palavra-chave")]),
        .breakdown(
            .searchTerm, en: [.unverified("Search term")], fr: [.unverified("Terme de recherche")],
            de: [.unverified("Suchbegriff")], es: [.unverified("Término de búsqueda")],
            it: [.unverified("Termine di ricerca")], pt: [.unverified("Termo de pesquisa")]),
        .breakdown(
            .matchType,
            en: [
                .unverified("Match type"), .unverified("Search keyword match type"),
                .unverified("Search terms match type"),
            ], fr: [.code("Type de correspondance")], pt: [.unverified("Tipo de corresp.")]),
        .breakdown(
            .device, en: [.unverified("Device")], fr: [.unverified("Appareil")], de: [.unverified("Gerät")],
            es: [.unverified("Dispositivo")], pt: [.unverified("Dispositivo")]),
        .breakdown(
            .network, en: [.unverified("Network"), .unverified("Network (with search partners)")],
            fr: [.unverified("Réseau"), .unverified("Réseau (avec partenaires du Réseau de Recherche)")],
            de: [.unverified("Werbenetzwerk")]),
        // Of a row that names its campaign it says nothing more; rows of an account are split by it.
        .breakdown(
            .campaignType, en: ["Campaign type"], fr: [.code("Type de campagne")],
            de: [.unverified("Kampagnentyp")],
            es: [.unverified("Tipo de campaña")], pt: ["Tipo de campanha"]),
        .breakdown(.gender, en: [.unverified("Gender")], fr: [.unverified("Sexe")]),
        .breakdown(.age, en: [.unverified("Age"), .unverified("Age range")], fr: [.unverified("Âge")]),
        .breakdown(.weekday, en: [.unverified("Day of the week")], fr: [.unverified("Jour de la semaine")]),
        .breakdown(.hour, en: [.unverified("Hour of the day")], fr: [.unverified("Heure de la journée")]),
        .breakdown(
            .event, en: [.unverified("Conversion action")], fr: [.unverified("Action de conversion")]),
        .breakdown(
            .country, en: [.unverified("Country/Territory (User location)")],
            fr: [.unverified("Pays/Territoire (zone de l’utilisateur)")]),
        .breakdown(.landingPage, en: [.unverified("Landing page")], fr: [.unverified("Page de destination")]),
        // A week or a month is a part of the period above the table, told by its first day.
        .breakdown(
            .group,
            en: [.unverified("Week"), .unverified("Month"), .unverified("Quarter"), .unverified("Year")],
            fr: [.unverified("Semaine"), .unverified("Mois"), .unverified("Trimestre"), .unverified("Année")]),
    ]

    private static let cost = Column.measure(
        .spend, en: ["Cost"], fr: [.code("Coût")], de: [.code("Kosten")],
        es: [.code("Coste"), .code("Costo")],
        it: [.code("Costo")], pt: ["Custo"], nl: [.unverified("Kosten")])
    private static let counts: [Column] = [
        .measure(
            .clicksAll, en: ["Clicks"], fr: [.code("Clics")], de: [.code("Klicks")], es: [.code("Clics")],
            it: [.code("Clic")], pt: ["Cliques"], nl: [.unverified("Klikken")]),
        .measure(
            .adInteractions, en: ["Interactions"], fr: [.code("Interactions")],
            de: [.unverified("Interaktionen")],
            es: [.unverified("Interacciones")], it: [.unverified("Interazioni")],
            pt: [.unverified("Interações")]),
        .measure(
            .results, en: ["Conversions"], fr: [.code("Conversions")], de: [.code("Conversions")],
            es: [.code("Conversiones")], it: [.code("Conversioni")], pt: ["Conversões"],
            nl: [.unverified("Conversies")]),
        .measure(
            .conversionValue, en: ["Conv. value", .unverified("Conversion value")],
            fr: [.unverified("Valeur de conv."), .unverified("Valeur conv.")],
            de: [.unverified("Conv.-Wert")],
            es: [.unverified("Valor de conv.")], it: [.unverified("Valore conv.")],
            pt: [.unverified("Valor conv.")]),
    ]

    /// Numbers of tables and of the report editor, which write `Impr.` so.
    static let reportNumbers: [Column] =
        [
            cost,
            .measure(
                .impressions, en: ["Impr."], fr: [.code("Impr.")], de: [.code("Impr.")], es: [.code("Impr.")],
                it: [.code("Impr.")], pt: ["Impr."], nl: [.unverified("Vert.")], ja: [.unverified("表示回数")]),
        ] + counts

    /// Numbers of the cards of the overview page, which write `Impressions`.
    static let cardNumbers: [Column] =
        [
            cost,
            .measure(
                .impressions, en: ["Impressions"], fr: [.unverified("Impressions")],
                de: [.unverified("Impressionen")], es: [.unverified("Impresiones")],
                it: [.code("Impressioni")],
                pt: ["Impressões"]),
        ] + counts
}
