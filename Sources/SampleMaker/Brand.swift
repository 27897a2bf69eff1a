import SocialMetrics

/// An invented client: what its accounts are called, how many people follow, when people buy, what it says.
struct Brand {
    /// The folder's name in `inbox/`.
    var slug: String
    var name: String
    let language: Language
    let currency: String
    let zone: Zone
    let zoneName: String
    let accent: String
    let facebook: Page
    var instagram: Page
    let youTube: Page
    /// How lively each month of the year is, January first; 1 is an average month.
    let season: [Double]
    /// How lively each day of the week is, Monday first.
    let week: [Double]
    let captions: CaptionBank
    let planted: [PlantedPost]
    let films: FilmBank
    let campaigns: [Campaign]
    /// Days that the Results downloads do not hold; nil means none are missing.
    let gap: Period?
    /// Where it is besides Meta and YouTube.
    let presence: Presence

    /// A social account of the brand.
    struct Page {
        let name: String
        /// As the exports name it.
        let id: String
        /// As it stands in addresses.
        let handle: String
        /// On 2025-07-31.
        let followers: Int
        /// People whom an average post reaches on an average day of the first month.
        let postReach: Double
        /// Times its content is seen on an average day without new posts and without ads.
        let dailyViews: Double
    }

    /// How lively a day is: the time of the year, slow growth, without the day of the week.
    func level(on day: Day) -> Double {
        let (_, month, dayOfMonth) = day.parts
        let position = Double(dayOfMonth - 15) / 30
        let neighbour = position < 0 ? (month + 10) % 12 : month % 12
        let seasonal = season[month - 1] * (1 - abs(position)) + season[neighbour] * abs(position)
        let growth = 1 + 0.24 * Double(Period.sample.from.distance(to: day)) / 457
        return seasonal * growth
    }

    /// The brand's own generator for one purpose.
    func random(_ purpose: String) -> SplitMix64 {
        SplitMix64(seed: 2026, purpose: slug + "/" + purpose)
    }

    static let all = [maisonLumiere, harbourRoasters]
}

extension Language {
    /// The wording for this language.
    func callAsFunction(_ english: String, _ french: String) -> String {
        Words(en: english, fr: french)(self)
    }
}

/// Where a post stands.
enum Network: String {
    case facebook, instagram
}

/// What a post is.
enum PostForm {
    case photo, carousel, reel, video, link

    var isFilm: Bool { self == .reel || self == .video }

    /// How far it goes, compared with a photo.
    var pull: Double {
        switch self {
        case .photo: 1
        case .carousel: 1.25
        case .reel: 1.9
        case .video: 1.4
        case .link: 0.7
        }
    }
}

/// A post that is in the sample on purpose: tests rely on it (Docs/SampleData.md).
struct PlantedPost {
    let network: Network
    let day: Day
    let hour: Int
    let minute: Int
    let form: PostForm
    let caption: String
    /// How many times the usual reach of its form.
    var boost = 1.0
    /// The length of a film, when it must be a certain one.
    var seconds: Int?
}
