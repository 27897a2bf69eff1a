import GRDB
import GRDBSQLite

/// Binds values to a statement one after the other through its C handle, which is much faster than a list of arguments.
struct BoundValues {
    private let handle: OpaquePointer
    private var count: Int32 = 0

    /// Every value of the statement has to be bound anew before it is run.
    init(of statement: Statement) { handle = statement.sqliteStatement }

    mutating func add(_ number: Int64) {
        count += 1
        sqlite3_bind_int64(handle, count, number)
    }

    /// NULL for NaN.
    mutating func add(_ number: Double) {
        count += 1
        if number.isNaN {
            sqlite3_bind_null(handle, count)
        } else {
            sqlite3_bind_double(handle, count, number)
        }
    }

    mutating func add(_ values: [DatabaseValue]) {
        for value in values { add(value) }
    }

    private mutating func add(_ value: DatabaseValue) {
        switch value.storage {
        case .int64(let number): add(number)
        case .double(let number): add(number)
        case .string(var text):
            count += 1
            bind(&text, at: count, of: handle)
        case .null:
            count += 1
            sqlite3_bind_null(handle, count)
        case .blob: preconditionFailure("no column of facts holds bytes")
        }
    }
}

/// Binds a text to a place of a statement, which keeps a copy.
func bind(_ text: inout String, at position: Int32, of handle: OpaquePointer) {
    _ = text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
            // An absent address would be an absent text.
            sqlite3_bind_text(handle, position, $0.baseAddress ?? emptyText, Int32($0.count), transient)
        }
    }
}

/// The address of a text without letters.
private nonisolated(unsafe) let emptyText = UnsafeRawPointer(("" as StaticString).utf8Start)
    .assumingMemoryBound(to: CChar.self)

extension Statement {
    /// Runs a statement that gives no rows, with the values that are bound.
    func run(in database: Database) throws {
        let handle = sqliteStatement
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw database.error(code) }
    }
}
