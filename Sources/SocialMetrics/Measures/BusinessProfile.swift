extension Measure {
    package static let searchViewersMobile = Measure(
        "search_viewers_mobile", .people,
        label: Words(en: "Viewers, Google Search on mobile", fr: "Spectateurs, recherche Google sur mobile"),
        meaning: Words(
            en:
                "Different people who saw the business profile on Google Search on a phone; never added, not even to "
                + "those of a computer or of Maps.",
            fr:
                "Personnes différentes ayant vu la fiche dans la recherche Google sur mobile ; ne s’additionne pas, "
                + "pas même à celles sur ordinateur ou dans Maps."))
    package static let searchViewersDesktop = Measure(
        "search_viewers_desktop", .people,
        label: Words(
            en: "Viewers, Google Search on computers", fr: "Spectateurs, recherche Google sur ordinateur"),
        meaning: Words(
            en: "Different people who saw the business profile on Google Search on a computer; never added.",
            fr:
                "Personnes différentes ayant vu la fiche dans la recherche Google sur ordinateur ; ne s’additionne pas."
        ))
    package static let mapsViewersMobile = Measure(
        "maps_viewers_mobile", .people,
        label: Words(en: "Viewers, Google Maps on mobile", fr: "Spectateurs, Google Maps sur mobile"),
        meaning: Words(
            en: "Different people who saw the business profile on Google Maps on a phone; never added.",
            fr: "Personnes différentes ayant vu la fiche dans Google Maps sur mobile ; ne s’additionne pas."))
    package static let mapsViewersDesktop = Measure(
        "maps_viewers_desktop", .people,
        label: Words(en: "Viewers, Google Maps on computers", fr: "Spectateurs, Google Maps sur ordinateur"),
        meaning: Words(
            en: "Different people who saw the business profile on Google Maps on a computer; never added.",
            fr:
                "Personnes différentes ayant vu la fiche dans Google Maps sur ordinateur ; ne s’additionne pas."
        ))
    package static let callClicks = Measure(
        "call_clicks", .count, label: Words(en: "Call clicks", fr: "Clics sur l’appel"),
        meaning: Words(
            en: "Clicks on the phone number or the call button.",
            fr: "Clics sur le numéro de téléphone ou le bouton d’appel."))
    package static let directionRequests = Measure(
        "direction_requests", .count, label: Words(en: "Direction requests", fr: "Demandes d’itinéraire"),
        meaning: Words(en: "Requests for the way to the place.", fr: "Demandes d’itinéraire vers le lieu."))
    package static let profileConversations = Measure(
        "profile_conversations", .count, label: Words(en: "Conversations", fr: "Conversations"),
        meaning: Words(
            en: "Conversations begun from the business profile.",
            fr: "Conversations commencées depuis la fiche."))
    package static let bookings = Measure(
        "bookings", .count, label: Words(en: "Bookings", fr: "Réservations"),
        meaning: Words(
            en: "Bookings made from the business profile; hotel bookings are counted apart.",
            fr: "Réservations faites depuis la fiche ; celles d’hôtel sont comptées à part."))
    package static let hotelBookings = Measure(
        "hotel_bookings", .count,
        label: Words(en: "Hotel booking clicks", fr: "Clics de réservation d’hôtel"),
        meaning: Words(
            en: "Clicks on a hotel’s booking links in its business profile.",
            fr: "Clics sur les liens de réservation d’hôtel de la fiche."))
    package static let foodOrders = Measure(
        "food_orders", .count, label: Words(en: "Food orders", fr: "Commandes de repas"),
        meaning: Words(
            en: "Food orders from the business profile.", fr: "Commandes de repas depuis la fiche."))
    package static let menuClicks = Measure(
        "menu_clicks", .count, label: Words(en: "Menu clicks", fr: "Clics sur le menu"),
        meaning: Words(
            en: "Clicks on the menu of the business profile.", fr: "Clics sur le menu de la fiche."))

    /// What people did with a business profile on Google Search and Maps.
    static let businessProfile: [Measure] = [
        searchViewersMobile, searchViewersDesktop, mapsViewersMobile, mapsViewersDesktop, callClicks,
        directionRequests, profileConversations, bookings, hotelBookings, foodOrders, menuClicks,
    ]
}
