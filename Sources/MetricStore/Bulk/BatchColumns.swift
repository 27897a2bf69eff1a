import Foundation
import GRDBSQLite
import SocialMetrics

/// The columns of a batch where they lie in memory; valid only within `PostBatch.withColumns`.
struct BatchColumns {
    fileprivate(set) var lines: UnsafeBufferPointer<Int32>
    fileprivate var accounts: UnsafeBufferPointer<Int32>
    fileprivate var values: UnsafeBufferPointer<Double>
    fileprivate var bytes: UnsafeBufferPointer<UInt8>
    fileprivate var nativeIDs: UnsafeBufferPointer<ByteRange>
    fileprivate var permalinks: UnsafeBufferPointer<ByteRange>
    fileprivate var captions: UnsafeBufferPointer<ByteRange>
    fileprivate var formats: UnsafeBufferPointer<UInt8>
    fileprivate var published: UnsafeBufferPointer<Int64>
    fileprivate var publishedDays: UnsafeBufferPointer<Int32>
    fileprivate var durations: UnsafeBufferPointer<Double>
    fileprivate var owners: UnsafeBufferPointer<Int64>
    fileprivate var areExact: UnsafeBufferPointer<Bool>
    fileprivate var measureCount: Int

    /// The words of all formats, which are never freed.
    nonisolated(unsafe) private static let words = PostFormat.allCases.map { strdup($0.rawValue) }

    /// Whether the post of a row can only stand under the row's own moment.
    func isExact(_ row: Int) -> Bool {
        let account = Int(accounts[row])
        return account < areExact.count && areExact[account] && published[row] != PostBatch.noMoment
            && publishedDays[row] == PostBatch.noDay
    }

    /// Answers SQLite with a cell, by the number of its column; an absent one is NULL.
    func give(_ column: Int, of row: Int, to answer: OpaquePointer?) {
        switch column {
        case 0: sqlite3_result_int64(answer, Int64(lines[row]))
        case 1: sqlite3_result_int64(answer, owners[Int(accounts[row])])
        case 2: give(nativeIDs[row], to: answer)
        case 3: give(permalinks[row], to: answer)
        case 4: give(captions[row], to: answer)
        case 5:
            let format = Int(formats[row])
            if format < BatchColumns.words.count {
                sqlite3_result_text(answer, BatchColumns.words[format], -1, nil)
            }
        case 6: if published[row] != PostBatch.noMoment { sqlite3_result_int64(answer, published[row]) }
        case 7:
            if publishedDays[row] != PostBatch.noDay {
                sqlite3_result_text(
                    answer, Day(number: Int(publishedDays[row])).description, -1, transient)
            }
        case 8: give(durations[row], to: answer)
        case 9: if isExact(row) { sqlite3_result_int64(answer, published[row]) }
        default: give(values[row * measureCount + column - BatchTable.firstValue], to: answer)
        }
    }

    private func give(_ range: ByteRange, to answer: OpaquePointer?) {
        if range.isAbsent { return }
        // An empty buffer has no address, and an absent address would be an absent text.
        guard let start = bytes.baseAddress else {
            sqlite3_result_text(answer, "", 0, transient)
            return
        }
        let text = UnsafeRawPointer(start + Int(range.start)).assumingMemoryBound(to: CChar.self)
        // It stays where it is until the statement has run.
        sqlite3_result_text(answer, text, range.count, nil)
    }

    private func give(_ value: Double, to answer: OpaquePointer?) {
        if !value.isNaN { sqlite3_result_double(answer, value) }
    }
}

extension PostBatch {
    /// Does what reads the columns where they lie.
    func withColumns<Answer>(
        _ owners: [Int64], _ areExact: [Bool], _ work: (BatchColumns) throws -> Answer
    ) rethrows -> Answer {
        try rows.lines.withUnsafeBufferPointer { lines in
            try rows.accounts.withUnsafeBufferPointer { accounts in
                try rows.values.withUnsafeBufferPointer { values in
                    try rows.bytes.withUnsafeBufferPointer { bytes in
                        try owners.withUnsafeBufferPointer { owners in
                            try areExact.withUnsafeBufferPointer { areExact in
                                try withTexts { ids, permalinks, captions, formats in
                                    try withTimes { published, days, durations in
                                        try work(
                                            BatchColumns(
                                                lines: lines, accounts: accounts, values: values,
                                                bytes: bytes, nativeIDs: ids, permalinks: permalinks,
                                                captions: captions, formats: formats, published: published,
                                                publishedDays: days, durations: durations, owners: owners,
                                                areExact: areExact, measureCount: rows.measureCount))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private typealias Ranges = UnsafeBufferPointer<ByteRange>

    private func withTexts<Answer>(
        _ work: (Ranges, Ranges, Ranges, UnsafeBufferPointer<UInt8>) throws -> Answer
    ) rethrows -> Answer {
        try nativeIDs.withUnsafeBufferPointer { ids in
            try permalinks.withUnsafeBufferPointer { permalinks in
                try captions.withUnsafeBufferPointer { captions in
                    try formats.withUnsafeBufferPointer { try work(ids, permalinks, captions, $0) }
                }
            }
        }
    }

    private func withTimes<Answer>(
        _ work: (
            UnsafeBufferPointer<Int64>, UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Double>
        ) throws -> Answer
    ) rethrows -> Answer {
        try published.withUnsafeBufferPointer { published in
            try publishedDays.withUnsafeBufferPointer { days in
                try durations.withUnsafeBufferPointer { try work(published, days, $0) }
            }
        }
    }
}
