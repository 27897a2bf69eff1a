import SocialMetrics

/// Columns of Campaign Manager reports.
enum LinkedInAdsColumns {
    static let dates = DateReading(
        order: .monthFirst, orders: ["fr": .dayFirst, "pt": .dayFirst], zone: "UTC")

    static let download = Words(
        en: "Campaign Manager › account › Campaigns or Ads › Export › report, columns and period › Export",
        fr:
            "Campaign Manager › compte › Campagnes ou Publicités › Exporter › rapport, colonnes et période › Exporter"
    )

    static let names: [Column] = [
        .field(
            .periodStart, en: ["Start Date (in UTC)"],
            fr: [.unverified("Date de début (en UTC)"), .unverified("Date de début (UTC)")],
            pt: ["Data de início (em UTC)"]),
        .field(.accountName, en: ["Account Name"], fr: [.unverified("Nom du compte")], pt: ["Nome da conta"]),
        .field(.currency, en: ["Currency"], fr: [.unverified("Devise")], pt: ["Moeda"]),
        .field(
            .campaignID, en: ["Campaign ID"], fr: [.code("ID de la campagne")], pt: ["Código da campanha"]),
        .field(
            .campaign, en: ["Campaign Name"], fr: [.unverified("Nom de la campagne")],
            pt: ["Nome da campanha"]),
        .field(.adID, en: ["Ad ID"], fr: [.code("ID Pub")], pt: [.unverified("Código do anúncio")]),
        .field(
            .ad, en: ["Creative Name", .unverified("Ad Name")], fr: [.code("Nom de la publicité")],
            pt: [.unverified("Nome do anúncio")]),
        .breakdown(
            .placement, en: ["Placement"], fr: [.unverified("Emplacement")],
            pt: [.unverified("Posicionamento")]),
        .breakdown(.event, en: [.unverified("Conversion Name")], fr: [.unverified("Nom de la conversion")]),
    ]

    static let delivery: [Column] = [
        .measure(
            .spend, en: ["Total Spent"], fr: [.unverified("Total dépensé")], pt: ["Total investido"]),
        .measure(.impressions, en: ["Impressions"], fr: [.unverified("Impressions")], pt: ["Impressões"]),
        .measure(.clicksAll, en: ["Clicks"], fr: [.unverified("Clics")], pt: ["Cliques"]),
        .measure(
            .linkClicks, en: ["Clicks to Landing Page"],
            fr: [.unverified("Clics vers la page de destination")],
            pt: ["Cliques que levam à página de destino"]),
        .measure(.reactions, en: ["Reactions"], fr: [.unverified("Réactions")], pt: ["Reações"]),
        .measure(.comments, en: ["Comments"], fr: [.unverified("Commentaires")], pt: ["Comentários"]),
        .measure(.shares, en: ["Shares"], fr: [.unverified("Partages")], pt: ["Compartilhamentos"]),
        .measure(.newFollowers, en: ["Follows"], fr: [.unverified("Abonnements")], pt: ["Seguidores"]),
        .measure(
            .otherClicks, en: ["Other Clicks"], fr: [.unverified("Autres clics")], pt: ["Outros cliques"]),
        .measure(
            .interactions, en: ["Total Engagements"], fr: [.unverified("Total des engagements")],
            pt: ["Total de engajamento"]),
        .measure(.reach, en: ["Reach"], fr: [.unverified("Couverture")], pt: ["Alcance"]),
        .measure(.sponsoredMessagesSent, en: ["Sends"], fr: [.unverified("Envois")], pt: ["Enviadas"]),
        .measure(.sponsoredMessagesOpened, en: ["Opens"], fr: [.unverified("Ouvertures")], pt: ["Abertas"]),
    ]

    static let results: [Column] = [
        .measure(.results, en: ["Conversions"], fr: [.unverified("Conversions")], pt: ["Conversões"]),
        .measure(
            .conversionValue, en: ["Total Conversion Value"],
            fr: [.unverified("Valeur totale des conversions")], pt: ["Valor total da conversão"]),
        .measure(.leads, en: ["Leads"], fr: [.unverified("Leads"), .unverified("Prospects")], pt: ["Leads"]),
        .measure(
            .leadFormsOpened, en: ["Lead Forms Opened"], fr: [.unverified("Formulaires de leads ouverts")],
            pt: ["Formulários de leads abertos"]),
        .measure(
            .registrations, en: ["Event Registrations"], fr: [.unverified("Inscriptions à l’événement")],
            pt: ["Inscrições em eventos"]),
    ]
}
