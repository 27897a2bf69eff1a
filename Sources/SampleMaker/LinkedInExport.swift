import SocialMetrics
import Tabular

/// The sheets of LinkedIn's page workbooks, each saved as CSV in Excel, which is what people do with an `.xls`.
struct LinkedInExport {
    let page: LinkedInPage
    let range: Period

    func files() -> [(name: String, bytes: [UInt8])] {
        let milliseconds = range.to.adding(days: 1).seconds(hour: 6, minute: 41) * 1000 + 207
        let book = { (kind: String, sheet: String) in
            "\(page.page.handle)_\(kind)_\(milliseconds) \(sheet).csv"
        }
        var sheets = [
            (book("content", "Metrics"), metrics), (book("content", "All posts"), posts),
            (book("followers", "New followers"), followers), (book("visitors", "Visitor metrics"), visitors),
        ]
        if range.to == Period.sample.to {
            for (name, rows) in demographics { sheets.append((book("followers", name), rows)) }
        }
        return sheets.map { ($0, CSVWriter.bytes($1, lineEnd: .crlf)) }
    }

    /// Excel pads the sentence above the header with empty cells.
    private func sentence(_ text: String, width: Int) -> [String] {
        [text + " Data is delayed by up to 2 days. All dates and times are in UTC."]
            + [String](repeating: "", count: width - 1)
    }

    private var metrics: [[String]] {
        let header =
            ["Date", "Impressions (organic)", "Impressions (sponsored)", "Impressions (total)"]
            + ["Unique impressions (organic)"]
            + ["Clicks", "Reactions", "Comments", "Reposts", "Engagement rate"].flatMap { name in
                ["organic", "sponsored", "total"].map { "\(name) (\($0))" }
            }
        let text = "Aggregated engagement metrics for your organic and sponsored posts over time."
        return [sentence(text, width: header.count), header]
            + range.days.map { day in
                let (content, people) = (page[day].content, page[day].people)
                let thrice = { (count: Int) in [String(count), "0", String(count)] }
                let rate = ratio(content.engagements, of: content.impressions)
                return [day.linkedInDate] + thrice(content.impressions) + [String(people)]
                    + [content.clicks, content.reactions, content.comments, content.reposts].flatMap(thrice)
                    + [rate, "0", rate]
            }
    }

    private var posts: [[String]] {
        let header = [
            "Post title", "Post link", "Post type", "Campaign name", "Posted by", "Created date",
            "Campaign start date", "Campaign end date", "Audience", "Impressions", "Views", "Offsite Views",
            "Clicks", "Click through rate (CTR)", "Likes", "Comments", "Reposts", "Follows",
            "Engagement rate", "Content Type",
        ]
        let takenOn = range.to.adding(days: 1)
        let rows = page.posts.reversed().filter { range.contains($0.day) }.map { post in
            let share = Post.share(afterDays: post.day.distance(to: takenOn))
            let grown = { (count: Int) in Int(Double(count) * share + 0.5) }
            var counts = LinkedInPage.Counts(impressions: grown(post.counts.impressions))
            counts.clicks = grown(post.counts.clicks)
            counts.reactions = grown(post.counts.reactions)
            counts.comments = grown(post.counts.comments)
            counts.reposts = grown(post.counts.reposts)
            return [
                post.text, "https://www.linkedin.com/feed/update/urn:li:activity:\(post.id)", "Organic", "",
                "Inès Marchetti", post.day.linkedInDate, "", "", "All followers", String(counts.impressions),
                post.isVideo ? String(grown(post.counts.views)) : "", post.isVideo ? "0" : "",
                String(counts.clicks), ratio(counts.clicks, of: counts.impressions),
                String(counts.reactions), String(counts.comments), String(counts.reposts),
                String(grown(post.counts.follows)), ratio(counts.engagements, of: counts.impressions),
                post.isVideo ? "Video" : "",
            ]
        }
        return [sentence("Engagement metrics for your posts.", width: header.count), header] + rows
    }

    /// Gains of each day, although the last column is called a total.
    private var followers: [[String]] {
        let header = [
            "Date", "Sponsored followers", "Organic followers", "Auto-invited followers", "Total followers",
        ]
        return [header]
            + range.days.map { day in
                let count = page[day].newFollowers
                let invited = count >= 3 ? 1 : 0
                return [day.linkedInDate, "0", String(count - invited), String(invited), String(count)]
            }
    }

    private var visitors: [[String]] {
        let header = ["Overview", "Life", "Jobs", "Total"].flatMap { part in
            ["page views", "unique visitors"].flatMap { measure in
                ["desktop", "mobile", "total"].map { "\(part) \(measure) (\($0))" }
            }
        }
        return [["Date"] + header]
            + range.days.map { day in
                let (overview, jobs) = (page[day].overview, page[day].jobs)
                let all = (desktop: overview.desktop + jobs.desktop, mobile: overview.mobile + jobs.mobile)
                return [day.linkedInDate]
                    + [overview, (desktop: 0, mobile: 0), jobs, all].flatMap { views in
                        let people = ((views.desktop * 2 + 2) / 3, (views.mobile * 3 + 3) / 4)
                        return [
                            views.desktop, views.mobile, views.desktop + views.mobile, people.0, people.1,
                            people.0 + people.1,
                        ].map(String.init)
                    }
            }
    }

    /// All followers by what they do and where, of the last download only.
    private var demographics: [(name: String, rows: [[String]])] {
        [
            (
                "Location",
                [
                    ("Greater Lyon Area", 412), ("Greater Paris Metropolitan Region", 238),
                    ("Greater Saint-Étienne Area", 61), ("Brussels Metropolitan Area", 37),
                ]
            ),
            (
                "Job function",
                [("Arts and Design", 231), ("Business Development", 148), ("Sales", 122), ("Marketing", 97)]
            ),
            ("Seniority", [("Senior", 342), ("Entry", 251), ("Owner", 139), ("Director", 88)]),
            (
                "Industry",
                [
                    ("Furniture and Home Furnishings Manufacturing", 163), ("Interior Design", 151),
                    ("Architecture and Planning", 118), ("Retail", 84),
                ]
            ),
            ("Company size", [("2-10", 301), ("11-50", 187), ("51-200", 131), ("1", 94)]),
        ].map { name, parts in (name, [[name, "Total followers"]] + parts.map { [$0, String($1)] }) }
    }
}
