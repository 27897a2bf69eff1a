/// Which cells of a row belong to which column, when there are too many or too few of them.
struct Alignment {
    /// How many cells each column takes: several where a delimiter belongs to the text, none where a cell is missing.
    var taken: [Int]
    /// How much better it is than the next best; infinite when there is no other.
    var margin: Double

    /// One way to reach a column with a number of cells used up.
    private struct Way {
        var score: Double
        var taken: Int
        /// Which of the two ways before.
        var before: Int
    }

    /// The best alignment of cells to columns; nil when nothing can be told.
    /// - Parameters:
    ///   - width: how many cells there are
    ///   - columns: how many columns
    ///   - score: how well some cells, joined, fit a column; asked for no cells too
    init?(width: Int, columns: Int, score: (_ column: Int, _ cells: Range<Int>) -> Double) {
        guard columns > 0, width != columns else { return nil }
        let slack = abs(width - columns)
        let isWide = width > columns
        // State: cells used up after a column, counted from the fewest there can be.
        func fewest(_ column: Int) -> Int { isWide ? column : max(0, column - slack) }
        func most(_ column: Int) -> Int { isWide ? column + slack : min(column, width) }
        var ways: [[[Way]]] = [[[Way(score: 0, taken: 0, before: 0)]]]
        for column in 0..<columns {
            var row: [[Way]] = []
            for used in fewest(column + 1)...most(column + 1) {
                var best: [Way] = []
                let takes = isWide ? 1...(slack + 1) : 0...1
                for taken in takes {
                    let from = used - taken
                    guard from >= fewest(column), from - fewest(column) < ways[column].count else { continue }
                    let fit = score(column, from..<used)
                    for (rank, way) in ways[column][from - fewest(column)].enumerated() {
                        best.append(Way(score: way.score + fit, taken: taken, before: rank))
                    }
                }
                best.sort { $0.score > $1.score }
                row.append(Array(best.prefix(2)))
            }
            ways.append(row)
        }
        guard width >= fewest(columns), width <= most(columns) else { return nil }
        let ends = ways[columns][width - fewest(columns)]
        guard let first = ends.first else { return nil }
        margin = ends.count > 1 ? first.score - ends[1].score : .infinity
        taken = []
        var used = width
        var way = first
        for column in stride(from: columns - 1, through: 0, by: -1) {
            taken.append(way.taken)
            used -= way.taken
            way = ways[column][used - fewest(column)][way.before]
        }
        taken.reverse()
    }
}
