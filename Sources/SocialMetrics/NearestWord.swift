/// Longer texts are no word that was mistyped.
private let longestWord = 100

/// The word of a list that a mistyped word most likely meant; nil when none is near.
///
/// Near is at most one typing slip for every three letters, or for as many as are named: a letter left out, added, changed, or two exchanged.
package func nearest(to word: String, among words: [String], letters: Int = 3) -> String? {
    let wanted = Array(word.lowercased())
    // Nobody mistypes a paragraph; and words are compared only where their lengths alone do not part them.
    guard wanted.count <= longestWord else { return nil }
    let limit = max(1, wanted.count / letters)
    return words.filter { abs($0.count - wanted.count) <= limit }
        .map { ($0, slips(between: wanted, and: Array($0.lowercased()))) }
        .filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
}

/// "; did you mean "report"?", to stand behind what says that a word is unknown; empty when no word is near.
///
/// Near is also the other name of a platform that is one of the words.
package func didYouMean(_ word: String, among words: [String]) -> String {
    let renamed = Platform.otherNames[word.lowercased()].flatMap { words.contains($0.rawValue) ? $0 : nil }
    return (renamed?.rawValue ?? nearest(to: word, among: words)).map { "; did you mean \"\($0)\"?" } ?? ""
}

/// The number of typing slips between two words (optimal string alignment distance).
private func slips(between first: [Character], and second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
        var current = [row + 1]
        for column in second.indices {
            let change = last[column] + (first[row] == second[column] ? 0 : 1)
            var best = min(change, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                best = min(best, beforeLast[column - 1] + 1)
            }
            current.append(best)
        }
        (beforeLast, last) = (last, current)
    }
    return last[second.count]
}
