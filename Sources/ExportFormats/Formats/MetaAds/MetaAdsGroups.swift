import SocialMetrics

extension MetaAdsColumns {
    /// What Ads Manager can split a report by.
    static let groups: [Column] = [
        .breakdown(
            .age, en: ["Age"], fr: [.code("Âge")], de: [.unverified("Alter")], es: [.code("Edad")],
            it: [.unverified("Età")], nl: [.code("Leeftijd")], ja: [.unverified("年齢")]),
        .breakdown(
            .gender, en: ["Gender"], fr: [.unverified("Sexe"), .unverified("Genre")],
            de: [.unverified("Geschlecht")], es: [.code("Sexo")], it: [.unverified("Genere")],
            nl: [.code("Geslacht")], ja: [.unverified("性別")]),
        .breakdown(
            .platform, en: ["Platform"], fr: ["Plateforme"], de: [.unverified("Plattform")],
            es: [.unverified("Plataforma")], it: [.unverified("Piattaforma")],
            ja: [.unverified("プラットフォーム")]),
        .breakdown(
            .placement, en: ["Placement"], fr: [.unverified("Placement")], de: [.unverified("Platzierung")],
            es: [.unverified("Ubicación")], it: [.unverified("Posizionamento")],
            nl: [.unverified("Plaatsing")]),
        .breakdown(
            .region, en: ["Region", .unverified("DMA region")], fr: [.unverified("Région")],
            es: [.unverified("Región")], it: [.unverified("Regione")], nl: [.unverified("Regio")]),
        .breakdown(
            .country, en: [.code("Country")], fr: [.unverified("Pays")], de: [.unverified("Land")],
            es: [.unverified("País")], it: [.unverified("Paese")]),
        .breakdown(
            .device,
            en: [.code("Device platform"), .code("Impression device"), .unverified("Conversion device")],
            fr: [
                .unverified("Appareil"), .unverified("Plateforme de l’appareil"),
                .unverified("Appareil d’impression"),
            ]),
        .breakdown(
            .objective, en: ["Objective"], fr: [.unverified("Objectif")], es: [.unverified("Objetivo")]),
        .breakdown(
            .hour,
            en: [
                .unverified("Time of day (ad account time zone)"),
                .unverified("Time of day (viewer’s time zone)"),
            ],
            fr: [
                .unverified("Heure de la journée (fuseau horaire du compte publicitaire)"),
                .unverified("Heure de la journée (fuseau horaire de la personne)"),
            ]),
        .breakdown(.product, en: [.unverified("Product ID")], fr: [.unverified("ID de produit")]),
        // Parts of a creative: no two of them split one report.
        .breakdown(
            .format, en: [.unverified("Media type"), .unverified("Ad format")],
            fr: [.unverified("Type de média"), .unverified("Format de la publicité")]),
    ]
}
