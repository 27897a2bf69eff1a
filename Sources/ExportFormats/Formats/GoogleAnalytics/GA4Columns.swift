import SocialMetrics

/// Days and groups of Google Analytics 4.
///
/// Headers follow the interface language, numbers and dates do not. French terms come from programs that read French
/// downloads; no genuine French file was found.
enum GA4Columns {
    static let days: [Column] = [
        .field(
            .day, en: ["Date"], fr: [.code("Date")], de: [.unverified("Datum")], es: [.unverified("Fecha")]),
        .field(.dayIndex, en: ["Nth day"], fr: [.unverified("Nième jour")]),
        .field(.longerIndex, en: [.code("Nth week"), .code("Nth month"), .unverified("Nth hour")]),
        .field(
            .visitorID,
            en: [
                .unverified("App-instance ID"), .unverified("Effective user ID"), .unverified("Client ID"),
                .unverified("Device ID"), .unverified("User ID"), .unverified("User pseudo ID"),
            ],
            fr: [
                .unverified("ID d’instance d’application"), .unverified("ID utilisateur effectif"),
                .unverified("ID client"), .unverified("ID utilisateur"),
            ]),
    ]

    /// What a table can be split by.
    static let groups: [Column] = visits + firstVisits + content + people

    /// Where visits came from.
    private static let visits: [Column] = [
        .breakdown(
            .channel,
            en: [
                "Session default channel group", "Session primary channel group (Default Channel Group)",
                .code("Session primary channel group"),
                .code("Session primary channel group (Default channel group)"),
            ],
            fr: [
                .code("Groupe de canaux par défaut de la session"),
                .code("Groupe de canaux principal (de la session)"),
                .code("Groupe de canaux principal"),
                .unverified("Groupe de canaux principal de la session (groupe de canaux par défaut)"),
            ],
            de: [.unverified("Standard-Channelgruppierung für Sitzung")],
            es: [.unverified("Grupo de canales predeterminado de la sesión")],
            pt: [.unverified("Grupo de canais padrão da sessão")]),
        .breakdown(
            .sourceMedium, en: [.code("Session source / medium")],
            fr: [.code("Source/Support de la session"), .code("Source / Support de la session")]),
        .breakdown(.source, en: [.code("Session source")], fr: [.unverified("Source de la session")]),
        .breakdown(.medium, en: [.code("Session medium")], fr: [.unverified("Support de la session")]),
        .breakdown(.campaign, en: [.code("Session campaign")], fr: [.unverified("Campagne de la session")]),
    ]

    /// Where visitors first came from.
    private static let firstVisits: [Column] = [
        .breakdown(
            .firstChannel,
            en: [
                "First user default channel group",
                "First user primary channel group (Default Channel Group)",
                .code("First user primary channel group"),
            ],
            fr: [
                .unverified("Groupe de canaux par défaut du premier utilisateur"),
                .unverified("Groupe de canaux principal du premier utilisateur"),
            ]),
        .breakdown(
            .firstSourceMedium, en: [.code("First user source / medium")],
            fr: [.unverified("Source/Support du premier utilisateur")]),
        .breakdown(
            .firstSource, en: [.code("First user source")], fr: [.unverified("Source du premier utilisateur")]
        ),
        .breakdown(
            .firstMedium, en: [.code("First user medium")],
            fr: [.unverified("Support du premier utilisateur")]),
        .breakdown(
            .firstCampaign, en: [.code("First user campaign")],
            fr: [.unverified("Campagne du premier utilisateur")]),
    ]

    /// What visitors saw and did.
    private static let content: [Column] = [
        .breakdown(
            .page,
            en: [
                "Page path and screen class", .code("Page path"), .unverified("Page location"),
                .unverified("Page path + query string"),
            ],
            fr: [
                .unverified("Chemin de la page et classe de l’écran"), .unverified("Chemin de la page"),
                .unverified("Emplacement de la page"),
            ],
            de: [.unverified("Seitenpfad und Bildschirmklasse")],
            es: [.unverified("Ruta de la página y clase de pantalla")]),
        .breakdown(
            .pageTitle,
            en: [
                "Page title and screen class", .unverified("Page title"),
                .unverified("Page title and screen name"),
            ],
            fr: [.code("Titre de la page et classe de l’écran"), .unverified("Titre de la page")],
            de: [.unverified("Seitentitel und Bildschirmklasse")]),
        .breakdown(
            .landingPage, en: ["Landing page", .code("Landing page + query string")],
            fr: [.code("Page de destination + chaîne de requête"), .unverified("Page de destination")],
            de: [.unverified("Landingpage")], es: [.unverified("Página de destino")]),
        .breakdown(
            .event, en: ["Event name"], fr: [.code("Nom de l’événement")], de: [.unverified("Ereignisname")],
            es: [.unverified("Nombre del evento")]),
        .breakdown(
            .query, en: [.code("Organic Google Search query")],
            fr: [.code("Requête de recherche naturelle Google")]),
        .breakdown(.searchTerm, en: [.unverified("Search term")], fr: [.unverified("Terme de recherche")]),
        .breakdown(.product, en: ["Item name"], fr: [.unverified("Nom de l’article")]),
        .breakdown(.hostname, en: [.unverified("Hostname")], fr: [.unverified("Nom d’hôte")]),
    ]

    /// Who visitors are and what they use.
    private static let people: [Column] = [
        .breakdown(
            .country, en: ["Country"], fr: [.unverified("Pays")], de: [.unverified("Land")],
            es: [.unverified("País")]),
        .breakdown(.countryCode, en: ["Country ID"], fr: [.unverified("ID du pays")]),
        .breakdown(.region, en: [.unverified("Region")], fr: [.unverified("Région")]),
        .breakdown(.city, en: [.code("City")], fr: [.unverified("Ville")]),
        .breakdown(.language, en: [.unverified("Language")], fr: [.unverified("Langue")]),
        .breakdown(.age, en: [.unverified("Age")], fr: [.unverified("Âge")]),
        .breakdown(.gender, en: [.unverified("Gender")], fr: [.unverified("Sexe")]),
        .breakdown(
            .device, en: [.code("Device category")], fr: [.unverified("Catégorie d’appareil")],
            de: [.unverified("Gerätekategorie")]),
        .breakdown(.browser, en: [.unverified("Browser")], fr: [.unverified("Navigateur")]),
        .breakdown(
            .operatingSystem, en: [.unverified("Operating system")],
            fr: [.unverified("Système d’exploitation")]),
        .breakdown(.platform, en: ["Platform"], fr: [.unverified("Plate-forme")]),
        .breakdown(.hour, en: [.unverified("Hour")], fr: [.unverified("Heure")]),
    ]

    /// Any group, for what a table must have.
    static let dimensions: [ExportFormat.Requirement] = groups.compactMap { column in
        if case .breakdown(let dimension) = column.content { .breakdown(dimension) } else { nil }
    }
}
