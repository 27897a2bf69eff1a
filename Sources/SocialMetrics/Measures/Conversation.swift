extension Measure {
    package static let messagesReceived = Measure(
        "messages_received", .count, label: Words(en: "Messages received", fr: "Messages reçus"),
        meaning: Words(
            en: "Private messages, comments and mentions that came into the inbox.",
            fr: "Messages privés, commentaires et mentions arrivés dans la boîte."))
    package static let messagesSent = Measure(
        "messages_sent", .count, label: Words(en: "Messages sent", fr: "Messages envoyés"),
        meaning: Words(en: "Messages the team wrote.", fr: "Messages écrits par l’équipe."))
    package static let messagesAnswered = Measure(
        "messages_answered", .count, label: Words(en: "Messages answered", fr: "Messages traités"),
        meaning: Words(
            en: "Messages received that got an answer.", fr: "Messages reçus ayant obtenu une réponse."))
    package static let conversations = Measure(
        "conversations", .count, label: Words(en: "Conversations", fr: "Conversations"),
        meaning: Words(
            en: "Conversations opened, however many messages they have.",
            fr: "Conversations ouvertes, quel que soit leur nombre de messages."))
    package static let conversationsClosed = Measure(
        "conversations_closed", .count, label: Words(en: "Conversations closed", fr: "Conversations closes"),
        meaning: Words(
            en: "Conversations that the team closed as settled.",
            fr: "Conversations que l’équipe a closes comme réglées."))
    package static let firstResponseTime = Measure(
        "first_response_time", .seconds, .mean(weight: .messagesAnswered),
        lessIsBetter: true, label: Words(en: "First response time", fr: "Délai de première réponse"),
        meaning: Words(
            en: "Time from a message to its first answer, on average over messages answered.",
            fr: "Temps entre un message et sa première réponse, en moyenne sur les messages traités."))
    package static let mentions = Measure(
        "mentions", .count, label: Words(en: "Mentions", fr: "Mentions"),
        meaning: Words(
            en: "Posts and articles of others that name the brand.",
            fr: "Publications et articles d’autrui qui citent la marque."))
    package static let positiveMentions = Measure(
        "positive_mentions", .count, label: Words(en: "Positive mentions", fr: "Mentions positives"),
        meaning: Words(
            en: "Mentions that the tool takes for favourable.", fr: "Mentions que l’outil juge favorables."))
    package static let neutralMentions = Measure(
        "neutral_mentions", .count, label: Words(en: "Neutral mentions", fr: "Mentions neutres"),
        meaning: Words(
            en: "Mentions that the tool takes for neither favourable nor unfavourable.",
            fr: "Mentions que l’outil juge ni favorables ni défavorables."))
    package static let negativeMentions = Measure(
        "negative_mentions", .count, lessIsBetter: true,
        label: Words(en: "Negative mentions", fr: "Mentions négatives"),
        meaning: Words(
            en: "Mentions that the tool takes for unfavourable.",
            fr: "Mentions que l’outil juge défavorables."))
    package static let authors = Measure(
        "authors", .people, label: Words(en: "Authors", fr: "Auteurs"),
        meaning: Words(
            en: "Different people who wrote; never added.",
            fr: "Personnes différentes ayant écrit ; ne s’additionne pas."))
    package static let topics = Measure(
        "topics", .count, label: Words(en: "Topics", fr: "Sujets"),
        meaning: Words(en: "Discussions opened in a forum.", fr: "Discussions ouvertes sur un forum."))
    package static let members = Measure(
        "members", .people, .last, label: Words(en: "Members", fr: "Membres"),
        meaning: Words(
            en: "People registered on a day; the last count stands for a period.",
            fr: "Personnes inscrites un jour donné ; le dernier relevé vaut pour la période."))
    package static let newMembers = Measure(
        "new_members", .count, label: Words(en: "New members", fr: "Nouveaux membres"),
        meaning: Words(en: "Registrations.", fr: "Inscriptions."))
    package static let activeMembers = Measure(
        "active_members", .people, label: Words(en: "Active members", fr: "Membres actifs"),
        meaning: Words(
            en: "Different members who came or wrote; never added.",
            fr: "Membres différents venus ou ayant écrit ; ne s’additionne pas."))
    package static let contacts = Measure(
        "contacts", .people, .last, label: Words(en: "Contacts", fr: "Contacts"),
        meaning: Words(
            en: "People in the customer database on a day; the last count stands for a period.",
            fr: "Personnes dans la base clients un jour donné ; le dernier relevé vaut pour la période."))
    package static let newContacts = Measure(
        "new_contacts", .count, label: Words(en: "New contacts", fr: "Nouveaux contacts"),
        meaning: Words(
            en: "People who entered the customer database.", fr: "Personnes entrées dans la base clients."))
    package static let opportunities = Measure(
        "opportunities", .count, label: Words(en: "Opportunities", fr: "Opportunités"),
        meaning: Words(
            en: "Possible sales opened with contacts.", fr: "Ventes possibles ouvertes avec des contacts."))
    package static let opportunitiesWon = Measure(
        "opportunities_won", .count, label: Words(en: "Opportunities won", fr: "Opportunités gagnées"),
        meaning: Words(en: "Possible sales that were made.", fr: "Ventes possibles qui ont abouti."))

    /// What people write to the brand, about it and among each other; who they are in its books.
    static let conversation: [Measure] = [
        messagesReceived, messagesSent, messagesAnswered, conversations, conversationsClosed,
        firstResponseTime, mentions, positiveMentions, neutralMentions, negativeMentions, authors, topics,
        members, newMembers, activeMembers, contacts, newContacts, opportunities, opportunitiesWon,
    ]
}
