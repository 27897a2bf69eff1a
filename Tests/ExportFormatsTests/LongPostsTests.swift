import Foundation
import SocialMetrics
import Tabular
import TestSupport
import Testing

@testable import ExportFormats

/// What is read piece by piece is what is read whole.
@Suite struct LongPostsTests {
    /// What piece by piece reading found: the reading with its rows, or why it stepped aside.
    private enum Outcome {
        case read(FileReading)
        case steppedAside(String)
    }

    private func readLong(_ bytes: [UInt8], beginning: Int) throws -> Outcome {
        let posts = LongPosts(
            beginning: Array(bytes.prefix(beginning)), isWhole: bytes.count <= beginning, fileName: "file.csv"
        )
        guard let posts else { return .steppedAside("the beginning") }
        let source = ByteSource(bytes)
        do {
            let long = try posts.survey(source, size: bytes.count)
            var file = long.file
            var table = long.table
            var rows = 0
            try posts.rows(source, of: long, accounts: long.accounts.indices.map { Int32($0) }) { batch in
                for index in 0..<batch.count {
                    table.append(
                        batch.row(index, long.accounts.map(\.hint)), values: Array(batch.values(ofRow: index))
                    )
                }
                rows += batch.count
                return PostBatch(measureCount: batch.rows.measureCount)
            }
            #expect(rows == long.count)
            #expect(rows == long.accounts.reduce(0) { $0 + $1.count })
            file.tables[0].observations = table.rows.isEmpty ? [] : [table]
            return .read(file)
        } catch let reason as StepAside {
            return .steppedAside(reason.description)
        }
    }

    /// - Returns: why the file was not read piece by piece; nil when it was
    @discardableResult private func expectAlike(
        _ bytes: [UInt8], beginning: Int, _ name: String
    ) throws -> String? {
        guard case .read(let long) = try readLong(bytes, beginning: beginning) else {
            guard case .steppedAside(let reason) = try readLong(bytes, beginning: beginning) else {
                return nil
            }
            return reason
        }
        let whole = readExport(bytes: bytes, fileName: "file.csv")
        #expect(long.outcome == whole.outcome, "\(name)")
        #expect("\(long.problems)" == "\(whole.problems)", "\(name)")
        #expect(long.tables.count == whole.tables.count, "\(name)")
        for (one, other) in zip(long.tables, whole.tables) {
            #expect(Told(one) == Told(other), "\(name)")
            for (mine, theirs) in zip(one.columns, other.columns) {
                let isNear = abs((mine.sum ?? 0) - (theirs.sum ?? 0)) <= 1e-9 * abs(theirs.sum ?? 0)
                #expect(isNear && mine.filled == theirs.filled, "\(name), \(mine.header)")
            }
            #expect(Rows(one) == Rows(other), "\(name)")
        }
        return nil
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing))
    func everySharedListOfPostsIsReadAlike() throws {
        let folder = try #require(SharedExports.file("meta"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        var taken: [String] = []
        for name in names where name.hasSuffix(".csv") {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            for beginning in [3_000, 20_000, 1 << 20] {
                let reason = try expectAlike(bytes, beginning: beginning, "\(name), \(beginning)")
                if reason == nil, !taken.contains(name) { taken.append(name) }
            }
        }
        for name in ["ig-posts-en-1.csv", "ig-posts-en-4.csv", "ig-posts-fr-1.csv", "ig-posts-pt-1.csv"] {
            #expect(taken.contains(name), "\(name)")
        }
    }

    @Test(arguments: 0..<40) func inventedListsOfPostsAreReadAlike(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed) + 9_000_000)
        let list = InventedPosts(rows: 60, &generator)
        #expect(try expectAlike(list.bytes, beginning: 4_000, "\(seed)") == nil)
    }

    @Test(arguments: InventedPosts.Oddity.allCases) func oddRowsAreReadAlike(
        oddity: InventedPosts.Oddity
    ) throws {
        for seed in 0..<12 {
            var generator = SplitMix64(seed: UInt64(seed) + 9_100_000)
            var list = InventedPosts(rows: 60, &generator)
            for _ in 0...(seed % 3) { list.damage(oddity, below: 20, &generator) }
            let reason = try expectAlike(list.bytes, beginning: 4_000, "\(oddity), \(seed)")
            #expect((reason == nil) == oddity.isReadPieceByPiece, "\(oddity), \(seed): \(reason ?? "")")
        }
    }

    @Test(arguments: 0..<60) func anyMixtureIsReadAlike(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed) + 9_200_000)
        var list = InventedPosts(rows: 80, &generator)
        let kinds = InventedPosts.Oddity.allCases.filter { seed % 2 == 0 ? $0.isReadPieceByPiece : true }
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            list.damage(kinds.randomElement(using: &generator) ?? .noID, below: seed % 20, &generator)
        }
        try expectAlike(list.bytes, beginning: 2_500 + 100 * seed, "\(seed)")
    }

    /// One byte changed anywhere.
    @Test(arguments: 0..<60) func damagedBytesAreReadAlike(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed) + 9_300_000)
        let list = InventedPosts(rows: 40, &generator).bytes
        for _ in 0..<6 {
            var bytes = list
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            bytes[place] =
                [0x22, 0x2C, 0x0A, 0x0D, 0x20, 0x41, 0x00, 0xE9, 0x5C, 0x3D].randomElement(
                    using: &generator) ?? 0
            try expectAlike(bytes, beginning: 2_500, "\(seed), byte \(place)")
        }
    }

    @Test func moreThanAThousandOddRowsAreReadWhole() throws {
        var generator = SplitMix64(seed: 4)
        var list = InventedPosts(rows: 1_400, &generator)
        for row in 20..<1_100 { list.rows[row][7] = "many" }
        let reason = try expectAlike(list.bytes, beginning: 4_000, "many")
        #expect(reason?.hasSuffix("is one odd row too many") == true)
    }
}

/// What a table says besides its rows.
private struct Told: Equatable {
    let words: String
    let columns: [String]
    let setAside: [SetAside]
    let notes: String

    init(_ table: TableReading) {
        words =
            "\(String(describing: table.format?.id)) \(String(describing: table.title)) \(String(describing: table.language)) "
            + "\(table.encoding) \(table.delimiter) \(table.headerLine) \(table.records) \(table.totalRows) "
            + "\(table.remarks) \(String(describing: table.period)) \(String(describing: table.published)) "
            + "\(table.needsPeriod) \(String(describing: table.exported)) \(String(describing: table.openEnd))"
        columns = table.columns.map {
            "\($0.header) \($0.occurrence) \($0.role) \(String(describing: $0.measure)) \(String(describing: $0.reason))"
        }
        setAside = table.setAside
        notes = "\(table.notes)"
    }
}

/// The rows of a table, in the order of their lines.
private struct Rows: Equatable {
    let rows: [String]

    init(_ table: TableReading) {
        rows =
            table.observations.flatMap { observations in
                observations.rows.indices.map { index in
                    (observations.rows[index], Array(observations.values(ofRow: index)))
                }
            }.sorted { $0.0.line < $1.0.line }.map { row, values in
                "\(row.line) \(row.account) \(row.subject) \(String(describing: row.from)) \(values)"
            }
            + table.observations.map {
                "\($0.format) \(String(describing: $0.platform)) \($0.grain) \($0.measures.map(\.id))"
            }
    }
}

extension PostBatch {
    fileprivate func values(ofRow index: Int) -> ArraySlice<Double> {
        rows.values[index * rows.measureCount..<(index + 1) * rows.measureCount]
    }

    fileprivate func row(_ index: Int, _ hints: [AccountHint]) -> ObservationRow {
        let text = { (range: ByteRange) -> String? in
            if range.isAbsent { return nil }
            return String(
                decoding: rows.bytes[Int(range.start)..<Int(range.start + range.count)], as: UTF8.self)
        }
        var post = PostFacts(nativeID: text(nativeIDs[index]) ?? "")
        post.permalink = text(permalinks[index])
        post.caption = text(captions[index])
        post.format = formats[index] == PostBatch.noFormat ? nil : PostFormat.allCases[Int(formats[index])]
        if published[index] != PostBatch.noMoment { post.published = Instant(seconds: published[index]) }
        if publishedDays[index] != PostBatch.noDay {
            post.publishedDay = Day(number: Int(publishedDays[index]))
        }
        if !durations[index].isNaN { post.duration = durations[index] }
        return ObservationRow(
            line: Int(rows.lines[index]), account: hints[Int(rows.accounts[index])], subject: .post(post))
    }
}
