/// A row whose cells do not fit the header of its table, and where they were put.
package struct Misfit: Hashable, Sendable {
    package enum Placement: Hashable, Sendable {
        /// Delimiters inside cells of these columns, from 0, were taken for text.
        case joined(columns: [Int])
        /// Cells of these columns, from 0, are missing; those behind them were moved.
        case gaps(columns: [Int])
        /// The row was cut by this delimiter, which is not the file's.
        case delimiter(String)
        /// The row was cut anew, its quotes taken for text or closed where a cell ends.
        case quotes
        /// A line break inside a cell of this column, from 0, parted the row; it was joined with the line below.
        case lineBreak(column: Int)
        /// The row stood in one quoted cell.
        case unwrapped
        /// The cells stand as the delimiters of the row say.
        case asRead
        /// The same; a nameless row with one word behind its last column, as a total that says so there.
        case labelled
        /// As read too; so many cells are amiss that no other place was looked for.
        case notSought
        /// The row is as wide as the header, and may be the end of the one above, whose quote is never closed.
        case remainder
    }

    package var record: Int
    package var line: Int
    /// Cells as the delimiters say.
    package var width: Int
    /// Cells of the header.
    package var expected: Int
    package var placement: Placement
    /// The other rows leave no doubt about the placement.
    package var isCertain: Bool
}
