extension Measure {
    package static let recipients = Measure(
        "recipients", .count, label: Words(en: "Recipients", fr: "Destinataires"),
        meaning: Words(
            en: "Addresses a mailing was sent to.",
            fr: "Adresses auxquelles un envoi a été adressé."))
    package static let delivered = Measure(
        "delivered", .count, label: Words(en: "Delivered", fr: "Délivrés"),
        meaning: Words(
            en: "Messages that did not bounce.",
            fr: "Messages qui n’ont pas été rejetés."))
    package static let bounces = Measure(
        "bounces", .count, lessIsBetter: true, label: Words(en: "Bounces", fr: "Rejets"),
        meaning: Words(
            en: "Messages that could not be delivered, for good or for the moment.",
            fr: "Messages non délivrés, définitivement ou non."))
    package static let opens = Measure(
        "opens", .count, label: Words(en: "Opens", fr: "Ouvertures"),
        meaning: Words(
            en: "Times a mailing was opened, repeats included.",
            fr: "Ouvertures d’un envoi, répétitions comprises."))
    package static let uniqueOpens = Measure(
        "unique_opens", .people, label: Words(en: "Addresses that opened", fr: "Ouvreurs uniques"),
        meaning: Words(
            en: "Different addresses that opened a mailing; never added over mailings.",
            fr: "Adresses différentes ayant ouvert un envoi ; ne s’additionnent pas d’un envoi à l’autre."))
    package static let unsubscribes = Measure(
        "unsubscribes", .count, lessIsBetter: true, label: Words(en: "Unsubscribes", fr: "Désinscriptions"),
        meaning: Words(
            en: "Addresses that left the list by this mailing.",
            fr: "Adresses ayant quitté la liste à la suite de cet envoi."))
    package static let complaints = Measure(
        "complaints", .count, lessIsBetter: true, label: Words(en: "Complaints", fr: "Plaintes"),
        meaning: Words(
            en: "Readers who reported a mailing as spam.",
            fr: "Lecteurs ayant signalé un envoi comme indésirable."))
    package static let softBounces = Measure(
        "soft_bounces", .count, lessIsBetter: true,
        label: Words(en: "Soft bounces", fr: "Rejets temporaires"),
        meaning: Words(
            en: "Messages that could not be delivered for the moment: a full mailbox, a server out of order.",
            fr: "Messages qui n’ont pu être remis pour l’instant : boîte pleine, serveur en panne."))
    package static let hardBounces = Measure(
        "hard_bounces", .count, lessIsBetter: true, label: Words(en: "Hard bounces", fr: "Rejets définitifs"),
        meaning: Words(
            en: "Messages that can never be delivered: the address does not exist.",
            fr: "Messages qui ne pourront jamais être remis : l’adresse n’existe pas."))
    package static let forwards = Measure(
        "forwards", .count, label: Words(en: "Forwards", fr: "Transferts"),
        meaning: Words(
            en: "Times a mailing was forwarded with the tool’s own link.",
            fr: "Transferts d’un envoi par le lien de l’outil."))
    package static let forwardedOpens = Measure(
        "forwarded_opens", .count, label: Words(en: "Opens of forwards", fr: "Ouvertures de transferts"),
        meaning: Words(
            en: "Times a forwarded mailing was opened.",
            fr: "Ouvertures d’un envoi transféré."))
    package static let mailingRevenue = Measure(
        "mailing_revenue", .money(""), label: Words(en: "Revenue from mailings", fr: "Revenu des envois"),
        meaning: Words(
            en: "Revenue of a connected shop that the mailing tool credits to a mailing.",
            fr: "Revenu d’une boutique reliée que l’outil d’envoi attribue à un envoi."))
    package static let mailingCost = Measure(
        "mailing_cost", .money(""), label: Words(en: "Cost of sending", fr: "Coût d’envoi"),
        meaning: Words(
            en: "What the tool charged for sending.",
            fr: "Ce que l’outil a facturé pour l’envoi."))

    /// Numbers of the family, in the order of the dictionary.
    static let mailing: [Measure] = [
        recipients, delivered, bounces, opens, uniqueOpens, unsubscribes, complaints,
        softBounces, hardBounces, forwards, forwardedOpens, mailingRevenue, mailingCost,
    ]
}
