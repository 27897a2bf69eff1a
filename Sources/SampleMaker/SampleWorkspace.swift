import SocialMetrics
import Tabular

/// Every file of the demo workspace, by its path inside `SampleData/`.
struct SampleWorkspace {
    private(set) var files: [(path: String, bytes: [UInt8])] = []

    init() {
        var histories: [(brand: Brand, accounts: [AccountHistory])] = []
        for brand in Brand.all {
            let ads = brand.campaigns.map { CampaignDays($0, of: brand) }
            var accounts: [AccountHistory] = []
            let activities = [Network.facebook, .instagram].map { network in
                let posts = brand.posts(on: network)
                let activity = DailyActivity(brand, on: network, posts: posts, ads: ads)
                addMeta(brand, network, posts, activity)
                let page = network == .facebook ? brand.facebook : brand.instagram
                accounts.append(
                    AccountHistory(
                        platform: network.rawValue, name: network == .instagram ? page.handle : page.name,
                        id: page.id, followers: activity.followers(of: page)))
                return activity
            }
            accounts.append(addYouTube(brand))
            addAds(brand, ads)
            accounts.append(AccountHistory(platform: "meta-ads", name: brand.name))
            accounts += addPresence(brand, ads: ads, facebook: activities[0], instagram: activities[1])
            add("notes/\(brand.slug)/2026-10.md", Array(brand.note.utf8))
            histories.append((brand, accounts))
        }
        add("bilan.yml", Array(WorkspaceFile.text(histories).utf8))
        files.sort { $0.path < $1.path }
    }

    mutating func add(_ path: String, _ bytes: [UInt8]) {
        files.append((path, bytes))
    }

    private mutating func addMeta(
        _ brand: Brand, _ network: Network, _ posts: [Post], _ activity: DailyActivity
    ) {
        for (index, download) in Download.all.enumerated() {
            let folder = "inbox/\(brand.slug)/\(network.rawValue)/\(download.folder)"
            var writer = CSVWriter.meta()
            let header = network == .facebook ? FacebookExport.header : InstagramExport.header
            let row = network == .facebook ? FacebookExport.row : InstagramExport.row
            writer.append(header(brand.language))
            for post in posts.reversed() where download.period.contains(post.day) {
                writer.append(row(post, download.takenOn, brand))
            }
            if brand.slug == Brand.harbourRoasters.slug && network == .instagram
                && index == Download.all.count - 1
            {
                writer.append(InstagramExport.errorRow(brand.language))
            }
            let (first, last) = (download.period.from.metaFileDate, download.period.to.metaFileDate)
            var random = brand.random("\(network.rawValue) file \(index)")
            let number = "\(random.integer(1_000_000_000_000_000...1_999_999_999_999_999))"
            add("\(folder)/\(first)_\(last)_\(number).csv", writer.take())
            for series in ResultsSeries.allCases {
                let bytes = ResultsExport.file(
                    series, on: network, of: activity, download: download, brand: brand)
                add("\(folder)/\(series.fileName(brand.language))", bytes)
            }
            if network == .instagram && index == Download.all.count - 1 {
                add(
                    "\(folder)/\(AudienceExport.fileName(brand.language))",
                    AudienceExport.file(brand.language))
            }
        }
    }

    private mutating func addYouTube(_ brand: Brand) -> AccountHistory {
        let films = brand.allFilms()
        var count = brand.youTube.followers
        var followers = [(Period.sample.from.adding(days: -1), count)]
        for month in Period.months {
            let export = YouTubeExport(films: films, brand: brand, period: month)
            for (name, bytes) in export.files() { add("inbox/\(brand.slug)/youtube/\(name)", bytes) }
            count += month.days.reduce(0) { $0 + export.subscribers(on: $1) }
            followers.append((month.to, count))
        }
        return AccountHistory(
            platform: "youtube", name: brand.youTube.name, id: brand.youTube.id, followers: followers)
    }

    private mutating func addAds(_ brand: Brand, _ ads: [CampaignDays]) {
        for month in Period.months {
            let folder = "inbox/\(brand.slug)/meta-ads/\(month.monthName)"
            let last = month.to.parts.day
            let (word, year) = (month.from.englishMonth, month.from.year)
            let (daily, monthly) =
                switch brand.language {
                case .en:
                    (
                        "Untitled-report-\(word)-1-\(year)-to-\(word)-\(last)-\(year).csv",
                        "\(brand.name.split(separator: " ").joined(separator: "-"))-Campaigns-1-\(word)-\(year)\(last)-\(word)-\(year).csv"
                    )
                case .fr:
                    (
                        "Rapport-sans-titre-\(month.from.frenchMonth)-1-\(year)-au-\(month.from.frenchMonth)-\(last)-\(year).csv",
                        "\(brand.name.split(separator: " ").joined(separator: "-"))-Campagnes-1-\(month.from.frenchMonth)-\(year)-\(last)-\(month.from.frenchMonth)-\(year).csv"
                    )
                }
            add("\(folder)/\(daily)", AdsExport.byDay(ads, month, brand))
            add("\(folder)/\(monthly)", AdsExport.byCampaign(ads, month, brand))
        }
    }
}
