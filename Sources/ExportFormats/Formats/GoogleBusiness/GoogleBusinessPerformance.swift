import SocialMetrics

extension ExportFormat {
    /// Places of business on Google Search and Maps over one period, a row a place.
    ///
    /// All places of a file belong to the account it was imported for; each is a group of its own, by store code, else by
    /// name and address.
    static let googleBusinessPerformance = ExportFormat(
        id: "google-business.performance",
        name: Words(
            en: "Google Business Profile, places of a period",
            fr: "Google Business Profile, lieux d’une période"),
        platforms: [.googleBusiness], grain: .accountPeriod,
        columns: [
            .breakdown(.location, en: ["Store code"], fr: [.unverified("Code de magasin")]),
            .field(.locationName, en: ["Business name"], fr: [.unverified("Nom de l'établissement")]),
            .field(.locationAddress, en: ["Address"], fr: [.unverified("Adresse")]),
            .ignored("the owner’s own labels", en: ["Labels"], fr: [.unverified("Libellés")]),
            .measure(
                .searchViewersMobile, en: ["Google Search - Mobile"],
                fr: [.unverified("Recherche Google - Mobile")]),
            .measure(
                .searchViewersDesktop, en: ["Google Search - Desktop"],
                fr: [.unverified("Recherche Google - Ordinateur")]),
            .measure(
                .mapsViewersMobile, en: ["Google Maps - Mobile"], fr: [.unverified("Google Maps - Mobile")]),
            .measure(
                .mapsViewersDesktop, en: ["Google Maps - Desktop"],
                fr: [.unverified("Google Maps - Ordinateur")]),
            .measure(.callClicks, en: ["Calls"], fr: [.unverified("Appels")]),
            .measure(.profileConversations, en: ["Messages"], fr: [.unverified("Messages")]),
            .measure(.bookings, en: ["Bookings"], fr: [.unverified("Réservations")]),
            .measure(.directionRequests, en: ["Directions"], fr: [.unverified("Itinéraires")]),
            .measure(.linkClicks, en: ["Website clicks"], fr: [.unverified("Clics vers le site Web")]),
            .measure(.foodOrders, en: ["Food orders"], fr: [.unverified("Commandes de repas")]),
            .measure(.menuClicks, en: ["Food menu clicks"], fr: [.unverified("Clics sur le menu")]),
            .measure(.hotelBookings, en: ["Hotel bookings"], fr: [.unverified("Réservations d'hôtel")]),
        ],
        required: [
            [.breakdown(.location), .field(.locationName)],
            [.measure(.mapsViewersMobile), .measure(.searchViewersMobile)],
            [.measure(.callClicks), .measure(.directionRequests), .measure(.linkClicks)],
        ]
    ) {
        $0.hasDescriptions = true
        $0.lacksPeriod = true
        $0.download = Words(
            en:
                "Google Business Profile Manager (business.google.com) › select the places › Actions › Insights › Download report",
            fr:
                "Gestionnaire de fiches (business.google.com) › sélectionner les lieux › Actions › Insights › Télécharger le rapport"
        )
        $0.quirks = [
            "Every place of the file belongs to the account it is imported for and is a group of its own: by its store code, "
                + "else by its name and address, because offices of one firm share the name.",
            "The four columns of views are different people by surface and device: they are never added, not even to each other.",
            "A row is a place over the whole period; overlapping periods are never added.",
        ]
        $0.samples = ["gbp/performance-en-1.csv", "gbp/performance-en-4.csv"]
    }
}
