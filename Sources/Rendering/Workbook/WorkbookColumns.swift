import Reporting
import SocialMetrics

/// The columns of a sheet in the order that people read them, and the bands above them.
///
/// Platforms measure different things. What several of them give stands first; what one alone gives stands together,
/// platform by platform in the order of the rows, under a band with its name.
struct WorkbookColumns {
    private(set) var columns: [NumberSheet.Column]
    /// What stands above which columns; empty where one platform fills the sheet.
    private(set) var bands: [(name: String, columns: Range<Int>)] = []
    /// How many columns go on paper: addresses and ids, the last ones, are for the screen.
    let printed: Int

    init(_ sheet: NumberSheet, _ language: Language) {
        let all = sheet.columnsForPeople
        let last = all.filter { ["permalink", "id"].contains($0.key) }
        let measures = all.filter(\.isMeasureOfRow)
        columns = all.filter { !$0.isMeasureOfRow && !last.contains($0) }
        let (platforms, fills) = Self.platforms(of: sheet)
        func givers(_ column: NumberSheet.Column) -> [String] {
            platforms.filter { fills[$0]?.contains(column.key) == true }
        }
        let groups =
            [(WorkbookWords.severalPlatforms(language), measures.filter { givers($0).count != 1 })]
            + platforms.map { platform in (platform, measures.filter { givers($0) == [platform] }) }
        for (name, group) in groups where !group.isEmpty {
            if platforms.count > 1 { bands.append((name, columns.count..<columns.count + group.count)) }
            columns += group
        }
        printed = columns.count
        columns += last
    }

    /// The platforms of a sheet in the order of its rows, and the keys that each one's rows have.
    private static func platforms(of sheet: NumberSheet) -> (names: [String], keys: [String: Set<String>]) {
        var names: [String] = []
        var keys: [String: Set<String>] = [:]
        for row in sheet.rows {
            guard case .term(_, let name)? = row["platform"] else { continue }
            if keys[name] == nil { names.append(name) }
            keys[name, default: []].formUnion(row.cells.keys)
        }
        return (names, keys)
    }
}

extension NumberSheet.Column {
    /// Whether it is one of the many measures that only some rows of a sheet have.
    fileprivate var isMeasureOfRow: Bool { isOfWideRow && number != nil }
}
