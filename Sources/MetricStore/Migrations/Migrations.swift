import GRDB

/// Every change of the database's shape, in order.
///
/// Append only: a released migration is never edited.
///
/// The columns of measures are no migration: they follow the dictionary (`FactTable.addMissingMeasures`).
enum Migrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 imports, accounts and facts") { try createTables($0) }
        return migrator
    }
}
