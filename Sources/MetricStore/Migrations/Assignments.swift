import GRDB

extension Migrations {
    /// Room for a digest of what `bilan.yml` said when the files of a client were given to its accounts; NULL where nothing
    /// tells.
    static func addAssignments(_ database: Database) throws {
        try database.execute(sql: "ALTER TABLE client ADD COLUMN assignment TEXT")
    }
}
