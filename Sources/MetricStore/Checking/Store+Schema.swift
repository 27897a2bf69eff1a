import GRDB

extension Store {
    /// What of the database's shape is not as bilan makes it: a table, an index or a view that is missing or says something else, a
    /// trigger that changes rows.
    ///
    /// Tables, indexes and views that somebody added are not told.
    /// - Returns: what is wrong, one sentence a thing, with the view's name where other programs alone are misled
    /// - Throws: a `Problem` when it cannot be read.
    package func shapeFaults() throws -> [(message: String, isOfViews: Bool)] {
        let (views, expected) = try (viewsOfToday(), Store.inMemory().read(shape))
        return try read { database in
            let found = try shape(database)
            var faults: [(message: String, isOfViews: Bool)] = []
            for (kind, name) in [("table", "table"), ("index", "index")] {
                for missing in expected.keys.filter({ $0.kind == kind && found[$0] == nil }).map(\.name)
                    .sorted()
                {
                    faults.append(("the \(name) \(missing) is missing", false))
                }
            }
            for trigger in found.keys.filter({ $0.kind == "trigger" }).map(\.name).sorted() {
                faults.append(("it has a trigger that bilan does not know: \(trigger)", false))
            }
            for view in views where found[ShapeName(kind: "view", name: view.name)] != view.sql {
                faults.append(("the view \(view.name) is not as bilan makes it", true))
            }
            return faults
        }
    }

    /// How far a clock is ahead of UTC in the views, from each moment on; empty for one that no account names.
    package func clock(ofZone zone: String) throws -> [ClockChange] {
        try read { try clock(ofZone: zone, $0) }
    }

    func clock(ofZone zone: String, _ database: Database) throws -> [ClockChange] {
        try Row.fetchAll(
            database, sql: "SELECT since, ahead FROM clock_change WHERE zone = ? ORDER BY since",
            arguments: [zone]
        ).map { ClockChange(since: $0[0], ahead: $0[1]) }
    }

    private func viewsOfToday() throws -> [(name: String, sql: String)] { try read(MetricStore.viewsOfToday) }
}

/// A table, an index, a view or a trigger.
private struct ShapeName: Hashable {
    let kind: String
    let name: String
}

/// What a database consists of, with its SQL.
private func shape(_ database: Database) throws -> [ShapeName: String] {
    try Row.fetchAll(
        database,
        sql: "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    ).reduce(into: [:]) { $0[ShapeName(kind: $1[0], name: $1[1])] = $1[2] }
}
