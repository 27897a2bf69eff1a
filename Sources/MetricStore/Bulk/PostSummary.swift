import SocialMetrics

/// What rows of posts tell of one account.
struct PostSummary {
    var posts = 0
    /// For each measure, whether some row has a value.
    var isReported: [Bool]
    /// Seconds; nil where no row has a date.
    var first: Int64?
    var last: Int64?

    init(measures: Int) { isReported = Array(repeating: false, count: measures) }
}

extension PostBatch {
    /// Adds the rows to the summary of their account, by its number in the batch.
    func summarise(into summaries: inout [PostSummary]) {
        let width = rows.measureCount
        for index in 0..<count {
            let account = Int(rows.accounts[index])
            summaries[account].posts += 1
            for slot in 0..<width where !rows.values[index * width + slot].isNaN {
                summaries[account].isReported[slot] = true
            }
            let moment = moment(ofRow: index)
            if moment == PostBatch.noMoment { continue }
            if moment < summaries[account].first ?? .max { summaries[account].first = moment }
            if moment > summaries[account].last ?? .min { summaries[account].last = moment }
        }
    }
}

extension SeenAccount {
    mutating func add(_ summary: PostSummary, measures: [Measure], _ hint: AccountHint) {
        rows += summary.posts
        posts += summary.posts
        nativeID = nativeID ?? hint.nativeID
        for (measure, isReported) in zip(measures, summary.isReported) where isReported {
            postMeasures.insert(measure)
        }
        if let first = summary.first { firstPublished = min(firstPublished ?? first, first) }
        if let last = summary.last { lastPublished = max(lastPublished ?? last, last) }
    }
}
