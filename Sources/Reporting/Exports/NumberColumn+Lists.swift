import SocialMetrics

extension NumberSheet.Column {
    /// A column that is no measure and no metric.
    private init(
        _ key: String, _ kind: Kind, en: String, fr: String, means english: String, _ french: String,
        optional isOptional: Bool = false, technical isTechnical: Bool = false, number: Number? = nil
    ) {
        self.init(
            key: key, label: Words(en: en, fr: fr), meaning: Words(en: english, fr: french), kind: kind,
            number: number, isOptional: isOptional, isTechnical: isTechnical)
    }

    /// Whose numbers a row holds.
    static let account: [NumberSheet.Column] = [
        .init(
            "client", .text, en: "Client key", fr: "Clé du client", means: "The client’s key in bilan.yml.",
            "La clé du client dans bilan.yml.", technical: true),
        .init(
            "platform", .text, en: "Platform", fr: "Plateforme", means: "The platform of the account.",
            "La plateforme du compte."),
        .init(
            "account", .text, en: "Account key", fr: "Clé du compte",
            means: "The account’s key in bilan.yml.", "La clé du compte dans bilan.yml.", technical: true),
        .init(
            "account_name", .userText, en: "Account", fr: "Compte", means: "The account’s name.",
            "Le nom du compte."),
        .init(
            "section", .text, en: "Section", fr: "Section",
            means: "Which of several sections of the report: the visits of a shop.",
            "Laquelle des sections du bilan : les visites d’une boutique.", optional: true, technical: true),
    ]

    static let id = NumberSheet.Column(
        "id", .text, en: "Id", fr: "Identifiant",
        means: "The id of the value; those of the other periods differ in their days only.",
        "L’identifiant de la valeur ; ceux des autres périodes ne diffèrent que par leurs jours.")
    static let pattern = NumberSheet.Column(
        "id", .text, en: "Id", fr: "Identifiant",
        means: "The id of each number of the row: put the key of its column for {metric}.",
        "L’identifiant de chaque nombre de la ligne : remplacer {metric} par la clé de sa colonne.")

    private static let basis = NumberSheet.Column(
        "basis", .text, en: "Basis", fr: "Base",
        means:
            "period: what happened between two days. lifetime: all that posts or mailings ever got until their export.",
        "period : ce qui s’est passé entre deux jours. lifetime : tout ce que publications ou envois ont obtenu jusqu’à leur export."
    )

    private static func days(isTechnical: Bool) -> [NumberSheet.Column] {
        [
            .init(
                "from", .day, en: "From", fr: "Du", means: "The first day the numbers are about.",
                "Le premier jour dont parlent les nombres.", technical: isTechnical),
            .init(
                "to", .day, en: "To", fr: "Au", means: "The last day the numbers are about.",
                "Le dernier jour dont parlent les nombres.", technical: isTechnical),
        ]
    }

    static let kpis: [NumberSheet.Column] =
        [
            .init(
                "metric", .text, en: "Figure key", fr: "Clé de l’indicateur",
                means: "The identifier of the measure or metric.",
                "L’identifiant de la mesure ou de l’indicateur.", technical: true),
            .init(
                "label", .text, en: "Figure", fr: "Indicateur", means: "What the figure is called.",
                "Le nom de l’indicateur."),
            .init(
                "detail", .userText, en: "Detail", fr: "Précision",
                means: "The kind of result, attribution or currency as the export words it.",
                "Le type de résultat, l’attribution ou la devise selon l’export.", optional: true),
            .init(
                "unit", .text, en: "Unit", fr: "Unité",
                means:
                    "count, people, share (1 is all), seconds, factor, days, position, or money: and its currency.",
                "count, people, share (1 pour tout), seconds, factor, days, position, ou money: et sa devise.",
                technical: true), basis,
        ] + days(isTechnical: true) + [
            .init(
                "value", .mixed, en: "Value", fr: "Valeur",
                means: "The value of the period; empty when absent.",
                "La valeur de la période ; vide si elle est absente.", number: .own),
            .init(
                "previous_from", .day, en: "Previous from", fr: "Précédente du",
                means: "The first day of the previous period.",
                "Le premier jour de la période précédente.", technical: true),
            .init(
                "previous_to", .day, en: "Previous to", fr: "Précédente au",
                means: "The last day of the previous period.",
                "Le dernier jour de la période précédente.", technical: true),
            .init(
                "previous", .mixed, en: "Previous period", fr: "Période précédente",
                means: "The value of the previous period.", "La valeur de la période précédente.",
                number: .ownBefore),
            .init(
                "change_previous", .mixed, en: "Change", fr: "Évolution",
                means:
                    "The change from the previous period: a part of it, for shares and places the difference; empty where the report gives none.",
                "L’évolution depuis la période précédente : une part de celle-ci, ou la différence pour les parts et les positions ; vide là où le bilan n’en donne pas."
            ),
            .init(
                "year_before_from", .day, en: "Year before from", fr: "Année d’avant du",
                means: "The first day of the same period a year before.",
                "Le premier jour de la même période un an avant.", technical: true),
            .init(
                "year_before_to", .day, en: "Year before to", fr: "Année d’avant au",
                means: "The last day of the same period a year before.",
                "Le dernier jour de la même période un an avant.", technical: true),
            .init(
                "year_before", .mixed, en: "Year before", fr: "Un an avant",
                means: "The value of the same period a year before.",
                "La valeur de la même période un an avant.", number: .ownYearBefore),
            .init(
                "change_year_before", .mixed, en: "Change over a year", fr: "Évolution sur un an",
                means: "The change from the same period a year before, as above.",
                "L’évolution depuis la même période un an avant, comme ci-dessus."),
            .init(
                "covered_days", .whole, en: "Days with data", fr: "Jours renseignés",
                means: "How many days of the period the value covers.",
                "Le nombre de jours de la période que couvre la valeur."),
            .init(
                "days", .whole, en: "Days", fr: "Jours", means: "How many days the period has.",
                "Le nombre de jours de la période."),
            .init(
                "previous_covered_days", .whole, en: "Days with data, previous",
                fr: "Jours renseignés, précédente", means: "The same of the previous period.",
                "De même pour la période précédente.", technical: true),
            .init(
                "year_before_covered_days", .whole, en: "Days with data, year before",
                fr: "Jours renseignés, un an avant", means: "The same of the year before.",
                "De même un an avant.", technical: true),
            .init(
                "note", .text, en: "Note", fr: "Remarque",
                means: "Why a value or a change is not given.",
                "Pourquoi une valeur ou une évolution manque."),
        ]

    static let posts: [NumberSheet.Column] =
        [
            .init(
                "post", .userText, en: "Post id", fr: "Identifiant de publication",
                means: "The platform’s id of the post.",
                "L’identifiant de la publication sur la plateforme.", technical: true),
            .init(
                "published", .moment, en: "Published at", fr: "Moment de parution",
                means: "When it came out, in UTC.", "Le moment de la parution, en UTC.", technical: true),
            .init(
                "published_day", .day, en: "Published", fr: "Parution",
                means: "The day it came out on the client’s clock.",
                "Le jour de la parution à l’heure du client."),
            .init(
                "format", .text, en: "Format", fr: "Format", means: "The kind of content.",
                "Le type de contenu."),
            .init(
                "caption", .userText, en: "Post", fr: "Publication", means: "What its author wrote.",
                "Le texte de son auteur."),
            .init(
                "permalink", .userText, en: "Address", fr: "Adresse", means: "Where it is.",
                "Où elle se trouve."),
            .init(
                "duration", .seconds, en: "Length", fr: "Durée", means: "The length of a video.",
                "La durée d’une vidéo.", optional: true), basis,
        ] + days(isTechnical: true) + [
            .init(
                "as_of", .day, en: "As of", fr: "État au", means: "The day its numbers were exported.",
                "Le jour où ses nombres ont été exportés."),
            .init(
                "age_days", .whole, en: "Age in days", fr: "Âge en jours",
                means: "Days from publication to the export.", "Jours de la parution à l’export."), currency,
        ]

    static let days: [NumberSheet.Column] = [
        .init(
            "day", .day, en: "Day", fr: "Jour", means: "The day as the platform counts it.",
            "Le jour tel que la plateforme le compte."),
        currency,
    ]

    private static let currency = NumberSheet.Column(
        "currency", .text, en: "Currency", fr: "Devise",
        means: "The currency of the amounts of the row, ISO 4217.",
        "La devise des montants de la ligne, ISO 4217.", optional: true, technical: true)

    static let ads: [NumberSheet.Column] =
        [
            .init(
                "level", .text, en: "Level", fr: "Niveau",
                means: "What the row is about: account, campaign, ad-set or ad.",
                "Ce dont parle la ligne : account, campaign, ad-set ou ad."),
            name("campaign_id", Words(en: "Campaign id", fr: "Identifiant de campagne"), isTechnical: true),
            name("campaign", Words(en: "Campaign", fr: "Campagne")),
            name("ad_set_id", Words(en: "Ad set id", fr: "Identifiant d’ensemble"), isTechnical: true),
            name("ad_set", Words(en: "Ad set", fr: "Ensemble de publicités")),
            name("ad_id", Words(en: "Ad id", fr: "Identifiant d’annonce"), isTechnical: true),
            name("ad", Words(en: "Ad", fr: "Annonce")),
        ] + days(isTechnical: false) + results

    private static func name(_ key: String, _ label: Words, isTechnical: Bool = false)
        -> NumberSheet.Column
    {
        .init(
            key, .userText, en: label.en, fr: label.fr, means: "As its author or the export names it.",
            "Tel que son auteur ou l’export le nomme.", optional: true, technical: isTechnical)
    }

    private static let results: [NumberSheet.Column] = [
        .init(
            "result", .userText, en: "Kind of result", fr: "Type de résultat",
            means: "What the results count: a measure of the dictionary, else the words of the export.",
            "Ce que comptent les résultats : une mesure du dictionnaire, sinon les mots de l’export."),
        .init(
            "attribution", .userText, en: "Attribution", fr: "Attribution",
            means: "The window of attribution as the export words it.",
            "La fenêtre d’attribution selon l’export.", optional: true), currency,
    ]

    static let campaigns: [NumberSheet.Column] =
        [
            name("campaign_id", Words(en: "Campaign id", fr: "Identifiant de campagne"), isTechnical: true),
            name("campaign", Words(en: "Campaign", fr: "Campagne")),
        ] + results + days(isTechnical: true) + [.init(.spend), .init(.results), .init(.costPerResult)]
        + [
            bound("low", Words(en: "Cost, low end (95%)", fr: "Coût, borne basse (95 %)")),
            bound("high", Words(en: "Cost, high end (95%)", fr: "Coût, borne haute (95 %)")),
            .init(
                "confidence", .text, en: "Reliability", fr: "Fiabilité",
                means: "too_few: fewer than 10 results. indicative: 10 to 29. measured: 30 and more.",
                "too_few : moins de 10 résultats. indicative : de 10 à 29. measured : 30 et plus."),
            .init(.costPerThousandPeople), .init(.impressions), .init(.reach), .init(.frequency),
            .init(.linkClicks), .init(.clicksAll), .init(.costPerThousand), .init(.clickThroughRate),
            .init(.clickThroughRateAll), .init(.costPerClick), .init(.costPerClickAll),
            .init(
                "covered_days", .whole, en: "Days with data", fr: "Jours renseignés",
                means: "How many days of the period the rows tell of.",
                "Le nombre de jours de la période dont parlent les lignes."),
            .init(
                "days", .whole, en: "Days", fr: "Jours", means: "How many days the period has.",
                "Le nombre de jours de la période."),
        ]

    private static func bound(_ statistic: String, _ label: Words) -> NumberSheet.Column {
        let metric = Metric.costPerResult.id
        return .init(
            metric + "_" + statistic, .money, en: label.en, fr: label.fr,
            means: "What the number of results alone leaves open, exact Poisson limits.",
            "Ce que le seul nombre de résultats laisse ouvert, bornes exactes de Poisson.", optional: true,
            number: .metric(metric, statistic: statistic))
    }
}
