import SocialMetrics

/// Where visits come from, in the words of Google Analytics, which stay English.
struct TrafficSource: Hashable {
    let channel: String
    let sourceMedium: String
    let campaign: String

    init(_ channel: String, _ sourceMedium: String, _ campaign: String) {
        (self.channel, self.sourceMedium, self.campaign) = (channel, sourceMedium, campaign)
    }
}

/// What the website counts of sessions.
struct Visits {
    var sessions = 0
    var engaged = 0
    var seconds = 0
    var events = 0
    var keyEvents = 0
    /// Cents.
    var revenue = 0

    static func += (left: inout Visits, right: Visits) {
        left.sessions += right.sessions
        left.engaged += right.engaged
        left.seconds += right.seconds
        left.events += right.events
        left.keyEvents += right.keyEvents
        left.revenue += right.revenue
    }
}

/// The visits of a brand's website by origin and day: they follow from what the brand does everywhere else.
struct Website {
    /// What the website is fed by.
    struct Origins {
        let search: SearchDemand
        let ads: [CampaignDays]
        let searchAds: [SearchCampaignDays]
        let mailings: [MailingResult]
        /// Visits of the profiles on Facebook and Instagram.
        let facebook: DailyActivity
        let instagram: DailyActivity
    }

    private(set) var days: [Day: [TrafficSource: Visits]] = [:]
    private let brand: Brand

    init(_ brand: Brand, _ origins: Origins) {
        self.brand = brand
        for day in Period.sample.days where !brand.presence.website.unmeasured.contains(day) {
            for (source, sessions, quality) in arrivals(on: day, origins) {
                var random = brand.random("visits \(day) \(source.sourceMedium) \(source.campaign)")
                let visits = self.visits(random.count(sessions * random.noise(0.12)), quality, day, &random)
                guard visits.sessions > 0 else { continue }
                days[day, default: [:]][source, default: Visits()] += visits
            }
        }
    }

    /// A period by channel, or by another part of the source, the most sessions first.
    func table<Key: Hashable>(_ period: Period, by key: (TrafficSource) -> Key) -> [Key: Visits] {
        var table: [Key: Visits] = [:]
        for day in period.days {
            for (source, visits) in days[day] ?? [:] { table[key(source), default: Visits()] += visits }
        }
        return table
    }

    /// How well visits of one origin go.
    private struct Quality {
        let engagement: Double
        let seconds: Double
        let conversion: Double
    }

    private func arrivals(on day: Day, _ origins: Origins) -> [(TrafficSource, Double, Quality)] {
        let bank = brand.presence.website
        let liveliness = brand.level(on: day) * brand.week[day.weekday - 1]
        let clicks = Double(origins.search[day].clicks)
        let good = Quality(engagement: 0.62, seconds: 58, conversion: 0.013)
        let quick = Quality(engagement: 0.41, seconds: 24, conversion: 0.004)
        var result = [
            (TrafficSource("Organic Search", "google / organic", "(organic)"), clicks * 0.92, good),
            (TrafficSource("Organic Search", "bing / organic", "(organic)"), clicks * 0.05, good),
            (
                TrafficSource("Direct", "(direct) / (none)", "(direct)"), bank.directSessions * liveliness,
                good
            ),
            (TrafficSource("Unassigned", "(not set)", "(not set)"), 0.5 * liveliness, quick),
        ]
        for (index, site) in bank.referrers.enumerated() {
            let sessions = 5 / Double(index + 1) * liveliness
            result.append((TrafficSource("Referral", "\(site) / referral", "(referral)"), sessions, good))
        }
        let social = [
            ("l.instagram.com", Double(origins.instagram[day].visits) * 0.16),
            ("m.facebook.com", Double(origins.facebook[day].visits) * 0.13),
            brand.presence.x == nil ? ("linkedin.com", 1.6 * liveliness) : ("t.co", 2.2 * liveliness),
        ]
        for (site, sessions) in social {
            let source = TrafficSource("Organic Social", "\(site) / referral", "(referral)")
            result.append((source, sessions, quick))
        }
        for ad in origins.ads {
            guard let counts = ad[day] else { continue }
            let quality = Quality(
                engagement: 0.38, seconds: 22, conversion: 0.001 + ad.campaign.purchaseRate * 0.55)
            let source = TrafficSource("Paid Social", "facebook / paid_social", ad.campaign.name)
            result.append((source, Double(counts.linkClicks) * 0.74, quality))
        }
        for ad in origins.searchAds {
            guard let counts = ad[day] else { continue }
            let channel = ad.campaign.kind == .search ? "Paid Search" : "Cross-network"
            let quality = Quality(
                engagement: 0.57, seconds: 49, conversion: ad.campaign.conversionRate * 0.9)
            let source = TrafficSource(channel, "google / cpc", ad.campaign.name)
            result.append((source, Double(counts.clicks) * 0.88, quality))
        }
        for mailing in origins.mailings {
            let sessions = mailing.sessions(afterDays: mailing.day.distance(to: day))
            let quality = Quality(engagement: 0.66, seconds: 71, conversion: 0.029)
            if sessions > 0 {
                let source = TrafficSource("Email", "newsletter / email", mailing.title)
                result.append((source, sessions, quality))
            }
        }
        return result
    }

    private func visits(_ sessions: Int, _ quality: Quality, _ day: Day, _ random: inout SplitMix64) -> Visits
    {
        var visits = Visits(sessions: sessions)
        let count = Double(sessions)
        visits.engaged = min(sessions, random.count(count * quality.engagement * random.noise(0.12)))
        visits.seconds = random.count(count * quality.seconds * random.noise(0.3))
        visits.events = random.count(count * random.between(4.1, 6.3))
        visits.keyEvents = random.count(count * quality.conversion * brand.level(on: day))
        for _ in 0..<visits.keyEvents where random.chance(0.85) {
            visits.revenue += Int(brand.presence.website.order * random.between(0.5, 1.6)) / 10 * 10
        }
        return visits
    }
}
