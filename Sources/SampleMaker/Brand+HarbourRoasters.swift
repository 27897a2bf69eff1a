import SocialMetrics

extension Brand {
    /// A coffee roaster by the water in Bristol; its exports come from an English interface.
    static let harbourRoasters = Brand(
        slug: "harbour-roasters", name: "Harbour Roasters", language: .en, currency: "GBP",
        zone: .london,
        zoneName: "Europe/London", accent: "#1F5F7A",
        facebook: Page(
            name: "Harbour Roasters", id: "100090000000002", handle: "harbourroasters", followers: 3140,
            postReach: 610,
            dailyViews: 330),
        instagram: Page(
            name: "Harbour Roasters", id: "17841400000000002", handle: "harbour.roasters", followers: 8420,
            postReach: 1480,
            dailyViews: 880),
        youTube: Page(
            name: "Harbour Roasters", id: "UCharbourRoastersBrs0002", handle: "harbourroasters",
            followers: 940, postReach: 0,
            dailyViews: 0),
        season: [1, 0.95, 0.94, 0.92, 0.88, 0.84, 0.82, 0.8, 1, 1.12, 1.18, 1.3],
        week: [0.92, 0.94, 0.98, 1, 1.06, 1.14, 1.02],
        captions: .coffee, planted: coffeePosts, films: coffeeFilms, campaigns: coffeeCampaigns,
        gap: Period(from: Day(2026, 5, 10), to: Day(2026, 5, 24)), presence: .harbourRoasters)

    private static let coffeePosts = [
        PlantedPost(
            network: .instagram, day: Day(2026, 10, 1), hour: 7, minute: 40, form: .carousel,
            caption:
                "First of October, first light, first pour. Doors open in twenty minutes ☀️\n\n#harbourroasters"
        ),
        PlantedPost(
            network: .instagram, day: Day(2026, 10, 8), hour: 8, minute: 5, form: .photo,
            caption: "=2+2 cups before nine. Not a formula, a habit ☕️\n\n#harbourroasters #morning"),
        PlantedPost(
            network: .instagram, day: Day(2026, 10, 20), hour: 12, minute: 30, form: .carousel,
            caption: """
                New on the counter: קפה (“kafé”), a cardamom espresso from Noa’s grandmother’s kitchen. Ask for it "the old way".

                #harbourroasters #cardamom
                """),
        PlantedPost(
            network: .facebook, day: Day(2026, 10, 13), hour: 18, minute: 10, form: .photo,
            caption: """
                <b>Open day</b> on Saturday 17 October! *Free* tastings | _live_ roasting | 10:00–16:00; bring a mug & a friend.
                <script>alert("latte")</script>

                | Time | What |
                | 11:00 | Cupping |
                """),
        PlantedPost(
            network: .facebook, day: Day(2026, 10, 22), hour: 9, minute: 0, form: .link,
            caption:
                "Wholesale for cafés, bakeries and one ferry: https://example.org/wholesale?from=fb&month=10"),
    ]

    private static let coffeeFilms = FilmBank(
        titles: [
            "A tour of the roastery", "How to use a V60", "Cafetière, properly", "One-minute moka #shorts",
            "What does “washed” mean?", "Cleaning your grinder", "Meet Maud, our 1985 roaster",
            "First crack, slowed down #shorts",
            "Cold brew at home", "Water: the boring secret", "Cupping for beginners", "Swan or dog? #shorts",
            "Why we changed the house blend", "Espresso: dialling in, step by step", "Is decaf any good?",
            "Bag to cup in 40 seconds #shorts", "Roasting Sidama Natural", "Five brewers, one coffee",
            "Harvest Blend: the making of", "Steam, swirl, pour #shorts", "Packing 1,000 gift boxes",
            "The Christmas Blend, explained", "What we paid for your coffee",
            "Grind size, side by side #shorts",
            "New year, new kettle?", "Fixing a leaky portafilter", "A morning on the quay", "Bloom #shorts",
            "Barista class: milk", "Barista class: espresso", "Doña Marta’s farm, filmed by her nephew",
            "Cup lids, ranked #shorts",
            "How to store coffee (not in the fridge)", "Aeropress: three recipes",
            "Our cup scheme, one year on",
            "Iced filter #shorts", "Harbour Festival: trailer life", "Espresso tonic",
            "Kiambu AA: why it tastes of berries",
            "Late shift #shorts", "A visit to St Bride’s café", "Student budget coffee", "Scales under £30",
            "Back to filter #shorts", "Autumn boxes: what’s inside", "Gayo Mountain, roasted two ways",
            "Open day: the film", "Thirty seconds of steam #shorts", "Your questions, answered",
            "Cardamom espresso with Noa", "Roast log: October", "See you in November #shorts",
            "Colour and roast",
            "A quiet hour", "Maud’s new belt", "Crema #shorts",
        ],
        older: 12, firstViews: 260)

    private static let coffeeCampaigns = [
        Campaign(
            name: "HR - Sales - Subscriptions", goal: .purchases, period: Period.sample, dailyBudget: 980,
            thousandImpressions: 640, clickRate: 0.014, purchaseRate: 0.058, order: 3150),
        Campaign(
            name: "HR - Traffic - Autumn 2025", goal: .traffic,
            period: Period(from: Day(2025, 9, 8), to: Day(2025, 10, 26)),
            dailyBudget: 700, thousandImpressions: 410, clickRate: 0.019),
        Campaign(
            name: "HR - Sales - Gift boxes 2025", goal: .purchases,
            period: Period(from: Day(2025, 11, 10), to: Day(2025, 12, 17)),
            dailyBudget: 2200, thousandImpressions: 780, clickRate: 0.016, purchaseRate: 0.055, order: 4300),
        Campaign(
            name: "HR - Awareness - Harbour Festival", goal: .filmViews,
            period: Period(from: Day(2026, 7, 3), to: Day(2026, 7, 26)),
            dailyBudget: 750, thousandImpressions: 290, clickRate: 0.004),
        Campaign(
            name: "HR - Traffic - Brew guide, autumn 2026", goal: .traffic,
            period: Period(from: Day(2026, 9, 21), to: Day(2026, 10, 31)), dailyBudget: 1050,
            thousandImpressions: 420, clickRate: 0.022),
        Campaign(
            name: "HR - Leads - Wholesale enquiries", goal: .leads,
            period: Period(from: Day(2026, 10, 1), to: Day(2026, 10, 28)),
            dailyBudget: 900, thousandImpressions: 880, clickRate: 0.006,
            leadDays: [2, 7, 9, 14, 15, 21, 22, 27].map { Day(2026, 10, $0) }),
        Campaign(
            name: "HR - Awareness - Open day", goal: .filmViews,
            period: Period(from: Day(2026, 10, 6), to: Day(2026, 10, 17)),
            dailyBudget: 1100, thousandImpressions: 300, clickRate: 0.003),
    ]
}
