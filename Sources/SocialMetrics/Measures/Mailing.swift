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
        "bounces", .count, label: Words(en: "Bounces", fr: "Rejets"),
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
        "unsubscribes", .count, label: Words(en: "Unsubscribes", fr: "Désinscriptions"),
        meaning: Words(
            en: "Addresses that left the list by this mailing.",
            fr: "Adresses ayant quitté la liste à la suite de cet envoi."))
    package static let complaints = Measure(
        "complaints", .count, label: Words(en: "Complaints", fr: "Plaintes"),
        meaning: Words(
            en: "Readers who reported a mailing as spam.", fr: "Lecteurs ayant signalé un envoi comme indésirable."))

    /// Numbers of the family, in the order of the dictionary.
    static let mailing: [Measure] = [
        recipients, delivered, bounces, opens, uniqueOpens, unsubscribes, complaints,
    ]
}
