import SocialMetrics

/// How many files may get the same note one by one.
private let shownNotes = 3

/// The problems, with a note that many files have told of the first of them only, and how many more there are.
///
/// Warnings, errors and what points to a line stay as they are.
func foldingNotes(_ problems: [Problem]) -> [Problem] {
    var counts: [Problem: Int] = [:]
    for problem in problems where problem.isFoldable { counts[problem.ofNoFile, default: 0] += 1 }
    var told: Set<Problem> = []
    return problems.compactMap { problem in
        let number = problem.isFoldable ? counts[problem.ofNoFile] ?? 0 : 0
        guard number > shownNotes else { return problem }
        guard told.insert(problem.ofNoFile).inserted else { return nil }
        var first = problem
        let more = "The same is so of \(count(number - 1, "more files"))."
        first.consequence = [problem.consequence, more].compactMap(\.self).joined(separator: "\n")
        return first
    }
}

extension Problem {
    fileprivate var isFoldable: Bool { severity == .note && file != nil && line == nil && excerpt == nil }

    /// The same words about any file.
    fileprivate var ofNoFile: Problem {
        var problem = self
        problem.file = nil
        return problem
    }
}
