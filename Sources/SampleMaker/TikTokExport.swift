import SocialMetrics
import Tabular

/// TikTok Studio's downloads of a range, one file a tab: headers are English, dates name no year.
struct TikTokExport {
    let brand: Brand
    let account: TikTokAccount
    let range: Period

    private var isFirst: Bool { range.from == Period.sample.from }
    private var isLast: Bool { range.to == Period.sample.to }

    func files() -> [(name: String, bytes: [UInt8])] {
        var tables = [
            ("Overview", overview), ("Content", content), ("Viewers", viewers),
            ("FollowerHistory", followerHistory),
        ]
        if isLast {
            tables += [
                ("FollowerGender", gender), ("FollowerTopTerritories", territories),
                ("FollowerActivity", activity),
            ]
        }
        let second = range.to.adding(days: 1).seconds(hour: 8, minute: 17)
        return tables.map { name, rows in
            let bytes = CSVWriter.bytes(rows, quoting: .always, encoding: .utf8WithMark)
            let file = "\(name)_\(range.from.description)_\(second)_\(account.page.handle).csv"
            return (file, bytes.withoutLastLineEnd)
        }
    }

    private func date(_ day: Day) -> String { day.tikTokDate(brand.language) }

    private var overview: [[String]] {
        [["Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares"]]
            + range.days.map { day in
                let counts = account[day]
                return [date(day)]
                    + [counts.views, counts.profileViews, counts.likes, counts.comments, counts.shares]
                    .map(String.init)
            }
    }

    /// The newest fifteen videos with all they have got until the day of the download.
    private var content: [[String]] {
        let takenOn = range.to.adding(days: 1)
        let header = [
            "Time", "Video title", "Video link", "Post time", "Total likes", "Total comments", "Total shares",
            "Total views",
        ]
        return [header]
            + account.videos.filter { $0.day <= range.to }.suffix(15).reversed().map { video in
                let share = Post.share(afterDays: video.day.distance(to: takenOn))
                let grown = { (count: Int) in String(Int(Double(count) * share + 0.5)) }
                return [
                    date(takenOn), video.title,
                    "https://www.tiktok.com/@\(account.page.handle)/video/\(video.id)", date(video.day),
                    grown(video.likes), grown(video.comments), grown(video.shares), grown(video.views),
                ]
            }
    }

    /// TikTok does not know the newest day yet, nor days before somebody switched the analytics on.
    private func isUnknown(_ day: Day) -> Bool {
        day == range.to || isFirst && range.from.distance(to: day) < 5
    }

    private var viewers: [[String]] {
        [["Date", "Total Viewers", "New Viewers", "Returning Viewers"]]
            + range.days.map { day in
                if isUnknown(day) { return [date(day), "undefined", "0", "0"] }
                let counts = account[day]
                return [date(day)]
                    + [counts.viewers, counts.newViewers, counts.viewers - counts.newViewers].map(String.init)
            }
    }

    private var followerHistory: [[String]] {
        [["Date", "Followers", "Difference in followers from previous day"]]
            + range.days.map { day in
                if isUnknown(day) { return [date(day), "undefined", "0"] }
                return [date(day), String(account[day].followers), String(account[day].followersGained)]
            }
    }

    private var gender: [[String]] {
        let shares = brand.language == .fr ? ["0.68", "0.31", "0.01"] : ["0.44", "0.55", "0.01"]
        return [["Gender", "Distribution"]] + zip(["Female", "Male", "Other"], shares).map { [$0, $1] }
    }

    private var territories: [[String]] {
        let shares =
            brand.language == .fr
            ? [("FR", "0.714"), ("BE", "0.088"), ("CH", "0.046"), ("CA", "0.031"), ("MA", "0.018")]
            : [("GB", "0.781"), ("IE", "0.052"), ("US", "0.041"), ("AU", "0.016"), ("DE", "0.011")]
        let others = brand.language == .fr ? "0.103" : "0.099"
        return [["Top territories", "Distribution"]] + (shares + [("Others", others)]).map { [$0, $1] }
    }

    /// Seven days by the hour: few at night, most in the evening.
    private var activity: [[String]] {
        let curve = [
            11, 7, 5, 4, 4, 6, 13, 24, 30, 29, 28, 31, 38, 36, 30, 29, 31, 36, 42, 47, 51, 49, 38, 22,
        ]
        var random = brand.random("tiktok activity")
        return [["Date", "Hour", "Active followers"]]
            + range.days.suffix(7).flatMap { day in
                curve.enumerated().map { hour, percent in
                    let active = Double(account[day].followers * percent) / 100 * random.noise(0.1)
                    return [date(day), String(hour), String(random.count(active))]
                }
            }
    }
}
