import GRDB
import SocialMetrics

extension Store {
    /// Corrects the day a stored file was exported: later exports win over earlier ones.
    package func setAsOf(_ day: Day, ofImportWithDigest sha256: String) throws {
        try write { database in
            try database.execute(
                sql: "UPDATE import SET as_of = ?, as_of_source = ? WHERE sha256 = ?",
                arguments: [day.description, AsOfSource.option.rawValue, sha256])
        }
    }
}
