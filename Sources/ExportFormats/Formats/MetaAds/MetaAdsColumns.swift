import SocialMetrics

/// Columns of Meta Ads reports that name a row, count its delivery, or are left in the archived file.
enum MetaAdsColumns {
    static let names: [Column] = [
        .field(
            .periodStart, en: ["Reporting starts"], fr: ["Début des rapports"], es: ["Inicio del informe"],
            it: ["Inizio dei report"], nl: ["Start rapportage"], ja: ["レポート開始日"]),
        .field(
            .periodEnd, en: ["Reporting ends"], fr: ["Fin des rapports"], es: ["Fin del informe"],
            it: ["Fine dei report"], nl: ["Einde rapportage"], ja: ["レポート終了日"]),
        .field(
            .day, en: ["Day"], fr: ["Jour"], de: ["Tag"], es: ["Día"], it: ["Giorno"], nl: ["Dag"], ja: ["日"]),
        .field(.accountID, en: ["Account ID"], fr: ["ID du compte"]),
        .field(.accountName, en: ["Account name"], fr: ["Nom du compte"], ja: ["アカウント名"]),
        .field(.campaignID, en: ["Campaign ID"], fr: ["ID de la campagne"]),
        .field(
            .campaign, en: ["Campaign name"], fr: ["Nom de la campagne"], de: ["Kampagnenname"],
            es: ["Nombre de la campaña"], it: ["Nome della campagna"], nl: ["Campagnenaam", "Naam campagne"],
            ja: ["キャンペーン名"]),
        .field(.adSetID, en: ["Ad set ID"], fr: ["ID de l’ensemble de publicités"]),
        .field(
            .adSet, en: ["Ad set name"], fr: ["Nom de l’ensemble de publicités"],
            de: ["Anzeigengruppe", "Name der Anzeigengruppe"], es: ["Nombre del conjunto de anuncios"],
            nl: ["Naam advertentieset"], ja: ["広告セット名"]),
        .field(.adID, en: ["Ad ID"], fr: ["ID de la publicité"]),
        .field(
            .ad, en: ["Ad name", "Ads"], fr: ["Nom de la publicité"], de: ["Anzeigenname"],
            es: ["Nombre del anuncio"],
            it: ["Nome dell’inserzione"], nl: ["Advertentienaam", "Naam advertentie"], ja: ["広告名"]),
        .field(
            .resultType, en: ["Result type", "Result indicator"],
            fr: ["Indicateur de résultats", "Type de résultat"],
            it: ["Indicatore di risultato"], nl: ["Resultatenindicator"]),
        .field(
            .attribution, en: ["Attribution setting"], fr: ["Paramètre d’attribution"],
            it: ["Impostazione di attribuzione"]),
        .field(.currency, en: ["Currency"], fr: ["Devise"], ja: ["通貨"]),
    ]

    static let groups: [Column] = [
        .breakdown(.age, en: ["Age"], fr: ["Âge"], es: ["Edad"], nl: ["Leeftijd"]),
        .breakdown(.gender, en: ["Gender"], fr: ["Sexe", "Genre"], es: ["Sexo"], nl: ["Geslacht"]),
        .breakdown(.platform, en: ["Platform"], fr: ["Plateforme"]),
        .breakdown(.placement, en: ["Placement"], fr: ["Placement"]),
        .breakdown(.region, en: ["Region"], fr: ["Région"]),
        .breakdown(.country, en: ["Country"], fr: ["Pays"]),
        .breakdown(.device, en: ["Device platform", "Impression device"], fr: ["Appareil"]),
        .breakdown(.objective, en: ["Objective"], fr: ["Objectif"]),
    ]

    static let delivery: [Column] = [
        .measure(
            .spend, en: ["Amount spent"], fr: ["Montant dépensé"], de: ["Ausgegebener Betrag"],
            es: ["Importe gastado"],
            it: ["Importo speso"], nl: ["Besteed bedrag"], ja: ["消化金額"]),
        .measure(
            .impressions, en: ["Impressions"], fr: ["Impressions"], de: ["Impressionen"], es: ["Impresiones"],
            it: ["Impression"], nl: ["Weergaven", "Vertoningen"], ja: ["インプレッション"]),
        .measure(
            .reach, en: ["Reach"], fr: ["Couverture", "Portée"], de: ["Reichweite"], es: ["Alcance"],
            it: ["Copertura"], nl: ["Bereik"], ja: ["リーチ"]),
        .measure(
            .results, en: ["Results"], fr: ["Résultats"], de: ["Ergebnisse"], es: ["Resultados"],
            it: ["Risultati"],
            nl: ["Resultaten"], ja: ["結果"]),
        .measure(
            .linkClicks, en: ["Link clicks"], fr: ["Clics sur un lien"], de: ["Link-Klicks"],
            es: ["Clics en el enlace"], it: ["Clic sul link"], nl: ["Klikken op links", "Linkklikken"]),
        .measure(
            .clicksAll, en: ["Clicks (all)"], fr: ["Clics (tous)"], de: ["Klicks (alle)"],
            es: ["Clics (todos)"],
            nl: ["Klikken (alle)"], ja: ["クリック(すべて)"]),
        .measure(.outboundClicks, en: ["Outbound clicks"], fr: ["Clics sortants"]),
        .measure(.uniqueOutboundClicks, en: ["Unique outbound clicks"], fr: ["Clics sortants uniques"]),
        .measure(.uniqueLinkClicks, en: ["Unique link clicks"], fr: ["Clics uniques sur un lien"]),
        .measure(
            .postEngagements, en: ["Post engagements"], fr: ["Interactions avec la publication"],
            de: ["Beitragsinteraktionen"]),
        .measure(.comments, en: ["Post comments"], fr: ["Commentaires sur la publication"]),
        .measure(.reactions, en: ["Post reactions"], fr: ["Réactions à une publication"]),
        .measure(.shares, en: ["Post shares"], fr: ["Partages de publications"]),
        .measure(
            .pageLikes, en: ["Facebook likes", "Page likes"], fr: ["J’aime sur Facebook"],
            de: ["„Gefällt mir“-Angaben auf Facebook"]),
        .measure(
            .instagramFollows, en: ["Instagram follows"], fr: ["Followers sur Instagram"],
            de: ["Follows auf Instagram"]),
        .measure(
            .instagramProfileVisits, en: ["Instagram profile visits"], fr: ["Visites du profil Instagram"]),
        .measure(.videoPlays, en: ["Video plays"], fr: ["Lectures de vidéo"]),
        .measure(.videoPlays3s, en: ["3-second video plays"], fr: ["Lectures de vidéo de 3 secondes"]),
        .measure(.videoPlays75, en: ["Video plays at 75%"], fr: ["Lectures de vidéo à 75 %"]),
        .measure(.thruplays, en: ["ThruPlays"], fr: ["ThruPlays"]),
        .measure(
            .averagePlayTime, en: ["Video average play time"], fr: ["Durée moyenne de lecture de la vidéo"]),
    ]

    static let left: [Column] = [
        .ignored(
            "recomputed from its parts", en: ["Frequency"], fr: ["Répétition"], de: ["Frequenz"],
            es: ["Frecuencia"], it: ["Frequenza"], nl: ["Frequentie"]),
        .ignored(
            "recomputed from its parts",
            beginning: [
                "Cost per ", "CPM", "CPC", "CTR", "Unique outbound CTR", "Purchase ROAS",
                "Website purchase ROAS",
                "Average purchases conversion value",
            ],
            fr: ["Coût par ", "ROAS ("], de: ["Kosten pro "], es: ["Costo por ", "Coste por "],
            it: ["Costo per "],
            nl: ["Kosten per "]),
        .ignored("computed by the advertiser’s own formula", beginning: ["* "]),
        .ignored(
            "state or setting, not reported on",
            en: [
                "Delivery status", "Delivery level", "Campaign delivery", "Ad set delivery", "Ad delivery",
                "Starts",
                "Ends", "Ad set budget", "Ad set budget type", "Campaign budget", "Campaign budget type",
                "Preview link", "Link (ad settings)", "Bid", "Bid type", "Last significant edit",
                "Conversion rate ranking", "Quality ranking", "Engagement rate ranking",
            ],
            fr: [
                "Diffusion", "Statut de diffusion", "Niveau de diffusion", "Diffusion de la campagne",
                "Début", "Fin",
            ],
            de: ["Auslieferungsstatus"], es: ["Entrega de la campaña", "Estado de la entrega"],
            it: ["Pubblicazione della campagna"], nl: ["Weergavestatus"], ja: ["広告の配信", "開始", "終了日時"]),
    ]
}
