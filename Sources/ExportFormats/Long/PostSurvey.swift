import Foundation
import SocialMetrics
import Tabular

/// One look at every row of a long list of posts.
struct PostSurvey: ~Copyable {
    /// A row that takes a second look: it is odd, or its post may have come before.
    struct Held {
        let line: Int
        let letters: [UInt8]
    }

    private(set) var rows: PostRows
    private(set) var held: [Held] = []
    /// Rows kept, and their numbers as printed, by slot.
    private(set) var records = 0
    private(set) var filled: [Int]
    private(set) var sums: [Double]
    private(set) var accounts: [LongReading.AccountRows] = []

    private let seen: SeenKeys
    /// Keys that may have come before, and the first line that repeats them.
    private var repeats: [UInt64: Int] = [:]
    private var moments: (first: Int64, last: Int64)?
    private var days: (first: Int32, last: Int32)?

    /// Rows that may take a second look.
    private static let mostHeld = 1000

    /// - Parameters:
    ///   - columns: what the cells of a row are
    ///   - reader: a reader of the beginning of the table
    ///   - dates: how dates are read
    ///   - expected: about how many rows there are
    init(_ columns: PostColumns, _ reader: TableReader, _ dates: DateCells, expected: Int) {
        rows = PostRows(columns, reader, dates)
        seen = SeenKeys(expected: expected)
        filled = [Int](repeating: 0, count: columns.slots.count)
        sums = [Double](repeating: 0, count: columns.slots.count)
    }

    mutating func run(_ text: CleanText, _ source: ByteSource) throws {
        try text.forEachRow(of: source, checks: true) { record in
            let isPlain = try rows.read(record)
            if rows.hint == accounts.count {
                accounts.append(LongReading.AccountRows(hint: rows.hints[rows.hint]))
            }
            let key = rows.key(record)
            let maybeSeen = !rows.id.isEmpty && seen.insert(key)
            if isPlain, !maybeSeen {
                keep()
            } else {
                try hold(record, maybeSeen ? key : nil)
            }
        }
    }

    private mutating func keep() {
        records += 1
        accounts[rows.hint].add(rows.line)
        for slot in filled.indices where !rows.printed[slot].isNaN {
            filled[slot] += 1
            sums[slot] += rows.printed[slot]
        }
        if rows.published != PostBatch.noMoment {
            moments = (
                min(moments?.first ?? rows.published, rows.published),
                max(moments?.last ?? rows.published, rows.published)
            )
        } else if rows.publishedDay != PostBatch.noDay {
            days = (
                min(days?.first ?? rows.publishedDay, rows.publishedDay),
                max(days?.last ?? rows.publishedDay, rows.publishedDay)
            )
        }
    }

    private mutating func hold(_ record: borrowing CleanRecord, _ key: UInt64?) throws {
        guard held.count < PostSurvey.mostHeld else {
            throw StepAside("line \(record.line) is one odd row too many")
        }
        held.append(Held(line: record.line, letters: record.letters))
        if let key { repeats[key] = min(repeats[key] ?? record.line, record.line) }
    }

    /// First to last day of publication of the rows kept.
    func published(in zone: TimeZone) -> Period? {
        var found: [Day] = []
        if let moments {
            found += [moments.first, moments.last].map { Instant(seconds: $0).day(in: zone) }
        }
        if let days { found += [days.first, days.last].map { Day(number: Int($0)) } }
        guard let first = found.min(), let last = found.max() else { return nil }
        return Period(from: first, to: last)
    }

    /// The first rows of posts that come again, where these are kept.
    func firstOfRepeated(
        _ text: CleanText, _ source: ByteSource, _ reader: TableReader, _ dates: DateCells
    ) throws -> [Held] {
        if repeats.isEmpty { return [] }
        var again = PostRows(rows.columns, reader, dates)
        var sought = repeats
        var found: [Held] = []
        let lines = Set(held.map(\.line))
        try text.forEachRow(of: source, checks: false) { record in
            _ = try again.read(record)
            if again.id.isEmpty { return }
            let key = again.key(record)
            guard let line = sought[key] else { return }
            sought[key] = nil
            if record.line < line, !lines.contains(record.line) {
                found.append(Held(line: record.line, letters: record.letters))
            }
        }
        return found
    }
}

extension PostRows {
    /// What tells the post of the row in hand from others of the file.
    func key(_ record: borrowing CleanRecord) -> UInt64 {
        SeenKeys.hash(record.bytes + id.start, id.count, seed: UInt64(hint))
    }
}
