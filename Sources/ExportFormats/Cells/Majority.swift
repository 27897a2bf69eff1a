/// What most cells of a column prove, where a few prove the opposite: one bad row does not change how others are read.
enum Majority {
    /// How many times as many must agree as contradict, where several do.
    private static let least = 9
    /// How many must agree against a single one.
    private static let leastAgainstOne = 3

    /// Which of two things is proven.
    /// - Parameters:
    ///   - first: cells that prove the first
    ///   - second: cells that prove the second
    /// - Returns: whether it is the first; nil when no cell proves anything, and when too many contradict each other
    static func of(_ first: Int, or second: Int) -> Bool? {
        let (fewer, more) = (min(first, second), max(first, second))
        guard more > 0, more >= (fewer == 1 ? leastAgainstOne : least * fewer) else { return nil }
        return first > second
    }
}
