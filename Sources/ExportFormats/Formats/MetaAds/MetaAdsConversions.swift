import SocialMetrics

extension MetaAdsColumns {
    /// What happened after the ad, as the platform attributes it.
    static let conversions: [Column] = [
        .measure(
            .landingPageViews, en: ["Landing page views"], fr: [.unverified("Vues de page de destination")],
            es: [.code("Visitas a la página de destino")], nl: [.code("Weergaven van landingspagina")]),
        .measure(.websiteLandingPageViews, en: ["Website landing page views"]),
        .measure(.contentViews, en: ["Content views"], fr: ["Vues de contenu"]),
        .measure(.websiteContentViews, en: ["Website content views"]),
        .measure(
            .addsToCart, en: ["Adds to cart"], fr: ["Ajouts au panier"],
            es: [.code("Artículos agregados al carrito")]),
        .measure(.websiteAddsToCart, en: [.code("Website adds to cart")]),
        .measure(
            .checkoutsInitiated, en: ["Checkouts initiated"], fr: ["Paiements initiés"],
            es: [.code("Pagos iniciados")]),
        .measure(.websiteCheckoutsInitiated, en: ["Website checkouts initiated"]),
        .measure(.addsOfPaymentInfo, en: ["Adds of payment info"], fr: ["Ajouts d’informations de paiement"]),
        .measure(.websiteAddsOfPaymentInfo, en: ["Website adds of payment info"]),
        .measure(
            .purchases, en: ["Purchases"], fr: ["Achats"], es: [.code("Compras")], nl: [.code("Aankopen")]),
        .measure(.websitePurchases, en: ["Website purchases"]),
        .measure(
            .purchaseValue, en: ["Purchases conversion value"],
            fr: [.code("Valeur de conversion des achats")],
            es: [.code("Valor de conversión de compras")], nl: [.code("Conversiewaarde van aankopen")]),
        .measure(.leads, en: [.code("Leads")], fr: ["Prospects"]),
        .measure(
            .registrations, en: [.code("Registrations completed")], fr: [.code("Inscriptions terminées")]),
        .measure(
            .messagingConversations, en: ["Messaging conversations started"],
            fr: ["Conversations par messages démarrées"]),
        .measure(.catalogueContentViews, en: ["Content views with shared items"]),
        .measure(.catalogueAddsToCart, en: ["Adds to cart with shared items"]),
        .measure(.catalogueAddsToCartValue, en: ["Adds to cart conversion value for shared items only"]),
        .measure(.cataloguePurchases, en: ["Purchases with shared items"]),
        .measure(.cataloguePurchaseValue, en: ["Purchases conversion value for shared items only"]),
        .ignored(
            "recomputed from its parts",
            en: ["Purchases rate per link clicks", "Purchase ROAS for shared items only"]),
    ]
}
