import SocialMetrics

/// Columns of Meta Ads reports that name a row, count its delivery, or are left in the archived file.
enum MetaAdsColumns {
    static let names: [Column] = [
        .field(
            .periodStart, en: ["Reporting starts"], fr: ["Début des rapports"],
            es: [.code("Inicio del informe")],
            it: [.code("Inizio dei report")], nl: [.code("Start rapportage")], ja: ["レポート開始日"]),
        .field(
            .periodEnd, en: ["Reporting ends"], fr: ["Fin des rapports"], es: [.code("Fin del informe")],
            it: [.code("Fine dei report")], nl: [.code("Einde rapportage")], ja: ["レポート終了日"]),
        .field(
            .day, en: ["Day"], fr: [.code("Jour")], de: [.code("Tag")], es: [.code("Día")],
            it: [.code("Giorno")], nl: [.code("Dag")], ja: [.code("日")]),
        .field(.accountID, en: [.code("Account ID")], fr: [.code("ID du compte")]),
        .field(.accountName, en: [.code("Account name")], fr: [.code("Nom du compte")], ja: ["アカウント名"]),
        .field(.campaignID, en: ["Campaign ID"], fr: [.code("ID de la campagne")]),
        .field(
            .campaign, en: ["Campaign name"], fr: ["Nom de la campagne"], de: [.code("Kampagnenname")],
            es: [.code("Nombre de la campaña")], it: [.code("Nome della campagna")],
            nl: [.code("Campagnenaam"), .code("Naam campagne")],
            ja: ["キャンペーン名"]),
        .field(.adSetID, en: ["Ad set ID"], fr: [.code("ID de l’ensemble de publicités")]),
        .field(
            .adSet, en: ["Ad set name"], fr: [.code("Nom de l’ensemble de publicités")],
            de: [.code("Anzeigengruppe"), .code("Name der Anzeigengruppe")],
            es: [.code("Nombre del conjunto de anuncios")],
            nl: [.code("Naam advertentieset")], ja: ["広告セット名"]),
        .field(.adID, en: ["Ad ID"], fr: [.code("ID de la publicité")]),
        .field(
            .ad, en: ["Ad name", "Ads"], fr: [.code("Nom de la publicité")], de: [.code("Anzeigenname")],
            es: [.code("Nombre del anuncio")],
            it: [.code("Nome dell’inserzione")], nl: [.code("Advertentienaam"), .code("Naam advertentie")],
            ja: ["広告名"]),
        .field(
            .resultType, en: ["Result type", "Result indicator"],
            fr: ["Indicateur de résultats", .code("Type de résultat")],
            it: [.code("Indicatore di risultato")], nl: [.code("Resultatenindicator")]),
        .field(
            .attribution, en: ["Attribution setting"], fr: [.code("Paramètre d’attribution")],
            it: [.code("Impostazione di attribuzione")]),
        .field(.currency, en: [.code("Currency")], fr: [.code("Devise")], ja: ["通貨"]),
    ]

    static let delivery: [Column] = [
        .measure(
            .spend, en: ["Amount spent"], fr: [.code("Montant dépensé")], de: [.code("Ausgegebener Betrag")],
            es: [.code("Importe gastado")],
            it: [.code("Importo speso")], nl: [.code("Besteed bedrag")], ja: ["消化金額"]),
        .measure(
            .impressions, en: ["Impressions"], fr: ["Impressions"], de: [.code("Impressionen")],
            es: [.code("Impresiones")],
            it: [.code("Impression")], nl: [.code("Weergaven"), .code("Vertoningen")], ja: ["インプレッション"]),
        .measure(
            .reach, en: ["Reach"], fr: ["Couverture", .code("Portée")], de: [.code("Reichweite")],
            es: [.code("Alcance")],
            it: [.code("Copertura")], nl: [.code("Bereik")], ja: ["リーチ"]),
        .measure(
            .results, en: ["Results"], fr: ["Résultats"], de: [.code("Ergebnisse")],
            es: [.code("Resultados")],
            it: [.code("Risultati")],
            nl: [.code("Resultaten")], ja: [.code("結果")]),
        .measure(
            .linkClicks, en: ["Link clicks"], fr: ["Clics sur un lien"], de: [.code("Link-Klicks")],
            es: [.code("Clics en el enlace")], it: [.code("Clic sul link")],
            nl: [.code("Klikken op links"), .code("Linkklikken")]),
        .measure(
            .clicksAll, en: ["Clicks (all)"], fr: ["Clics (tous)"], de: [.code("Klicks (alle)")],
            es: [.code("Clics (todos)")],
            nl: [.code("Klikken (alle)")], ja: ["クリック(すべて)"]),
        .measure(.outboundClicks, en: ["Outbound clicks"], fr: [.code("Clics sortants")]),
        .measure(
            .uniqueOutboundClicks, en: ["Unique outbound clicks"], fr: [.code("Clics sortants uniques")]),
        .measure(
            .uniqueLinkClicks, en: [.code("Unique link clicks")], fr: [.code("Clics uniques sur un lien")]),
        .measure(
            .postEngagements, en: [.code("Post engagements")], fr: ["Interactions avec la publication"],
            de: [.code("Beitragsinteraktionen")]),
        .measure(.comments, en: [.code("Post comments")], fr: ["Commentaires sur la publication"]),
        .measure(.reactions, en: [.code("Post reactions")], fr: ["Réactions à une publication"]),
        .measure(.shares, en: [.code("Post shares")], fr: ["Partages de publications"]),
        .measure(
            .pageLikes, en: [.code("Facebook likes"), .code("Page likes")], fr: ["J’aime sur Facebook"],
            de: [.code("„Gefällt mir“-Angaben auf Facebook")]),
        .measure(
            .instagramFollows, en: ["Instagram follows"], fr: ["Followers sur Instagram"],
            de: [.code("Follows auf Instagram")]),
        .measure(
            .instagramProfileVisits, en: ["Instagram profile visits"],
            fr: [.code("Visites du profil Instagram")]),
        .measure(.videoPlays, en: ["Video plays"], fr: [.code("Lectures de vidéo")]),
        .measure(.videoPlays3s, en: ["3-second video plays"], fr: ["Lectures de vidéo de 3 secondes"]),
        .measure(.videoPlays75, en: ["Video plays at 75%"], fr: [.code("Lectures de vidéo à 75 %")]),
        .measure(.thruplays, en: ["ThruPlays"], fr: ["ThruPlays"]),
        .measure(
            .averagePlayTime, en: ["Video average play time"],
            fr: [.code("Durée moyenne de lecture de la vidéo")]),
    ]

    static let left: [Column] = [
        .ignored(
            "recomputed from its parts", en: ["Frequency"], fr: ["Répétition"], de: [.code("Frequenz")],
            es: [.code("Frecuencia")], it: [.code("Frequenza")], nl: [.code("Frequentie")]),
        .ignored(
            "recomputed from its parts",
            beginning: [
                "Cost per ", "CPM", "CPC", "CTR", "Unique outbound CTR", "Purchase ROAS",
                "Website purchase ROAS",
                "Average purchases conversion value",
            ],
            fr: ["Coût par ", "ROAS ("], de: [.code("Kosten pro ")],
            es: [.code("Costo por "), .code("Coste por ")],
            it: [.code("Costo per ")],
            nl: [.code("Kosten per ")]),
        .ignored(
            "computed by the advertiser’s own formula",
            beginning: ["* ", "Cost /", "ATC to ", "AOV", "Conversion rate"]),
        .ignored("the period again, added to the file by hand", fr: ["mois", "annee"]),
        .ignored(
            "state or setting, not reported on",
            en: [
                "Delivery status", "Delivery level", "Campaign delivery", "Ad set delivery", "Ad delivery",
                "Starts",
                "Ends", "Ad set budget", "Ad set budget type", .code("Campaign budget"),
                .code("Campaign budget type"),
                "Preview link", "Link (ad settings)", .code("Bid"), .code("Bid type"),
                .code("Last significant edit"),
                "Conversion rate ranking", .code("Quality ranking"), .code("Engagement rate ranking"),
            ],
            fr: [
                .code("Diffusion"), .code("Statut de diffusion"), .code("Niveau de diffusion"),
                .code("Diffusion de la campagne"),
                .code("Début"), .code("Fin"),
            ],
            de: [.code("Auslieferungsstatus")],
            es: [.code("Entrega de la campaña"), .code("Estado de la entrega")],
            it: [.code("Pubblicazione della campagna")], nl: [.code("Weergavestatus")],
            ja: ["広告の配信", "開始", "終了日時"]),
    ]
}
