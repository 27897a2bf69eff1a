import SocialMetrics

extension Brand {
    /// A small maker of lamps in Lyon; its exports come from a French interface.
    static let maisonLumiere = Brand(
        slug: "maison-lumiere", name: "Maison Lumière", language: .fr, currency: "EUR", zone: .paris,
        zoneName: "Europe/Paris", accent: "#B4532A",
        facebook: Page(
            name: "Maison Lumière", id: "100090000000001", handle: "maisonlumierelyon", followers: 5210,
            postReach: 980, dailyViews: 520),
        instagram: Page(
            name: "Maison Lumière | Lampes à Lyon", id: "17841400000000001", handle: "maisonlumiere",
            followers: 12_840,
            postReach: 2350, dailyViews: 1450),
        youTube: Page(
            name: "Maison Lumière", id: "UCmaisonLumiereLyon00001", handle: "maisonlumiere", followers: 1930,
            postReach: 0, dailyViews: 0),
        season: [0.98, 0.88, 0.86, 0.82, 0.78, 0.74, 0.7, 0.66, 0.92, 1.08, 1.26, 1.42],
        week: [0.95, 0.96, 1, 0.98, 0.94, 1.04, 1.16],
        captions: .lamps, planted: lampPosts, films: lampFilms, campaigns: lampCampaigns, gap: nil,
        presence: .maisonLumiere)

    /// The reel that ran away.
    static let viralCaption = """
        De la plaque de laiton à la lampe : 42 secondes, 3 jours de travail. ✨

        On nous demande souvent « mais pourquoi ce prix ? » Voici la réponse, sans un mot. Montez le son : le dernier coup \
        de marteau, c’est celui d’Ahmed.

        #maisonlumiere #savoirfaire #laiton #faitmain #lyon
        """.withFrenchSpaces

    private static let lampPosts = [
        PlantedPost(
            network: .instagram, day: Day(2026, 10, 1), hour: 8, minute: 10, form: .carousel,
            caption: """
                Octobre s’ouvre à 8 h 10, avec un café et la Halo. Bonne journée à vous ! ☕️

                #maisonlumiere #lampe
                """.withFrenchSpaces),
        PlantedPost(
            network: .instagram, day: Day(2026, 10, 14), hour: 18, minute: 30, form: .reel,
            caption: viralCaption,
            boost: 6.4, seconds: 42),
        PlantedPost(
            network: .instagram, day: Day(2026, 10, 6), hour: 8, minute: 15, form: .photo,
            caption:
                "=SOMME(lumière;chaleur;silence) : la formule de nos soirées d’automne. 🍂\n\n#maisonlumiere #halo"
        ),
        PlantedPost(
            network: .instagram, day: Day(2026, 10, 21), hour: 12, minute: 5, form: .carousel,
            caption: """
                En arabe, la lumière se dit نور (« nour »). C’est aussi le prénom de notre nouvelle apprentie : bienvenue, Nour !

                #maisonlumiere #atelier
                """.withFrenchSpaces),
        PlantedPost(
            network: .facebook, day: Day(2026, 10, 9), hour: 17, minute: 40, form: .photo,
            caption: """
                Le <b>nouveau catalogue</b> est là ! *Halo* | _Brume_ | **Nacelle** ; 48 pages & un bon de commande "à l'ancienne".

                | Lampe | Prix |
                | Halo | 189 € |
                """),
        PlantedPost(
            network: .facebook, day: Day(2026, 10, 16), hour: 9, minute: 20, form: .link,
            caption:
                "Visite de l’atelier : réservez votre créneau, il reste 12 places. https://example.org/visite?de=fb&mois=10"
        ),
    ]

    private static let lampFilms = FilmBank(
        titles: [
            "Visite de l’atelier Maison Lumière", "Polir le laiton : le geste, lentement",
            "La Halo, de l’esquisse à la lampe",
            "Trois erreurs d’éclairage au salon #shorts", "Comment choisir la hauteur d’une suspension ?",
            "Réparer une lampe ancienne : le câble", "Portrait : Inès, tourneuse sur bois",
            "Une soudure en 30 secondes #shorts",
            "Lumière chaude ou lumière froide ? 2 700 K expliqués", "Souffler le verre avec un ami verrier",
            "La Brume : pourquoi du papier washi", "Avant / après : une chambre, une lampe #shorts",
            "Rénover une lampe de grand-mère, épisode 1", "Rénover une lampe de grand-mère, épisode 2",
            "Éclairer un petit bureau", "Le bruit de l’atelier, un lundi matin #shorts",
            "Tresser un câble textile à Saint-Étienne",
            "La Nacelle : cintrer le bois à la vapeur", "Fête des Lumières : nos lumignons",
            "Emballer sans plastique #shorts", "Cinq idées de cadeaux qui éclairent",
            "Dans les cartons de Noël",
            "Variateur : comment ça marche ?", "Le marteau d’Ahmed #shorts",
            "Nos prototypes ratés (et ce qu’ils ont appris)",
            "Entretenir le laiton sans produit", "La Quai : une lampe de chevet en 12 étapes",
            "Nuit, bougie, lampe #shorts",
            "Trois lumières valent mieux qu’une", "Visite d’un chantier : un café de la Guillotière",
            "Poser une applique sans percer partout", "Cire ou vernis ? #shorts",
            "La Lucie racontée par sa dessinatrice",
            "Questions et réponses : vos 20 questions", "Journées des métiers d’art : le film",
            "Découper sans se couper #shorts",
            "Lampe nomade : 12 heures sur la terrasse", "La lumière d’été, mode d’emploi",
            "Tri des chutes : rien ne se perd",
            "Un abat-jour en 45 secondes #shorts", "Bilan de l’été à l’atelier",
            "Éclairer une chambre d’enfant",
            "La Vesper arrive", "Rentrée : la bonne lumière #shorts", "Monter sa lampe à la maison",
            "Pourquoi nos lampes durent", "De la plaque de laiton à la lampe, la version longue",
            "L’heure d’hiver #shorts",
            "Halo, Brume, Nacelle : laquelle choisir ?", "Un samedi de portes ouvertes",
            "Le catalogue d’automne, page par page",
            "Merci pour ce mois d’octobre #shorts", "Polissage, suite", "Le dernier coup de marteau",
            "Vernis, jamais",
            "Encore un fil #shorts",
        ],
        older: 12, firstViews: 420)

    private static let lampCampaigns = [
        Campaign(
            name: "ML | Ventes | Catalogue permanent", goal: .purchases, period: Period.sample,
            dailyBudget: 1450,
            thousandImpressions: 720, clickRate: 0.013, purchaseRate: 0.036, order: 14_800),
        Campaign(
            name: "ML | Trafic | Automne 2025", goal: .traffic,
            period: Period(from: Day(2025, 9, 15), to: Day(2025, 10, 31)),
            dailyBudget: 1200, thousandImpressions: 430, clickRate: 0.021),
        Campaign(
            name: "ML | Ventes | Noël 2025", goal: .purchases,
            period: Period(from: Day(2025, 11, 12), to: Day(2025, 12, 21)),
            dailyBudget: 3100, thousandImpressions: 860, clickRate: 0.015, purchaseRate: 0.042, order: 15_900),
        Campaign(
            name: "ML | Notoriété | Journées des métiers d’art", goal: .filmViews,
            period: Period(from: Day(2026, 3, 16), to: Day(2026, 4, 12)), dailyBudget: 900,
            thousandImpressions: 310,
            clickRate: 0.004),
        Campaign(
            name: "ML | Trafic | Catalogue d’automne 2026", goal: .traffic,
            period: Period(from: Day(2026, 9, 14), to: Day(2026, 10, 31)), dailyBudget: 1650,
            thousandImpressions: 440, clickRate: 0.024),
        Campaign(
            name: "ML | Prospects | Rendez-vous showroom, Lyon 4ᵉ", goal: .leads,
            period: Period(from: Day(2026, 10, 5), to: Day(2026, 10, 25)), dailyBudget: 1400,
            thousandImpressions: 930, clickRate: 0.007,
            leadDays: [6, 8, 9, 13, 15, 19, 19, 24].map { Day(2026, 10, $0) }),
        Campaign(
            name: "ML | Notoriété | Lumières d’octobre", goal: .reach,
            period: Period(from: Day(2026, 10, 12), to: Day(2026, 10, 31)),
            dailyBudget: 800, thousandImpressions: 240, clickRate: 0.002),
    ]

    /// The human words of the month, Markdown as people write it.
    var note: String {
        switch language {
        case .fr:
            """
            Octobre a été porté par le reel « De la plaque de laiton à la lampe », publié le 14 : c’est la première fois qu’une \
            vidéo d’atelier sort du cercle des abonnés.

            - Le **catalogue d’automne** a pris le relais dès le 9.
            - La campagne « Rendez-vous showroom » n’a donné que quelques prospects : trop peu pour juger.

            *À faire en novembre :* une suite au reel, et les commandes de Noël dès le 10.

            """
        case .en:
            """
            October belonged to the Harvest Blend. The open day on the 17th filled the roastery and, for once, the car park.

            - The **subscriptions** campaign kept selling at a steady price.
            - *Wholesale enquiries* brought few leads, but two of them are already clients.

            For November: gift boxes go live on the 9th; please send the photographs by the 4th.

            """
        }
    }
}
