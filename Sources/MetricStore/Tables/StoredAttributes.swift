import Foundation
import GRDB
import GRDBSQLite
import SocialMetrics

/// What a row says besides its key and its numbers, shared by all rows that say the same.
final class StoredAttributes {
    /// In the order of `FactTable.attributes`.
    let values: [DatabaseValue]
    /// As an ad, for rows of advertising.
    private(set) lazy var subject = AdSubject(AdFacts(values))

    init(_ values: [DatabaseValue]) { self.values = values }

    /// What the columns of a row hold.
    convenience init(_ handle: OpaquePointer, _ columns: Range<Int32>) {
        self.init(columns.map { DatabaseValue(sqliteStatement: handle, index: $0) })
    }

    subscript(column: Int) -> DatabaseValue { values[column] }
}

/// The texts of columns in which the same ones come again and again, each made once.
struct StoredTexts {
    private var texts = SharedByBytes<String>()
    private var attributes = SharedByBytes<StoredAttributes>()
    private var bytes: [UInt8] = []

    /// The texts that were read, each once.
    var all: [String] { texts.all }

    /// The text of a column; empty for NULL.
    mutating func text(_ handle: OpaquePointer, _ column: Int32) -> String {
        let read = columnBytes(handle, column)
        if read.isEmpty { return "" }
        return texts.value(for: read) { String(decoding: read, as: UTF8.self) }
    }

    /// The attributes of a row, all of them texts; those of an earlier row where they are the same.
    mutating func attributes(_ handle: OpaquePointer, _ columns: Range<Int32>) -> StoredAttributes {
        bytes.removeAll(keepingCapacity: true)
        for column in columns {
            let read = columnBytes(handle, column)
            bytes += read
            // No text has these two bytes; an empty text is not the same as none.
            bytes.append(read.baseAddress == nil ? 0xFE : 0xFF)
        }
        return bytes.withUnsafeBufferPointer { read in
            attributes.value(for: read) { StoredAttributes(handle, columns) }
        }
    }
}

/// Values by the bytes they were made of.
private struct SharedByBytes<Value> {
    private struct Entry {
        var bytes: [UInt8]
        var value: Value
    }

    private var entries: [Entry] = []
    /// Where in `entries` those with a hash are.
    private var places: [Int: [Int]] = [:]
    /// The latest ones: rows that follow each other are about few things.
    private var recent: [Int] = []

    /// In the order in which they were made.
    var all: [Value] { entries.map(\.value) }

    mutating func value(for bytes: UnsafeBufferPointer<UInt8>, make: () -> Value) -> Value {
        for place in recent where isSame(place, bytes) { return entries[place].value }
        let hash = hash(bytes)
        let place = places[hash]?.first { isSame($0, bytes) } ?? add(bytes, hash, make())
        if recent.count == 8 { recent.removeFirst() }
        recent.append(place)
        return entries[place].value
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: Int, _ value: Value) -> Int {
        places[hash, default: []].append(entries.count)
        entries.append(Entry(bytes: Array(bytes), value: value))
        return entries.count - 1
    }

    private func isSame(_ place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard entries[place].bytes.count == bytes.count, let start = bytes.baseAddress else { return false }
        return memcmp(entries[place].bytes, start, bytes.count) == 0
    }

    /// FNV-1a.
    private func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash)
    }
}

/// The bytes of a column as text, valid until the next step; empty for NULL.
func columnBytes(_ handle: OpaquePointer, _ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let text = sqlite3_column_text(handle, column)
    return UnsafeBufferPointer(
        start: text, count: text == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
}

/// The text of a column; empty for NULL.
func columnText(_ handle: OpaquePointer, _ column: Int32) -> String {
    String(decoding: columnBytes(handle, column), as: UTF8.self)
}

extension Statement {
    /// Runs the statement row by row through its C handle, which is much faster than making `Row`s.
    func forEachRow(
        _ arguments: StatementArguments, in database: Database, _ body: (OpaquePointer) throws -> Void
    ) throws {
        self.arguments = arguments
        try forEachRow(in: database, body)
    }

    /// The same with the values that are bound already.
    func forEachRow(in database: Database, _ body: (OpaquePointer) throws -> Void) throws {
        let handle = sqliteStatement
        defer { sqlite3_reset(handle) }
        while true {
            let code = sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw database.error(code) }
            try body(handle)
        }
    }
}
