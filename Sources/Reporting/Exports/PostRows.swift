import SocialMetrics

extension ReportContext {
    /// The posts of the period: those published in it with all they got until the export, else, where an account has no such
    /// list, what its videos got in the period.
    func postRows(of accounts: ReportAccounts) -> [NumberSheet.Row] {
        accounts.channels.flatMap { channel in
            let set = channel.posts[0]
            return set.posts.map { post in
                let id = channel.account.number(
                    "", of: post.post, published: post.day, asOf: post.asOf, in: period)
                var row = row(channel.account, [id])
                row.sources = post.sources
                row.set("post", user: post.post.nativeID)
                row["published"] = post.post.published.map(NumberCell.moment)
                row.set("published_day", post.day)
                row["format"] = post.post.format.map { term($0.rawValue, $0.label) }
                row.set("caption", user: post.post.caption)
                row.set("permalink", user: post.post.permalink)
                row.set("duration", post.post.duration, .seconds)
                row["basis"] = term(id.basis)
                row.set("from", id.period.from)
                row.set("to", id.period.to)
                row.set("as_of", post.asOf)
                if let asOf = post.asOf, let day = post.day {
                    row.set("age_days", Double(asOf.number - day.number), .days)
                }
                row.set(post.values, in: self)
                setCurrency(of: &row)
                if let counting = set.counting, let (engagement, exposure) = counting.both(of: post.values) {
                    row.set(counting.metric.id, engagement / exposure, .share)
                }
                return row
            }
        }
    }
}
