extension Metric {
    package static let sentMailings = Metric(
        "sent_mailings", .count, .own(.sentMailings),
        label: Words(en: "Mailings sent", fr: "Envois"),
        meaning: Words(
            en:
                "Mailings whose first message went out in the period; an A/B test counts once, a test to a few addresses not at all.",
            fr:
                "Envois dont le premier message est parti dans la période ; un test A/B compte pour un, un essai à quelques adresses ne compte pas."
        ))
    package static let openRate = Metric(
        "open_rate", .share, .ratio([.uniqueOpens], per: [.delivered]),
        label: Words(en: "Open rate", fr: "Taux d’ouverture"),
        meaning: Words(
            en:
                "Addresses that opened a mailing divided by messages delivered. Mail programs that load pictures by themselves raise it.",
            fr:
                "Adresses ayant ouvert un envoi divisées par les messages délivrés. Les messageries qui chargent seules les images le gonflent."
        ))
    package static let mailingClickRate = Metric(
        "mailing_click_rate", .share, .ratio([.uniqueLinkClicks], per: [.delivered]),
        label: Words(en: "Click rate", fr: "Taux de clics"),
        meaning: Words(
            en: "Addresses that clicked a link of a mailing divided by messages delivered.",
            fr: "Adresses ayant cliqué sur un lien d’un envoi divisées par les messages délivrés."))
    package static let unsubscribeRate = Metric(
        "unsubscribe_rate", .share, .ratio([.unsubscribes], per: [.delivered]), lessIsBetter: true,
        label: Words(en: "Unsubscribe rate", fr: "Taux de désinscription"),
        meaning: Words(
            en: "Unsubscriptions divided by messages delivered.",
            fr: "Désinscriptions divisées par les messages délivrés."))
}
