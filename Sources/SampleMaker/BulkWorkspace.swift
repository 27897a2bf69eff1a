import SocialMetrics

/// A workspace of any size, for measuring: every client has an Instagram account and an ad account.
struct BulkWorkspace {
    let clients: Int
    /// The last one is the sample's last, October 2026.
    let months: Int
    /// Posts a client publishes in a month; 0 means no file of posts.
    let posts: Int
    /// How many series of the Results page there are, of six at most.
    let series: Int
    /// Campaigns that run every day; 0 means no ad report.
    let campaigns: Int
    /// Whether each month is a download of its own.
    let isMonthly: Bool
    let seed: UInt64

    /// The last day of every download.
    private static let lastMonth = Period(from: Day(2026, 10, 1), to: Day(2026, 10, 31))

    private var allMonths: [Period] {
        (0..<months).reversed().map {
            let first = Self.lastMonth.from.adding(months: -$0)
            return Period(from: first, to: first.lastOfMonth)
        }
    }

    private var downloads: [Period] {
        guard !isMonthly, let first = allMonths.first else { return allMonths }
        return [Period(from: first.from, to: Self.lastMonth.to)]
    }

    private var brands: [Brand] { (1...clients).map(Brand.harbourRoasters.numbered) }

    /// Every export by its path in the workspace.
    var exports: [(path: String, export: BulkExport)] {
        brands.enumerated().flatMap { number, brand in
            downloads.enumerated().flatMap { turn, period in
                exports(of: brand, period, seed &+ UInt64(number * 1000 + turn))
            }
        }
    }

    private func exports(of brand: Brand, _ period: Period, _ seed: UInt64) -> [(
        path: String, export: BulkExport
    )] {
        let folder = "inbox/\(brand.slug)/instagram/\(period.monthName)"
        var result: [(path: String, export: BulkExport)] = []
        let count = posts * (isMonthly ? 1 : months)
        if count > 0 {
            let name = "\(period.from.metaFileDate)_\(period.to.metaFileDate)_\(padded(Int(seed), 15)).csv"
            let first = isMonthly ? posts * (allMonths.firstIndex(of: period) ?? 0) : 0
            result.append(
                (
                    "\(folder)/\(name)",
                    BulkExport(
                        kind: .instagramPosts, rows: count, seed: seed, brand: brand, days: period,
                        firstPost: first)
                ))
        }
        for series in ResultsSeries.measured.prefix(series) {
            result.append(
                (
                    "\(folder)/\(series.fileName(brand.language))",
                    BulkExport(
                        kind: .resultsByDay, rows: period.days.count, seed: seed, brand: brand, days: period,
                        series: series)
                ))
        }
        if campaigns > 0 {
            result.append(
                (
                    "inbox/\(brand.slug)/meta-ads/\(period.monthName)/Untitled-report.csv",
                    BulkExport(
                        kind: .adsByDay, rows: period.days.count * campaigns, seed: seed, brand: brand,
                        days: period, campaigns: campaigns)
                ))
        }
        return result
    }

    /// `bilan.yml`, and the same follower counts as a table.
    var texts: [(path: String, text: String)] {
        let noted = brands.map { brand in
            var random = SplitMix64(seed: seed, purpose: "followers of " + brand.slug)
            var count = brand.instagram.followers
            let followers = allMonths.suffix(24).map { month in
                count += random.integer(5...120)
                return (day: month.to, count: count)
            }
            var accounts = [
                AccountHistory(
                    platform: "instagram", name: brand.instagram.handle, id: brand.instagram.id,
                    followers: followers)
            ]
            if campaigns > 0 { accounts.append(AccountHistory(platform: "meta-ads", name: brand.name)) }
            return (brand: brand, accounts: accounts)
        }
        let rows = noted.flatMap { brand, accounts in
            accounts[0].followers.map { "\(brand.slug),\($0.day),\($0.count)" }
        }
        return [
            ("bilan.yml", WorkspaceFile.text(noted, by: "bilan-sample --clients \(clients)")),
            ("followers.csv", (["client,day,followers"] + rows).joined(separator: "\n") + "\n"),
        ]
    }
}

extension ResultsSeries {
    /// In the order in which a small workspace takes them.
    fileprivate static let measured = [views, reach, follows, interactions, visits, linkClicks]
}

extension Brand {
    /// One of many invented clients that are alike.
    func numbered(_ number: Int) -> Brand {
        var brand = self
        brand.slug = "client-" + padded(number, 3)
        brand.name = "\(name) \(padded(number, 3))"
        brand.instagram = Page(
            name: brand.name, id: "178414" + padded(number, 11), handle: "\(instagram.handle).\(number)",
            followers: instagram.followers, postReach: instagram.postReach, dailyViews: instagram.dailyViews)
        return brand
    }
}
