import SocialMetrics

/// The words that writers add to a report: labels of its cover, heads of its comparisons, names of its charts' tables.
enum WriterWords {
    static let contents = Words(en: "Contents", fr: "Sommaire")
    static let period = Words(en: "Period", fr: "Période")
    static let comparedWith = Words(en: "Compared with", fr: "Comparé à")
    static let dataUpTo = Words(en: "Data up to", fr: "Données jusqu’au")
    static let preparedBy = Words(en: "Prepared by", fr: "Réalisé par")
    static let skipToReport = Words(en: "Skip to the report", fr: "Aller au bilan")

    static let measure = Words(en: "Measure", fr: "Indicateur")
    static let findings = Words(en: "Findings", fr: "Constats")
    static let table = Words(en: "Table", fr: "Tableau")
    static let chartData = Words(en: "The figures behind this chart", fr: "Les chiffres de ce graphique")

    static let notFromZero = Words(
        en: "The axis does not start at zero.", fr: "L’axe ne commence pas à zéro.")

    static let outlierPosts = Words(en: "Seen far beyond the usual", fr: "Vue bien au-delà de l’habitude")
    static let bestPosts = Words(en: "Best", fr: "Les meilleures")
    static let weakestPosts = Words(en: "Weakest", fr: "Les moins performantes")
    static let viewPost = Words(en: "View post", fr: "Voir la publication")
    static let noCaption = Words(en: "No text in the export", fr: "Aucun texte dans l’export")
    static let post = Words(en: "Post", fr: "Publication")

    static let up = Words(en: "up", fr: "en hausse")
    static let down = Words(en: "down", fr: "en baisse")
    static let level = Words(en: "unchanged", fr: "stable")

    static let goodNews = Words(en: "Going well", fr: "Point fort")
    static let toWatch = Words(en: "To watch", fr: "À surveiller")
    static let toNote = Words(en: "To note", fr: "À noter")

    /// What stands before a reason: "Best posts: …".
    static let colon = Words(en: ": ", fr: "\u{A0}: ")
    static let and = Words(en: " and ", fr: " et ")

    /// The head of a column of changes, with the name of a period.
    static func versus(_ period: String) -> Words { Words("vs\u{A0}\(period)") }
}
