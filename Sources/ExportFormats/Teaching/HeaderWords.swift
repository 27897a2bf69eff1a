import SocialMetrics

/// What headers are called in tools whose exports the catalogue does not have: inboxes, listening, streams, forums.
///
/// Only drafts of descriptions use them; no file is recognised by them.
enum HeaderWords {
    /// A measure found by its header.
    struct Found {
        var measure: Measure
        /// Codes of the languages the header is in.
        var languages: Set<String>
        /// What the values are printed in, where words of the header say so.
        var unit: HeaderUnit?
        /// What to check.
        var doubt: String?
    }

    /// Words for what is published, made comparable.
    static let posts: Set<String> = [
        "video", "post", "pin", "tweet", "reel", "story", "clip", "publication", "media", "beitrag",
        "epingle",
    ]

    /// Words for its date.
    static let publication: Set<String> = [
        "published", "publication", "publish", "created", "posted", "publie", "publiee", "creation", "cree",
        "creee", "veroffentlicht",
    ]

    /// Words for the sending of a mailing, made comparable.
    static let sending: Set<String> = [
        "sent", "send", "sending", "envoi", "envoye", "envoyee", "expedition", "versand", "versendet",
        "gesendet",
        "enviado", "envio", "inviato", "invio",
    ]

    /// Words for a week, made comparable.
    static let weeks: Set<String> = ["week", "semaine", "woche", "semana", "settimana"]

    /// Whether a header has a word that only French has.
    static func isFrench(_ header: String) -> Bool {
        let words = HeaderName(header).key.split { !$0.isLetter }.map(String.init)
        return !french.isDisjoint(with: words)
    }

    private static let french: Set<String> = [
        "du", "des", "taux", "nombre", "mois", "jour", "jours", "semaine", "moyen", "moyenne", "chiffre",
        "ventes", "visites", "ouverture", "clics", "abonnes", "desabonnes", "boutique", "recus", "envoyes",
        "depense", "depenses", "vues", "temps", "reseau", "cliqueurs", "uniques", "generes", "campagne",
    ]

    /// The measure that a header names: by its label, or by another word for it.
    static func measure(called header: LooseHeader) -> Found? {
        for key in [header.key, header.counted].compactMap(\.self) {
            if let found = byKey[key] { return found }
        }
        // "Average first response time" is one that is an average anyway; "average viewers" are not viewers.
        guard let key = header.withoutAverage, let found = byKey[key], found.measure.aggregation.weight != nil
        else { return nil }
        return found
    }

    /// A line to write: the measure that shares the most words with a header.
    ///
    /// All words of its label, or of another word for it, must be in the header.
    static func suggestion(for header: LooseHeader) -> String {
        let words = Set(header.key.split(separator: " ").map(String.init))
        let none = "a measure of `bilan metrics`"
        guard words.isDisjoint(with: extremes), header.withoutAverage == nil else { return none }
        if !words.isDisjoint(with: amounts) { return "measure: \(Measure.totalSales.id)" }
        let near = byKey.filter { key, _ in words.isSuperset(of: key.split(separator: " ").map(String.init)) }
        let best = near.max { ($0.key.count, $1.key) < ($1.key.count, $0.key) }
        return best.map { "measure: \($0.value.measure.id)" } ?? none
    }

    /// A peak is no count of the day.
    private static let extremes: Set<String> = ["max", "maximum", "peak", "min", "minimum"]

    /// Money of a deal, which only the person can name.
    private static let amounts: Set<String> = ["amount", "montant", "betrag", "importe"]

    /// Labels of the dictionary, then other words; the first of a key counts.
    private static let byKey: [String: Found] = {
        var found: [String: Found] = [:]
        func add(
            _ header: String, _ measure: Measure, _ language: String, _ unit: HeaderUnit?, _ doubt: String?
        ) {
            let key = LooseHeader(header).key
            if found[key] == nil {
                found[key] = Found(measure: measure, languages: [language], unit: unit, doubt: doubt)
            } else if found[key]?.measure == measure {
                found[key]?.languages.insert(language)
            }
        }
        for measure in Measure.all {
            add(measure.label.en, measure, "en", nil, nil)
            add(measure.label.fr, measure, "fr", nil, nil)
        }
        for (measure, en, fr) in others {
            for header in en { add(header, measure, "en", nil, nil) }
            for header in fr { add(header, measure, "fr", nil, nil) }
        }
        for (header, measure, doubt) in asking { add(header, measure, "fr", nil, doubt) }
        for (header, language) in [
            ("Replies sent", "en"), ("Responses sent", "en"), ("Réponses envoyées", "fr"),
        ] {
            add(
                header, .messagesAnswered, language, nil,
                "messages that got an answer? where one gets several, measure: messages_sent")
        }
        for (header, language, unit) in watched { add(header, .watchTime, language, unit, nil) }
        return found
    }()

    private static let others: [(Measure, en: [String], fr: [String])] = [
        (
            .messagesReceived, ["Received messages", "Incoming messages", "Inbound messages"],
            ["Messages entrants"]
        ),
        (
            .messagesAnswered, ["Answered", "Answered messages", "Messages replied", "Replied"],
            ["Messages répondus", "Messages avec réponse"]
        ),
        (
            .conversationsClosed,
            [
                "Resolved", "Closed", "Resolved conversations", "Conversations resolved",
                "Closed conversations",
            ],
            ["Résolus", "Résolues", "Clos", "Closes", "Conversations résolues"]
        ),
        (
            .firstResponseTime,
            ["First reply time", "First response", "Time to first response", "Time to first reply"],
            [
                "Temps de première réponse", "Délai de réponse", "Temps de réponse", "Temps de 1ère réponse",
                "Temps de 1re réponse", "Délai de 1ère réponse", "Délai de 1re réponse",
            ]
        ),
        (.positiveMentions, ["Positive"], ["Positif", "Positifs", "Positives"]),
        (.neutralMentions, ["Neutral"], ["Neutre", "Neutres"]),
        (.negativeMentions, ["Negative"], ["Négatif", "Négatifs", "Négatives"]),
        (
            .topics, ["New topics", "New threads", "Threads", "Discussions"],
            ["Nouveaux sujets", "Sujets créés", "Nouvelles discussions"]
        ),
        (.newContacts, ["Contacts created"], ["Contacts créés"]),
        (
            .leads, ["New leads", "Leads generated"],
            ["Nouveaux prospects", "Leads générés", "Nouveaux leads"]
        ),
        (.uniqueLinkClicks, ["Unique clickers", "Clickers"], ["Cliqueurs uniques", "Cliqueurs"]),
        (
            .opportunities, ["New opportunities", "Opportunities created", "Deals created", "New deals"],
            ["Nouvelles opportunités", "Opportunités créées"]
        ),
        (.opportunitiesWon, ["Deals won", "Won deals", "Won opportunities"], ["Affaires gagnées"]),
    ]

    /// French headers whose measure a person has to settle.
    private static let asking: [(header: String, Measure, doubt: String)] = [
        ("Désabonnés", .unsubscribes, "who left the list? for followers write measure: lost_followers"),
        ("Désinscrits", .unsubscribes, "who left the list? for followers write measure: lost_followers"),
        ("Chiffre d’affaires", .totalSales, "taxes included? without them write measure: net_sales"),
        ("CA", .totalSales, "taxes included? without them write measure: net_sales"),
        ("CA TTC", .totalSales, "are returns taken off, and shipping added?"),
        ("CA HT", .netSales, "are discounts and returns taken off?"),
    ]

    private static let watched: [(header: String, language: String, unit: HeaderUnit)] = [
        ("Minutes watched", "en", .minutes), ("Minutes viewed", "en", .minutes),
        ("Hours watched", "en", .hours), ("Hours viewed", "en", .hours),
        ("Seconds watched", "en", .seconds), ("Minutes regardées", "fr", .minutes),
        ("Minutes visionnées", "fr", .minutes), ("Heures regardées", "fr", .hours),
        ("Heures visionnées", "fr", .hours),
    ]
}
