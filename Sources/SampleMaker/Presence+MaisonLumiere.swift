import SocialMetrics

extension Presence {
    /// The lamp maker: a page on LinkedIn for architects, TikTok for the workshop, a shop found through Google.
    static let maisonLumiere = Presence(
        linkedIn: Brand.Page(
            name: "Maison Lumière", id: "", handle: "maison-lumiere", followers: 1120, postReach: 540,
            dailyViews: 26),
        tikTok: Brand.Page(
            name: "maisonlumiere.lyon", id: "", handle: "maisonlumiere.lyon", followers: 3480,
            postReach: 2300, dailyViews: 210),
        searchCampaigns: [
            SearchCampaign(
                name: "ML | Recherche | Marque", kind: .search, period: .sample, dailyBudget: 240, click: 26,
                clickRate: 0.29, conversionRate: 0.038, order: 14_900, impressionShare: 0.86),
            SearchCampaign(
                name: "ML | Recherche | Luminaires artisanaux", kind: .search, period: .sample,
                dailyBudget: 980, click: 71, clickRate: 0.052, conversionRate: 0.014, order: 16_400,
                impressionShare: 0.135),
            SearchCampaign(
                name: "ML | PMax | Noël 2025", kind: .performanceMax,
                period: Period(from: Day(2025, 11, 10), to: Day(2025, 12, 21)), dailyBudget: 2300, click: 44,
                clickRate: 0.013, conversionRate: 0.017, order: 15_600),
            SearchCampaign(
                name: "ML | PMax | Catalogue d’automne 2026", kind: .performanceMax,
                period: Period(from: Day(2026, 9, 14), to: Day(2026, 10, 31)), dailyBudget: 1450, click: 39,
                clickRate: 0.012, conversionRate: 0.012, order: 15_200),
        ],
        website: WebsiteBank(
            domain: "maison-lumiere.example", searchClicks: 42, directSessions: 31,
            referrers: ["deco-magazine.example", "artisans-lyon.example", "blog-atelier.example"],
            queries: [
                "maison lumière", "maison lumiere lyon", "lampe halo maison lumière", "maison lumière avis",
                "lampe laiton artisanale", "luminaire artisanal lyon", "lampe de chevet laiton",
                "suspension papier washi", "lampe faite main", "créateur luminaire lyon",
                "lampe de bureau laiton", "lampe nomade rechargeable", "abat-jour papier japonais",
                "applique murale laiton", "suspension bois cintré", "lampe à poser artisanale",
                "réparer une lampe ancienne", "changer le câble d'une lampe", "câble textile lampe",
                "luminaire fabriqué en france", "hauteur suspension table",
                "lumière chaude ou froide salon", "2700k ou 3000k", "ampoule pour lampe laiton",
                "entretenir le laiton", "nettoyer laiton sans produit", "lampe style art déco",
                "lampadaire arc artisan", "showroom luminaire lyon", "lampe sur mesure lyon",
                "lampe \"halo\" ou copie ?", "variateur lampe led", "éclairage petit bureau",
                "éclairer une chambre d'enfant", "lampe verre soufflé artisan", "lampe bois et laiton",
                "atelier laiton lyon visite", "cadeau crémaillère lampe", "lampe =2700k, e27",
                "magasin lampe croix-rousse", "luminaire restaurant sur mesure",
                WebsiteBank.Query("idée cadeau noël déco", in: [11, 12]),
                WebsiteBank.Query("lumignons fête des lumières", in: [11, 12]),
                WebsiteBank.Query("lampe terrasse sans fil", in: [5, 6, 7, 8]),
                WebsiteBank.Query("catalogue luminaire automne", in: [9, 10]),
            ],
            pages: [
                "/", "/lampes/halo", "/lampes", "/journal/hauteur-suspension", "/lampes/brume",
                "/catalogue-automne", "/journal/entretenir-le-laiton", "/lampes/nacelle", "/atelier",
                "/visite", "/journal/reparer-une-lampe", "/contact", "/lampes/halo?couleur=laiton&taille=m",
            ],
            countries: [
                "France", "Belgique", "Suisse", "Canada", "Luxembourg", "Maroc", "Allemagne", "États-Unis",
                "Royaume-Uni", "Italie", "La Réunion", "Côte d’Ivoire",
            ], order: 15_100),
        mailings: lampMailings, subscribers: 4120, mailingList: "Maison Lumière, la lettre")

    /// What a page on LinkedIn must survive: a formula, markup, several lines.
    static let plantedLinkedInPosts = [
        (
            day: Day(2026, 10, 13),
            text: """
            =HYPERLINK("https://example.org";"Notre catalogue") : la formule est un clin d’œil, le catalogue existe vraiment.
            <b>48 pages</b> | 3 ateliers | 1 <script>alert("lumière")</script>; bonne lecture, *chers* _architectes_.
            """
        )
    ]

    /// Titles are what links carry as `utm_campaign`.
    private static let lampMailings = [
        Mailing(Day(2025, 8, 28), 9, 15, "Rentrée 2025", "La rentrée se fait en douceur (et en laiton)"),
        Mailing(
            Day(2025, 9, 16), 9, 30, "ML | Trafic | Automne 2025", "Les lampes d’automne sont là 🍂", pull: 1.3
        ),
        Mailing(Day(2025, 9, 30), 9, 15, "Lettre de septembre 2025", "Trois lampes, trois histoires"),
        Mailing(
            Day(2025, 10, 14), 9, 15, "Heure d’hiver 2025", "On change d’heure, on change de lumière"),
        Mailing(Day(2025, 10, 28), 9, 15, "Lettre d’octobre 2025", "Dans l’atelier, un mardi"),
        Mailing(
            Day(2025, 11, 13), 8, 45, "ML | Ventes | Noël 2025", "Noël commence à l’atelier", pull: 1.7),
        Mailing(Day(2025, 11, 27), 8, 45, "Idées cadeaux 2025", "Cinq idées qui éclairent", pull: 1.6),
        Mailing(
            Day(2025, 12, 8), 18, 0, "Fête des Lumières 2025", "Ce soir, un lumignon à la fenêtre"),
        Mailing(
            Day(2025, 12, 16), 8, 45, "Dernière livraison 2025", "Dernier jour pour recevoir avant Noël",
            pull: 1.5),
        Mailing(Day(2026, 1, 13), 9, 15, "Vœux 2026", "Une année plus lente, une année plus claire"),
        Mailing(Day(2026, 1, 27), 9, 15, "Lettre de janvier 2026", "Ce que l’hiver fait au laiton"),
        Mailing(Day(2026, 2, 10), 9, 15, "Saint-Valentin 2026", "À deux, une lampe suffit"),
        Mailing(Day(2026, 2, 24), 9, 15, "Lettre de février 2026", "Nos prototypes ratés"),
        Mailing(
            Day(2026, 3, 17), 9, 15, "ML | Notoriété | Journées des métiers d’art",
            "Venez nous voir travailler", pull: 1.3),
        Mailing(Day(2026, 3, 31), 9, 15, "Lettre de mars 2026", "Merci pour ces trois jours"),
        Mailing(Day(2026, 4, 14), 9, 15, "Printemps 2026", "La lumière revient, les lampes restent"),
        Mailing(Day(2026, 4, 28), 9, 15, "Lettre d’avril 2026", "Le papier washi, feuille à feuille"),
        Mailing(Day(2026, 5, 19), 9, 15, "Fête des mères 2026", "Pour elle, une lumière à garder"),
        Mailing(Day(2026, 6, 9), 9, 15, "Lampe nomade 2026", "Douze heures sur la terrasse"),
        Mailing(Day(2026, 6, 23), 9, 15, "Lettre de juin 2026", "L’atelier ouvre ses fenêtres"),
        Mailing(Day(2026, 7, 7), 9, 15, "Lettre de juillet 2026", "Avant la pause"),
        Mailing(Day(2026, 8, 27), 9, 15, "Rentrée 2026", "Nous revoilà"),
        Mailing(
            Day(2026, 9, 15), 9, 15, "ML | Trafic | Catalogue d’automne 2026",
            "Le catalogue d’automne, avant tout le monde", kind: .tested, pull: 1.5),
        Mailing(Day(2026, 9, 29), 9, 15, "Lettre de septembre 2026", "La Vesper, enfin"),
        Mailing(
            Day(2026, 10, 6), 9, 15, "ML | Prospects | Rendez-vous showroom, Lyon 4ᵉ",
            "=SOMME(vous;nous) : prenons rendez-vous <b>au \"showroom\"</b> | Lyon 4ᵉ", pull: 1.1),
        Mailing(
            Day(2026, 10, 15), 12, 30, "Suite du reel 2026", "42 secondes, 3 jours de travail", pull: 1.4),
        Mailing(
            Day(2026, 10, 20), 9, 15, "ML | PMax | Catalogue d’automne 2026",
            "48 pages pour vos soirées",
            kind: .splitTest(otherSubject: "*|FNAME|*, le catalogue vous attend"), pull: 1.4),
        Mailing(Day(2026, 10, 27), 18, 5, "Heure d’hiver 2026", "Une heure de plus, une lampe de plus"),
    ]
}
