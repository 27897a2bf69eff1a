import SocialMetrics

@testable import MetricStore

/// Files of posts, written batch by batch and as a whole.
enum BulkSample {
    typealias Post = (id: String, published: Int64?, values: [Double])

    static let measures: [Measure] = [.views, .likes]

    static func batch(_ posts: [Post], firstLine: Int = 2, account: Int32 = 0) -> PostBatch {
        var batch = PostBatch(measureCount: measures.count)
        for (offset, post) in posts.enumerated() {
            let index = firstLine - 2 + offset
            batch.rows.lines.append(Int32(firstLine + offset))
            batch.rows.accounts.append(account)
            batch.rows.values += post.values
            batch.nativeIDs.append(batch.rows.add(post.id.utf8))
            batch.captions.append(index % 3 == 0 ? .absent : batch.rows.add("Légende \(index) 🌞\n\0".utf8))
            batch.permalinks.append(index % 2 == 0 ? .absent : batch.rows.add("".utf8))
            batch.formats.append(index % 4 == 0 ? PostBatch.noFormat : PostFormat.reel.code)
            let isDay = post.published.map { $0 % 86_400 == 0 } ?? false
            batch.published.append(isDay ? PostBatch.noMoment : post.published ?? PostBatch.noMoment)
            batch.publishedDays.append(isDay ? Int32((post.published ?? 0) / 86_400) : PostBatch.noDay)
            batch.durations.append(index % 5 == 0 ? 12.5 : .nan)
        }
        return batch
    }

    /// The same rows as a table.
    static func table(_ posts: [Post]) -> ObservationTable {
        var table = ObservationTable(
            format: "meta.instagram-posts", platform: .instagram, platforms: [.instagram], grain: .post,
            measures: measures)
        for (index, post) in posts.enumerated() {
            var facts = PostFacts(nativeID: post.id)
            facts.caption = index % 3 == 0 ? nil : "Légende \(index) 🌞\n\0"
            facts.permalink = index % 2 == 0 ? nil : ""
            facts.format = index % 4 == 0 ? nil : .reel
            if let seconds = post.published, seconds % 86_400 == 0 {
                facts.publishedDay = Day(number: Int(seconds / 86_400))
            } else {
                facts.published = post.published.map(Instant.init(seconds:))
            }
            facts.duration = index % 5 == 0 ? 12.5 : nil
            table.append(ObservationRow(line: index + 2, subject: .post(facts)), values: post.values)
        }
        return table
    }

    static func file(_ digits: String) -> BulkFile {
        BulkFile(sha256: Sample.digest(digits), format: "meta.instagram-posts", measures: measures)
    }

    static let account = BulkAccount(hint: AccountHint(), draft: Sample.instagram)

    /// Stores posts in batches of a few.
    static func add(
        _ posts: [Post], _ digits: String, asOf: String, inBatchesOf size: Int = 3, to store: Store
    ) throws -> BulkOutcome {
        try store.addInBulk(file(digits)) { bulk in
            let parts = stride(from: 0, to: posts.count, by: size).map { start in
                batch(Array(posts[start..<min(start + size, posts.count)]), firstLine: start + 2)
            }
            try append(parts, of: [account], to: bulk)
            return Sample.file(digits, asOf: asOf)
        }
    }

    static func append(_ batches: [PostBatch], of accounts: [BulkAccount?], to bulk: BulkImport) throws {
        let preparation = try bulk.preparation(of: accounts)
        try preparation.run {
            for batch in batches {
                _ = try preparation.pass(batch) { filled in
                    try bulk.append(filled)
                    return PostBatch(measureCount: measures.count)
                }
            }
        }
    }
}
