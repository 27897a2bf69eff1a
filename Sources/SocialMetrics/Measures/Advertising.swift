extension Measure {
    package static let spend = Measure(
        "spend", .money(""),
        label: Words(en: "Amount spent", fr: "Montant dépensé"),
        meaning: Words(
            en: "Money spent on the ads, without agency fees.",
            fr: "Argent dépensé en publicité, hors honoraires."))
    package static let results = Measure(
        "results", .count, counting: .attributed,
        label: Words(en: "Results", fr: "Résultats"),
        meaning: Words(
            en:
                "What the campaign was set to obtain, or the conversions where an export counts nothing else; comparable only within one result type.",
            fr:
                "Ce que la campagne devait obtenir, ou les conversions quand l’export ne compte rien d’autre ; comparable uniquement au sein d’un même type de résultat."
        ))
    package static let clicksAll = Measure(
        "clicks_all", .count,
        label: Words(en: "Clicks (all)", fr: "Clics (tous)"),
        meaning: Words(
            en: "All clicks on the ad, likes and expansions included.",
            fr: "Tous les clics sur la publicité, J’aime et agrandissements compris."))
    package static let outboundClicks = Measure(
        "outbound_clicks", .count,
        label: Words(en: "Outbound clicks", fr: "Clics sortants"),
        meaning: Words(
            en: "Clicks that leave the platform.",
            fr: "Clics qui quittent la plateforme."))
    package static let uniqueOutboundClicks = Measure(
        "unique_outbound_clicks", .people,
        label: Words(en: "People who clicked out", fr: "Personnes ayant cliqué vers l’extérieur"),
        meaning: Words(
            en: "Different people who left the platform by a click; never added.",
            fr: "Personnes différentes ayant quitté la plateforme par un clic ; ne s’additionne pas."))
    package static let uniqueLinkClicks = Measure(
        "unique_link_clicks", .people,
        label: Words(en: "People who clicked a link", fr: "Clics uniques sur un lien"),
        meaning: Words(
            en: "Different people who clicked a link; never added.",
            fr: "Personnes différentes ayant cliqué sur un lien ; ne s’additionne pas."))
    package static let landingPageViews = Measure(
        "landing_page_views", .count,
        label: Words(en: "Landing page views", fr: "Vues de page de destination"),
        meaning: Words(
            en: "Times the page behind the ad was loaded.",
            fr: "Chargements de la page derrière la publicité."))
    package static let websiteLandingPageViews = Measure(
        "website_landing_page_views", .count,
        label: Words(en: "Website landing page views", fr: "Vues de page de destination sur le site"),
        meaning: Words(
            en: "Times the website’s page behind the ad was loaded.",
            fr: "Chargements de la page du site derrière la publicité."))
    package static let contentViews = Measure(
        "content_views", .count, counting: .attributed,
        label: Words(en: "Content views", fr: "Vues de contenu"),
        meaning: Words(
            en: "Views of a product or page, attributed to the ad.",
            fr: "Vues d’un produit ou d’une page, attribuées à la publicité."))
    package static let websiteContentViews = Measure(
        "website_content_views", .count, counting: .attributed,
        label: Words(en: "Website content views", fr: "Vues de contenu sur le site"),
        meaning: Words(
            en: "Views of a product or page on the website, attributed to the ad.",
            fr: "Vues d’un produit ou d’une page du site, attribuées à la publicité."))
    package static let addsToCart = Measure(
        "adds_to_cart", .count, counting: .attributed,
        label: Words(en: "Adds to cart", fr: "Ajouts au panier"),
        meaning: Words(
            en: "Adds to cart attributed to the ad.",
            fr: "Ajouts au panier attribués à la publicité."))
    package static let websiteAddsToCart = Measure(
        "website_adds_to_cart", .count, counting: .attributed,
        label: Words(en: "Website adds to cart", fr: "Ajouts au panier sur le site"),
        meaning: Words(
            en: "Adds to cart on the website attributed to the ad.",
            fr: "Ajouts au panier du site attribués à la publicité."))
    package static let addsToCartValue = Measure(
        "adds_to_cart_value", .money(""),
        label: Words(en: "Adds to cart value", fr: "Valeur des ajouts au panier"),
        meaning: Words(
            en: "Value of the adds to cart attributed to the ad.",
            fr: "Valeur des ajouts au panier attribués à la publicité."))
    package static let checkoutsInitiated = Measure(
        "checkouts_initiated", .count, counting: .attributed,
        label: Words(en: "Checkouts initiated", fr: "Paiements initiés"),
        meaning: Words(
            en: "Checkouts begun, attributed to the ad.",
            fr: "Paiements commencés, attribués à la publicité."))
    package static let websiteCheckoutsInitiated = Measure(
        "website_checkouts_initiated", .count, counting: .attributed,
        label: Words(en: "Website checkouts initiated", fr: "Paiements initiés sur le site"),
        meaning: Words(
            en: "Checkouts begun on the website, attributed to the ad.",
            fr: "Paiements commencés sur le site, attribués à la publicité."))
    package static let addsOfPaymentInfo = Measure(
        "adds_of_payment_info", .count, counting: .attributed,
        label: Words(en: "Adds of payment info", fr: "Ajouts d’informations de paiement"),
        meaning: Words(
            en: "Payment details entered, attributed to the ad.",
            fr: "Informations de paiement saisies, attribuées à la publicité."))
    package static let websiteAddsOfPaymentInfo = Measure(
        "website_adds_of_payment_info", .count, counting: .attributed,
        label: Words(en: "Website adds of payment info", fr: "Ajouts d’informations de paiement sur le site"),
        meaning: Words(
            en: "Payment details entered on the website, attributed to the ad.",
            fr: "Informations de paiement saisies sur le site, attribuées à la publicité."))
    package static let purchases = Measure(
        "purchases", .count, counting: .attributed,
        label: Words(en: "Purchases", fr: "Achats"),
        meaning: Words(
            en: "Purchases attributed to the ad.",
            fr: "Achats attribués à la publicité."))
    package static let websitePurchases = Measure(
        "website_purchases", .count, counting: .attributed,
        label: Words(en: "Website purchases", fr: "Achats sur le site"),
        meaning: Words(
            en: "Purchases on the website attributed to the ad.",
            fr: "Achats sur le site attribués à la publicité."))
    package static let purchaseValue = Measure(
        "purchase_value", .money(""),
        label: Words(en: "Purchase value", fr: "Valeur des achats"),
        meaning: Words(
            en: "Value of the purchases attributed to the ad.",
            fr: "Valeur des achats attribués à la publicité."))
    package static let conversions = Measure(
        "conversions", .count, counting: .attributed,
        label: Words("Conversions"),
        meaning: Words(
            en:
                "Actions the advertiser declared important, as the platform attributes them to ads; may be decimals.",
            fr:
                "Actions que l’annonceur a déclarées importantes, telles que la plateforme les attribue aux annonces ; parfois décimales."
        ))
    package static let conversionValue = Measure(
        "conversion_value", .money(""),
        label: Words(en: "Conversion value", fr: "Valeur des conversions"),
        meaning: Words(
            en: "Value of the conversions, as the advertiser reports it to the platform.",
            fr: "Valeur des conversions, telle que l’annonceur la communique à la plateforme."))
    package static let adInteractions = Measure(
        "ad_interactions", .count,
        label: Words(en: "Ad interactions", fr: "Interactions avec l’annonce"),
        meaning: Words(
            en: "Clicks or video views, whichever counts for the type of campaign.",
            fr: "Clics ou vues de vidéo, selon ce qui compte pour le type de campagne."))
    package static let leads = Measure(
        "leads", .count, counting: .attributed,
        label: Words(en: "Leads", fr: "Prospects"),
        meaning: Words(
            en: "Contact details left, attributed to the ad.",
            fr: "Coordonnées laissées, attribuées à la publicité."))
    package static let registrations = Measure(
        "registrations", .count, counting: .attributed,
        label: Words(en: "Registrations completed", fr: "Inscriptions terminées"),
        meaning: Words(
            en: "Registrations completed, attributed to the ad.",
            fr: "Inscriptions terminées, attribuées à la publicité."))
    package static let messagingConversations = Measure(
        "messaging_conversations", .count, counting: .attributed,
        label: Words(en: "Messaging conversations started", fr: "Conversations par messages démarrées"),
        meaning: Words(
            en: "Conversations begun from the ad.",
            fr: "Conversations commencées depuis la publicité."))
    package static let instagramFollows = Measure(
        "instagram_follows", .count, counting: .attributed,
        label: Words(en: "Instagram follows", fr: "Abonnements Instagram"),
        meaning: Words(
            en: "New Instagram followers attributed to the ad.",
            fr: "Nouveaux abonnés Instagram attribués à la publicité."))
    package static let instagramProfileVisits = Measure(
        "instagram_profile_visits", .count,
        label: Words(en: "Instagram profile visits", fr: "Visites du profil Instagram"),
        meaning: Words(
            en: "Visits of the Instagram profile from the ad.",
            fr: "Visites du profil Instagram depuis la publicité."))
    package static let pageLikes = Measure(
        "page_likes", .count, counting: .attributed,
        label: Words(en: "Facebook likes", fr: "J’aime sur Facebook"),
        meaning: Words(
            en: "New likes of the Facebook page attributed to the ad.",
            fr: "Nouvelles mentions J’aime de la Page attribuées à la publicité."))
    package static let postEngagements = Measure(
        "post_engagements", .count, counting: .revocable,
        label: Words(en: "Post engagements", fr: "Interactions avec la publication"),
        meaning: Words(
            en: "Everything people did with the ad’s post.",
            fr: "Tout ce que les personnes ont fait avec la publication sponsorisée."))
    package static let videoPlays = Measure(
        "video_plays", .count,
        label: Words(en: "Video plays", fr: "Lectures de vidéo"),
        meaning: Words(
            en: "Times the ad’s video began to play.",
            fr: "Nombre de lancements de la vidéo de la publicité."))
    package static let videoPlays3s = Measure(
        "video_plays_3s", .count,
        label: Words(en: "3-second video plays", fr: "Lectures de vidéo de 3 secondes"),
        meaning: Words(
            en: "Plays of the ad’s video of at least 3 seconds.",
            fr: "Lectures de la vidéo d’au moins 3 secondes."))
    package static let videoPlays75 = Measure(
        "video_plays_75", .count,
        label: Words(en: "Video plays at 75%", fr: "Lectures de vidéo à 75 %"),
        meaning: Words(
            en: "Plays of at least 75 % of the ad’s video.",
            fr: "Lectures d’au moins 75 % de la vidéo."))
    package static let thruplays = Measure(
        "thruplays", .count,
        label: Words("ThruPlays"),
        meaning: Words(
            en: "Plays to the end, or of at least 15 seconds.",
            fr: "Lectures jusqu’au bout, ou d’au moins 15 secondes."))
    package static let averagePlayTime = Measure(
        "average_play_time", .seconds, .mean(weight: .videoPlays),
        label: Words(en: "Average play time", fr: "Durée moyenne de lecture"),
        meaning: Words(
            en: "Time one play lasted, on average.",
            fr: "Durée d’une lecture, en moyenne."))
    package static let catalogueContentViews = Measure(
        "catalogue_content_views", .count, counting: .attributed,
        label: Words(en: "Content views with shared items", fr: "Vues de contenu avec articles partagés"),
        meaning: Words(
            en: "Views of catalogue items shared with a retailer.",
            fr: "Vues d’articles du catalogue partagés avec un revendeur."))
    package static let catalogueAddsToCart = Measure(
        "catalogue_adds_to_cart", .count, counting: .attributed,
        label: Words(en: "Adds to cart with shared items", fr: "Ajouts au panier avec articles partagés"),
        meaning: Words(
            en: "Adds to cart of catalogue items shared with a retailer.",
            fr: "Ajouts au panier d’articles partagés avec un revendeur."))
    package static let cataloguePurchases = Measure(
        "catalogue_purchases", .count, counting: .attributed,
        label: Words(en: "Purchases with shared items", fr: "Achats avec articles partagés"),
        meaning: Words(
            en: "Purchases of catalogue items shared with a retailer.",
            fr: "Achats d’articles partagés avec un revendeur."))
    package static let cataloguePurchaseValue = Measure(
        "catalogue_purchase_value", .money(""),
        label: Words(en: "Purchase value of shared items", fr: "Valeur des achats d’articles partagés"),
        meaning: Words(
            en: "Value of the purchases of shared catalogue items.",
            fr: "Valeur des achats d’articles partagés avec un revendeur."))
    package static let catalogueAddsToCartValue = Measure(
        "catalogue_adds_to_cart_value", .money(""),
        label: Words(en: "Adds to cart value of shared items", fr: "Valeur des ajouts d’articles partagés"),
        meaning: Words(
            en: "Value of the adds to cart of shared catalogue items.",
            fr: "Valeur des ajouts au panier d’articles partagés."))
    package static let leadFormsOpened = Measure(
        "lead_forms_opened", .count,
        label: Words(en: "Lead forms opened", fr: "Formulaires de prospects ouverts"),
        meaning: Words(
            en: "Times the form of the ad was opened.",
            fr: "Ouvertures du formulaire de la publicité."))
    package static let sponsoredMessagesSent = Measure(
        "sponsored_messages_sent", .count,
        label: Words(en: "Sponsored messages sent", fr: "Messages sponsorisés envoyés"),
        meaning: Words(
            en: "Messages that the ad put into inboxes.",
            fr: "Messages que la publicité a déposés dans les messageries."))
    package static let sponsoredMessagesOpened = Measure(
        "sponsored_messages_opened", .count,
        label: Words(en: "Sponsored messages opened", fr: "Messages sponsorisés ouverts"),
        meaning: Words(
            en: "Times a sponsored message was opened, repeats included.",
            fr: "Ouvertures de messages sponsorisés, répétitions comprises."))

    /// What advertising cost and brought.
    static let advertising: [Measure] = [
        spend, results, clicksAll, outboundClicks, uniqueOutboundClicks, uniqueLinkClicks, landingPageViews,
        websiteLandingPageViews, contentViews, websiteContentViews, addsToCart, websiteAddsToCart,
        addsToCartValue, checkoutsInitiated, websiteCheckoutsInitiated, addsOfPaymentInfo,
        websiteAddsOfPaymentInfo, purchases, websitePurchases, purchaseValue, leads, registrations,
        messagingConversations, conversions, conversionValue, adInteractions, instagramFollows,
        instagramProfileVisits, pageLikes, postEngagements,
        videoPlays, videoPlays3s, videoPlays75, thruplays, averagePlayTime, catalogueContentViews,
        catalogueAddsToCart, cataloguePurchases, cataloguePurchaseValue, catalogueAddsToCartValue,
        leadFormsOpened, sponsoredMessagesSent, sponsoredMessagesOpened,
    ]
}
