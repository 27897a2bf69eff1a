import GRDB
import SocialMetrics
import TestSupport
import Testing

@testable import MetricStore

struct BulkImportTests {
    private let three: [BulkSample.Post] = [
        ("p2", 1_790_000_000, [1, 2]), ("p1", 1_790_000_000, [3, .nan]), ("p3", nil, [.nan, .nan]),
    ]

    @Test func batchSaysTheSameAsATable() throws {
        let (bulk, whole) = (try Store.inMemory(), try Store.inMemory())
        let outcome = try BulkSample.add(three, "aa", asOf: "2026-10-02", inBatchesOf: 9, to: bulk)
        let receipt = try whole.add(Sample.file("aa", asOf: "2026-10-02", BulkSample.table(three)))
        #expect(outcome == receipt.map(BulkOutcome.stored))
        #expect(try bulk.posts() == (try whole.posts()))
        #expect(try bulk.posts().count == 3)
        #expect(try bulk.onlyFigures()?.postExports == (try whole.onlyFigures()?.postExports))
        #expect(try bulk.imports() == (try whole.imports()))
    }

    /// Random files of few posts with few values meet in every way; both ways of storing must agree on all of them.
    @Test(arguments: 1...40) func bothWaysCountAndSayTheSame(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (bulk, whole) = (try Store.inMemory(), try Store.inMemory())
        for digits in ["5a", "1b", "9c", "3d", "7e"] {
            var posts: [BulkSample.Post] = []
            for number in 0..<8 where Bool.random(using: &random) {
                // Each export gives moments, days or nothing.
                let moment = 1_790_000_000 + Int64(number) * 7_000
                let published = [moment, moment - moment % 86_400, nil][
                    digits == "9c" ? 1 : digits == "7e" ? 2 : 0]
                let values: [Double] = (0..<2).map { _ in
                    let choice = Int.random(in: 0...2, using: &random)
                    return choice == 0 ? .nan : Double(choice)
                }
                posts.append(("p\(number)", published, values))
            }
            let asOf = "2026-10-0\(Int.random(in: 1...3, using: &random))"
            let outcome = try BulkSample.add(posts, digits, asOf: asOf, to: bulk)
            let receipt = try whole.add(Sample.file(digits, asOf: asOf, BulkSample.table(posts)))
            #expect(outcome == receipt.map(BulkOutcome.stored))
        }
        #expect(try bulk.posts() == (try whole.posts()))
        #expect(try bulk.onlyFigures()?.postExports == (try whole.onlyFigures()?.postExports))
    }

    @Test(arguments: [1, 2, 9]) func postThatTheFileHasTwiceIsReported(_ size: Int) throws {
        let twice = three + [("p1", 1_790_000_000, [5, 5])]
        for isKnown in [false, true] {
            let store = try Store.inMemory()
            if isKnown {
                _ = try BulkSample.add([("p9", 1_790_000_000, [1, 1])], "0a", asOf: "2026-10-01", to: store)
            }
            let outcome = try BulkSample.add(twice, "aa", asOf: "2026-10-02", inBatchesOf: size, to: store)
            #expect(outcome == .repeatedPost(line: 5))
            #expect(try store.imports().count == (isKnown ? 1 : 0))
        }
    }

    @Test func indexThatAPersonMadeStaysAndIsNotInTheWay() throws {
        let store = try Store.inMemory()
        let indexes = {
            try store.read {
                try String.fetchSet(
                    $0,
                    sql: "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'post_snapshot'")
            }
        }
        try store.write { try $0.execute(sql: "CREATE INDEX \"by my id\" ON post_snapshot (native_id)") }
        for _ in 1...2 {
            _ = try BulkSample.add(three, "aa", asOf: "2026-10-02", to: store)
            #expect(try store.onlyFigures()?.posts.count == 3)
            #expect(try indexes() == ["by my id", "post_snapshot_by_key"])
            try store.remove(importWithDigest: Sample.digest("aa"))
        }
    }

    @Test func storeWithoutANameTakesFilesAsOneInMemoryDoes() throws {
        let (store, memory) = (try Store.withoutName(), try Store.inMemory())
        for (digits, asOf) in [("aa", "2026-10-02"), ("bb", "2026-10-03")] {
            let outcome = try BulkSample.add(three, digits, asOf: asOf, to: store)
            #expect(try BulkSample.add(three, digits, asOf: asOf, to: memory) == outcome)
        }
        #expect(try store.posts() == (try memory.posts()))
        #expect(try store.beside() == nil)
        try store.close()
    }

    @Test func sameBytesAreStoredOnce() throws {
        let store = try Store.inMemory()
        _ = try BulkSample.add(three, "aa", asOf: "2026-10-02", to: store)
        #expect(try BulkSample.add(three, "aa", asOf: "2026-10-03", to: store) == .known)
        #expect(try store.imports().map(\.asOf.description) == ["2026-10-02"])
    }

    @Test func nothingIsKeptOfAFileThatIsGivenUpOrFailsOrIsTried() throws {
        struct Full: Error {}
        let store = try Store.inMemory()
        let fill = { (bulk: BulkImport) in
            try BulkSample.append([BulkSample.batch(three)], of: [BulkSample.account], to: bulk)
        }
        let file = BulkSample.file("aa")
        #expect(
            try store.addInBulk(file) {
                try fill($0); return nil
            } == .givenUp)
        #expect(throws: Full.self) {
            try store.addInBulk(file) {
                try fill($0); throw Full()
            }
        }
        let draft = Sample.file("aa", asOf: "2026-10-02")
        #expect(throws: Full.self) {
            try store.addInBulk(file, alongside: { _ in throw Full() }) {
                try fill($0); return draft
            }
        }
        let tried = try store.addInBulk(file, keep: false) {
            try fill($0); return draft
        }
        #expect(tried == .stored(ImportReceipt(id: importID(sha256: file.sha256), rows: RowCounts(new: 3))))
        #expect(try store.imports().isEmpty)
        #expect(try store.accounts().isEmpty)
    }

    @Test func rowsOfAccountsThatAreNotNamedAreLeftOut() throws {
        let store = try Store.inMemory()
        let outcome = try store.addInBulk(BulkSample.file("aa")) { bulk in
            var batch = BulkSample.batch(three)
            batch.rows.accounts[1] = 1
            try BulkSample.append([batch], of: [BulkSample.account, nil], to: bulk)
            return Sample.file("aa", asOf: "2026-10-02")
        }
        guard case .stored(let receipt) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(receipt.rows == RowCounts(new: 2))
        #expect(try store.onlyFigures()?.posts.map(\.post.nativeID) == ["p3", "p2"])
    }

    @Test func rowsAreWrittenInTheOrderOfPublicationAndId() throws {
        let store = try Store.inMemory()
        _ = try BulkSample.add(three, "aa", asOf: "2026-10-02", inBatchesOf: 9, to: store)
        let ids = try store.read {
            try String.fetchAll($0, sql: "SELECT native_id FROM post_snapshot ORDER BY id")
        }
        #expect(ids == ["p3", "p1", "p2"])
    }
}

extension Store {
    /// Everything that is known of the posts, as text.
    fileprivate func posts() throws -> [String] {
        try accountFigures(of: "maison").flatMap(\.posts).map { post in
            let values = BulkSample.measures.map { post.values[$0].map { "\($0)" } ?? "-" }
            return "\(post.post) \(values) \(post.asOf) \(post.sources)"
        }
    }
}
