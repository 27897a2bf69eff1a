/// Which cells of a row belong to which column, when there are too many or too few of them.
struct Alignment {
    /// How many cells each column takes: several where a delimiter belongs to the text, none where a cell is missing.
    var taken: [Int]
    /// How much better it is than the next best; infinite when there is no other.
    var margin: Double

    /// How likely it is, as a logarithm.
    let score: Double

    /// One way to reach a column with a number of cells used up.
    private struct Way {
        var score = -Double.infinity
        var taken = 0
        /// Which of the two ways before.
        var before = 0
    }

    /// The best alignment of cells to columns; nil when nothing can be told.
    /// - Parameters:
    ///   - width: how many cells there are
    ///   - columns: how many columns
    ///   - score: how well some cells, joined, fit a column; asked for no cells too
    init?(width: Int, columns: Int, score: (_ column: Int, _ cells: Range<Int>) -> Double) {
        guard columns > 0, width > 0, width != columns else { return nil }
        let slack = abs(width - columns)
        let isWide = width > columns
        // State: cells used up after a column, counted from the fewest there can be; its two best ways side by side.
        func fewest(_ column: Int) -> Int { isWide ? column : max(0, column - slack) }
        func most(_ column: Int) -> Int { isWide ? column + slack : min(column, width) }
        func place(_ column: Int, _ used: Int) -> Int { 2 * (column * (slack + 1) + used - fewest(column)) }
        var ways = [Way](repeating: Way(), count: 2 * (columns + 1) * (slack + 1))
        ways[0].score = 0
        let takes = isWide ? 1...(slack + 1) : 0...1
        for column in 0..<columns {
            for used in fewest(column + 1)...most(column + 1) {
                let here = place(column + 1, used)
                for taken in takes {
                    let from = used - taken
                    guard from >= fewest(column), from <= most(column) else { continue }
                    let fit = score(column, from..<used)
                    let there = place(column, from)
                    for rank in 0...1 {
                        let way = Way(score: ways[there + rank].score + fit, taken: taken, before: rank)
                        if way.score > ways[here].score {
                            ways[here + 1] = ways[here]
                            ways[here] = way
                        } else if way.score > ways[here + 1].score {
                            ways[here + 1] = way
                        }
                    }
                }
            }
        }
        let end = place(columns, width)
        guard ways[end].score > -.infinity else { return nil }
        self.score = ways[end].score
        margin = ways[end].score - ways[end + 1].score
        taken = []
        var used = width
        var way = ways[end]
        for column in stride(from: columns - 1, through: 0, by: -1) {
            taken.append(way.taken)
            used -= way.taken
            way = ways[place(column, used) + way.before]
        }
        taken.reverse()
    }
}
