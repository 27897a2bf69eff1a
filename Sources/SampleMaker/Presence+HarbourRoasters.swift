import SocialMetrics

extension Presence {
    /// The coffee roaster: X for the regulars, TikTok for the counter, a shop with subscriptions.
    static let harbourRoasters = Presence(
        tikTok: Brand.Page(
            name: "harbour.roasters", id: "", handle: "harbour.roasters", followers: 2150, postReach: 1500,
            dailyViews: 140),
        x: Brand.Page(
            name: "HarbourRoasters", id: "", handle: "HarbourRoasters", followers: 1640, postReach: 310,
            dailyViews: 42),
        searchCampaigns: [
            SearchCampaign(
                name: "HR - Search - Brand", kind: .search, period: .sample, dailyBudget: 160, click: 21,
                clickRate: 0.33, conversionRate: 0.061, order: 2950, impressionShare: 0.84),
            SearchCampaign(
                name: "HR - Search - Coffee subscription", kind: .search, period: .sample, dailyBudget: 820,
                click: 92, clickRate: 0.047, conversionRate: 0.038, order: 3300, impressionShare: 0.142),
            SearchCampaign(
                name: "HR - PMax - Gift boxes 2025", kind: .performanceMax,
                period: Period(from: Day(2025, 11, 10), to: Day(2025, 12, 17)), dailyBudget: 1700, click: 38,
                clickRate: 0.014, conversionRate: 0.031, order: 4200),
            SearchCampaign(
                name: "HR - Search - Brew guide, autumn 2026", kind: .search,
                period: Period(from: Day(2026, 9, 21), to: Day(2026, 10, 31)), dailyBudget: 560, click: 47,
                clickRate: 0.061, conversionRate: 0.011, order: 2700, impressionShare: 0.33),
        ],
        website: WebsiteBank(
            domain: "harbour-roasters.example", searchClicks: 35, directSessions: 24,
            referrers: ["bristol-food-guide.example", "coffee-forum.example", "stbridescafe.example"],
            queries: [
                "harbour roasters", "harbour roasters bristol", "harbour roasters menu",
                "harbour coffee bristol", "coffee subscription uk", "coffee roasters bristol",
                "how to use a v60", "v60 recipe", "cafetiere ratio", "moka pot grind size",
                "aeropress recipe", "coffee beans delivered", "freshly roasted coffee bristol",
                "wholesale coffee bristol", "barista course bristol", "sidama natural coffee",
                "kiambu aa", "gayo mountain coffee", "decaf that tastes good", "swiss water decaf",
                "best water for coffee", "cleaning burr grinder", "leaky portafilter",
                "espresso dialling in", "how to store coffee beans", "coffee in the fridge",
                "what does washed coffee mean", "cupping at home", "cold brew ratio", "espresso tonic",
                "coffee near the harbour", "café with good chair bristol", "filter coffee 60g per litre",
                "harbour \"house blend\" price", "=coffee+bristol", "cardamom espresso",
                "reusable cup scheme bristol", "grind size chart", "scales for coffee, cheap",
                "coffee gift subscription", "office coffee bristol",
                WebsiteBank.Query("coffee gift box", in: [11, 12]),
                WebsiteBank.Query("christmas coffee blend", in: [11, 12]),
                WebsiteBank.Query("harbour festival coffee", in: [7]),
                WebsiteBank.Query("harvest blend coffee", in: [9, 10]),
            ],
            pages: [
                "/", "/shop", "/guides/v60", "/shop/subscription", "/shop/harvest-blend", "/guides/moka",
                "/guides/cafetiere", "/visit", "/shop/gift-boxes", "/wholesale", "/classes", "/journal",
                "/shop/house-blend?grind=filter&size=250",
            ],
            countries: [
                "United Kingdom", "Ireland", "United States", "Germany", "France", "Netherlands",
                "Australia", "Spain", "Canada", "Italy", "India", "Isle of Man",
            ],
            order: 3150, unmeasured: [Day(2026, 6, 18)]),
        mailings: coffeeMailings, subscribers: 2860, mailingList: "Harbour Letter")

    /// What the people behind the counter answer on X.
    static let coffeeReplies = [
        "@quaysidecyclist See you at seven, the door will be open ☕️",
        "@bristolbakes That loaf and our Sidama were made for each other.",
        "@grindersarah Go two clicks finer and let it bloom for 40 seconds. Tell us how it goes!",
        "@thatferry The wholesale page is here: https://t.co/4WhoL3sale1",
        "@noisyneighbour Sorry about the smell. (We are not sorry about the smell.)",
        "@cuptaster_uk Thursday at six, twelve spoons, bring your own opinions",
        "@mapleandoat Oat milk is the same price, always has been.",
    ]

    /// Titles are what links carry as `utm_campaign`.
    private static let coffeeMailings = [
        Mailing(Day(2025, 8, 14), 7, 30, "August letter 2025", "Iced, and not sorry"),
        Mailing(
            Day(2025, 9, 9), 7, 30, "HR - Traffic - Autumn 2025", "Back to filter: the autumn shelf",
            pull: 1.4),
        Mailing(Day(2025, 9, 25), 7, 30, "September letter 2025", "Grind size, settled"),
        Mailing(Day(2025, 10, 9), 7, 30, "October letter 2025", "The Harvest Blend is back 🍂", pull: 1.3),
        Mailing(Day(2025, 10, 23), 7, 30, "Brew class 2025", "Six espressos and a certificate"),
        Mailing(
            Day(2025, 11, 11), 7, 0, "HR - Sales - Gift boxes 2025", "Gift boxes: the list is open",
            pull: 1.8),
        Mailing(
            Day(2025, 11, 27), 7, 0, "Gift boxes, second round", "Still wrapping. Still boxes.", pull: 1.6),
        Mailing(
            Day(2025, 12, 11), 7, 0, "Last posting day 2025", "Last day for Christmas post is Wednesday",
            pull: 1.5),
        Mailing(Day(2026, 1, 8), 7, 30, "January letter 2026", "New year, new kettle?"),
        Mailing(Day(2026, 1, 22), 7, 30, "Subscriptions 2026", "A bag every fortnight", pull: 1.2),
        Mailing(Day(2026, 2, 12), 7, 30, "February letter 2026", "Portafilters leak. Here is why."),
        Mailing(Day(2026, 3, 12), 7, 30, "March letter 2026", "Barista class: milk"),
        Mailing(Day(2026, 3, 26), 7, 30, "Doña Marta 2026", "A farm, filmed by a nephew"),
        Mailing(Day(2026, 4, 16), 7, 30, "April letter 2026", "Stop putting it in the fridge"),
        Mailing(Day(2026, 5, 14), 7, 30, "May letter 2026", "Our cup scheme, one year on"),
        Mailing(Day(2026, 6, 11), 7, 30, "June letter 2026", "Espresso tonic, three ways"),
        Mailing(
            Day(2026, 7, 9), 7, 30, "HR - Awareness - Harbour Festival", "Find the trailer, win a mug",
            pull: 1.3),
        Mailing(Day(2026, 8, 13), 7, 30, "August letter 2026", "Student budget coffee"),
        Mailing(Day(2026, 9, 10), 7, 30, "September letter 2026", "Back to filter, again"),
        Mailing(
            Day(2026, 9, 22), 7, 30, "HR - Traffic - Brew guide, autumn 2026",
            "The brew guide: 12 pages, 5 brewers, 0 nonsense", kind: .tested, pull: 1.6),
        Mailing(Day(2026, 10, 8), 7, 30, "Harvest Blend 2026", "A jumper in a cup", pull: 1.3),
        Mailing(
            Day(2026, 10, 13), 7, 30, "HR - Awareness - Open day",
            "=HYPERLINK(\"https://example.org\",\"Open day\") | <i>free</i> tastings; bring a mug", pull: 1.2),
        Mailing(
            Day(2026, 10, 22), 7, 30, "HR - Sales - Subscriptions", "A bag every fortnight",
            kind: .splitTest(otherSubject: "Never run out of coffee again"), pull: 1.3),
        Mailing(Day(2026, 10, 29), 17, 30, "October letter 2026", "See you in November"),
    ]
}
