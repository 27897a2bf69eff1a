import SocialMetrics
import Tabular

/// One export of any length, for measuring: the rows come one by one, so that a long file needs no memory.
struct BulkExport {
    enum Kind: String, CaseIterable {
        case instagramPosts = "ig-posts"
        case facebookPosts = "fb-posts"
        case adsByDay = "meta-ads-day"
        case youTubeTable = "youtube-table"
        case resultsByDay = "results-day"
    }

    /// The last day a row may be about, unless `days` says otherwise.
    static let lastDay = Period.sample.to

    let kind: Kind
    let rows: Int
    let seed: UInt64
    let brand: Brand
    /// Per cent by which all counts of posts are higher: the same posts, exported later.
    var growth = 0
    /// The days on which posts are published, and the last day of series and ads.
    var days = Period(from: lastDay.adding(days: -1500), to: lastDay)
    /// How many posts there are a day, the newest first, as Meta lists them; nil for days by chance.
    var postsADay: Int?
    /// The number of the first post: those of other files of the account lie below.
    var firstPost = 0
    /// How many campaigns an ad report names each day.
    var campaigns = 200
    /// What a file of the Results page counts.
    var series = ResultsSeries.views

    var language: Language { brand.language }

    /// Writes the file in pieces of about a megabyte.
    func write(to sink: ([UInt8]) throws -> Void) throws {
        var writer =
            switch kind {
            case .instagramPosts, .facebookPosts, .adsByDay: CSVWriter.meta()
            case .youTubeTable: CSVWriter()
            case .resultsByDay:
                CSVWriter(quoting: .always, encoding: .utf16LittleEndianWithMark, announcesDelimiter: true)
            }
        var random = SplitMix64(seed: seed, purpose: kind.rawValue)
        for row in head { writer.append(row) }
        var captions = brand.captions.reader(&random)
        for index in 0..<rows {
            writer.append(row(index, &captions, &random))
            if writer.pendingByteCount > 1 << 20 { try sink(writer.take()) }
        }
        if kind == .resultsByDay { writer.append([]) }
        try sink(writer.take())
    }

    private var head: [[String]] {
        switch kind {
        case .instagramPosts: [InstagramExport.header(language)]
        case .facebookPosts: [FacebookExport.header(language)]
        case .adsByDay: [AdSheet(brand: brand, hasDays: true).header]
        case .youTubeTable: [YouTubeExport.header(language)]
        case .resultsByDay: [[series.title(on: .instagram, language)], ["Date", "Primary"]]
        }
    }

    private func row(_ index: Int, _ captions: inout CaptionReader, _ random: inout SplitMix64) -> [String] {
        switch kind {
        case .instagramPosts, .facebookPosts:
            let day = day(ofPost: index, &random)
            let network = kind == .instagramPosts ? Network.instagram : .facebook
            let caption = quoted(captions.next(for: day, on: network), index)
            let post = post(firstPost + index, network, day, caption, &random)
            let row = network == .instagram ? InstagramExport.row : FacebookExport.row
            return row(post, days.to.adding(days: 40), brand)
        case .adsByDay:
            return adRow(index, days.to.adding(days: -(index / campaigns)), &random)
        case .youTubeTable:
            return filmRow(index, &random)
        case .resultsByDay:
            let day = days.to.adding(days: index + 1 - rows)
            let count = random.integer(100...9000) * series.permille / 1000
            return [day.description + "T00:00:00", String(count)]
        }
    }

    /// A list that is longer than its days begins again with the last.
    private func day(ofPost index: Int, _ random: inout SplitMix64) -> Day {
        let most = days.from.distance(to: days.to)
        let back = postsADay.map { index / $0 % (most + 1) } ?? random.integer(0...most)
        return days.to.adding(days: -back)
    }

    /// Every fourth caption holds quotes that a CSV file must double.
    private func quoted(_ caption: String, _ index: Int) -> String {
        index.isMultiple(of: 4)
            ? language("\"No. \(index + 1)\", as Priya calls it. ", "\"N° \(index + 1)\", comme dit Inès. ")
                + caption
            : caption
    }
}

extension ResultsSeries {
    /// How much of a series there is for a thousand views.
    fileprivate var permille: Int {
        switch self {
        case .views: 1000
        case .reach: 620
        case .interactions: 74
        case .visits: 52
        case .linkClicks: 21
        case .follows: 12
        }
    }
}
