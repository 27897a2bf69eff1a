import GRDB

/// Every change of the database's shape, in order.
///
/// Append only: a released migration is never edited. One that was released at another place keeps its earlier name, so that a
/// database that was given it there is given the others once each.
///
/// The columns of measures are no migration: the first import that brings a measure adds its column
/// (`FactTable.addColumns`).
enum Migrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 imports, accounts and facts") { try createTables($0) }
        migrator.registerMigration("2 native ids of files and rows set aside whole") { try keepNativeIDs($0) }
        migrator.registerMigration("3 web, search, mailings, sales and audience") {
            try addWebSearchMailings($0)
        }
        migrator.registerMigration("4 days whose platform is assumed") { try addAssumedDays($0) }
        migrator.registerMigration("5 lean tables of facts") { try makeLean($0) }
        migrator.registerMigration("6 rows of ids that do not count") { try separateUncounted($0) }
        migrator.registerMigration("7 tables behind the views") { try createCurrent($0) }
        migrator.registerMigration("8 what files were assigned by", merging: earlierNames) { database, made in
            if made.isEmpty { try addAssignments(database) }
        }
        migrator.registerMigration("9 what months of the views were made of") { try addMonthsOfViews($0) }
        return migrator
    }

    /// What the eighth was called before the views had tables.
    private static let earlierNames: Set = ["7 what files were assigned by"]

    /// Whether a database was given a change that this program does not know.
    static func areNewer(_ database: Database) throws -> Bool {
        let known = earlierNames.union(migrator.migrations)
        return try !migrator.appliedIdentifiers(database).isSubset(of: known)
    }

    /// Gives a new database the shape of today, and notes all changes as made, in one step: whoever breaks it off leaves
    /// a database without any shape.
    static func makeNew(_ database: any DatabaseWriter) throws {
        try database.write { database in
            try createClients(database)
            try createImports(database)
            try separateUncounted(database)
            try addAssignments(database)
            for table in LeanTable.all { try table.create(database) }
            try createCurrent(database)
            try addMonthsOfViews(database)
            // The table in which GRDB's migrator keeps what was done.
            try database.execute(
                sql: "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
            for name in migrator.migrations {
                try database.execute(sql: "INSERT INTO grdb_migrations VALUES (?)", arguments: [name])
            }
        }
    }
}
