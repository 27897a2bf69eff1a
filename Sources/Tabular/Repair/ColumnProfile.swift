import Foundation

/// What the cells of one column look like in the rows that fit the header.
struct ColumnProfile {
    private var counts = [Int](repeating: 0, count: CellKind.allCases.count)
    private var values: [ArraySlice<UInt8>: Int] = [:]
    private var total = 0
    /// Shortest and longest cell that is no word or text, in bytes.
    private var lengths = (least: Int.max, most: 0)

    /// Values longer than this are not compared.
    private static let longestValue = 40

    mutating func add(_ cell: ArraySlice<UInt8>) {
        let kind = CellKind(cell)
        counts[kind.rawValue] += 1
        total += 1
        if kind.hasForm { lengths = (min(lengths.least, cell.count), max(lengths.most, cell.count)) }
        if cell.count <= ColumnProfile.longestValue { values[cell, default: 0] += 1 }
    }

    /// Whether the column has held a cell of this look.
    func hasSeen(_ cell: ArraySlice<UInt8>) -> Bool {
        let kind = CellKind(cell)
        if counts[kind.rawValue] > 0 { return true }
        // Words and texts stand for each other; so do whole and broken numbers.
        switch kind {
        case .word: return counts[CellKind.text.rawValue] > 0
        case .text: return counts[CellKind.word.rawValue] > 0
        case .integer: return counts[CellKind.decimal.rawValue] > 0
        default: return false
        }
    }

    /// How well a cell fits: the logarithm of how likely its look is here, and more for a value seen before.
    func score(_ cell: ArraySlice<UInt8>) -> Double {
        let kinds = Double(counts.count)
        let kind = CellKind(cell)
        let share = (Double(counts[kind.rawValue]) + 0.3) / (Double(total) + 0.3 * kinds)
        var score = log(share)
        if kind.hasForm, lengths.most > 0 {
            // A date or a number twice as long as any other is rather two cells.
            let beyond = max(cell.count - lengths.most, lengths.least - cell.count, 0)
            score -= min(3, 0.5 * Double(beyond))
        }
        if total >= 4, values.count * 3 <= total {
            score += values[cell] == nil ? -1 : 1
        }
        return score
    }
}
