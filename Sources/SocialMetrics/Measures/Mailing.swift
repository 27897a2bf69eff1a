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

    /// Numbers of the family, in the order of the dictionary.
    static let mailing: [Measure] = [
        recipients, delivered,
    ]
}
