import Analytics
import SocialMetrics

/// So many posts of a longer period are listed; exports give the most successful ones only.
private let mostPosts = 10

extension ReportContext {
    /// What exports say of longer periods around the report's, where they give no people of the period itself.
    ///
    /// A download of LinkedIn counts the members reached, and what each post got, over a whole year only.
    func longerPeriodBlocks(of channel: Channel) -> [Block] {
        guard channel.reach.own == nil else { return [] }
        let tables = [longerPeriodTable(of: channel), longerPeriodPosts(of: channel)].compactMap(\.self)
        guard !tables.isEmpty else { return [] }
        return [.heading(self(en: "Over the period of the export", fr: "Sur la période de l’export"))]
            + tables.map(Block.table)
    }

    private func isAround(_ other: Period) -> Bool {
        other != period && other.from <= period.from && period.to <= other.to
    }

    private func longerPeriodTable(of channel: Channel) -> ReportTable? {
        let rows = channel.figures.periods.filter {
            $0.breakdown.isNone && isAround($0.period) && $0.values[channel.reachMeasure] != nil
        }
        guard !rows.isEmpty else { return nil }
        let measures = [channel.reachMeasure, .views, .impressions].filter { measure in
            rows.contains { $0.values[measure] != nil }
        }
        let counts = followerCounts(of: channel.figures)
        let followers = rows.map { row in counts.last { $0.day == row.period.to }?.count }
        var columns: [ReportTable.Column] = [.init(self(en: "Period", fr: "Période"), .leading)]
        columns += measures.map { .init(self($0.label)) }
        let hasFollowers = followers.contains { $0 != nil }
        if hasFollowers {
            columns.append(.init(self(en: "Followers on the last day", fr: "Abonnés le dernier jour")))
        }
        return ReportTable(
            caption: self(
                en: "People are counted once over each period: they cannot be shared out over months",
                fr:
                    "Chaque personne compte une fois par période : ces chiffres ne se répartissent pas par mois"
            ),
            columns: columns,
            rows: zip(rows, followers).map { row, followers in
                let last = Period(from: row.period.to, to: row.period.to)
                return .init(
                    [.period(row.period)]
                        + measures.map {
                            cell(
                                row.values[$0], unit(of: $0),
                                channel.account.number($0.id, of: row.period).with(.own))
                        }
                        + (hasFollowers
                            ? [
                                cell(
                                    followers, .people,
                                    channel.account.number(Measure.followers.id, of: last))
                            ] : []))
            })
    }

    /// Posts that came out in the report's period, by what they got over the longer one.
    private func longerPeriodPosts(of channel: Channel) -> ReportTable? {
        let exact = Set(channel.posts[0].posts.map(\.post.nativeID))
        let inside = channel.figures.postPeriods.filter { row in
            isAround(row.period) && !exact.contains(row.post.nativeID)
                && row.post.day(in: zone).map(period.contains) ?? false
        }
        guard let latest = inside.map(\.period).max(by: { ($0.to, $0.from) < ($1.to, $1.from) }) else {
            return nil
        }
        let measures = [Measure.views, .impressions, .interactions].filter { measure in
            inside.contains { $0.period == latest && $0.values[measure] != nil }
        }
        guard let first = measures.first else { return nil }
        let posts = inside.filter { $0.period == latest }.sorted {
            ($0.values[first] ?? -1, $1.post.nativeID) > ($1.values[first] ?? -1, $0.post.nativeID)
        }
        return ReportTable(
            caption: self(en: "Posts of \(text(period)) over ", fr: "Publications (\(text(period))) sur ")
                + text(latest)
                + self(
                    en: "; the export lists the top posts only", fr: " ; l’export ne donne que les meilleures"
                )
                + (posts.count > mostPosts
                    ? self(
                        en: ", here the first \(mostPosts) of \(posts.count)",
                        fr: ", ici les \(mostPosts) premières sur \(posts.count)") : ""),
            columns: [
                .init(self(en: "Published", fr: "Publié le"), .leading),
                .init(self(en: "Post", fr: "Publication"), .leading),
            ] + measures.map { .init(self($0.label)) },
            rows: posts.prefix(mostPosts).map { row in
                let post = row.post
                return .init(
                    [
                        post.day(in: zone).map(Cell.day) ?? .absent(""),
                        post.permalink.map {
                            .link(text: post.caption.map { excerpt($0) } ?? post.nativeID, url: $0)
                        } ?? .user(post.caption.map { excerpt($0) } ?? post.nativeID),
                    ]
                        + measures.map {
                            cell(
                                row.values[$0], unit(of: $0),
                                channel.account.number(
                                    $0.id, of: post, published: nil, asOf: nil, in: row.period))
                        })
            })
    }
}
