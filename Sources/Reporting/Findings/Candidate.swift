import SocialMetrics

/// A statement that may stand in the summary, with what decides whether it does.
struct Candidate: Sendable {
    /// What it is about: at most two statements of one account are printed, and few of one subject.
    var account: String
    /// The subject within the account: nothing is said twice.
    var subject: Subject
    /// How much it says, the larger the better; 0 at least.
    var weight: Double
    var finding: Finding

    /// Subjects in the order that settles ties.
    enum Subject: Int, Sendable, Comparable {
        case exposure, results, followers, engagement, interactions, spend, post, coverage

        static func < (left: Subject, right: Subject) -> Bool { left.rawValue < right.rawValue }
    }
}

/// The statements of the summary: five at most, the weightiest first, two of one account or subject.
///
/// The results of advertising and missing days are always said, and where something fell, the worst of it: a summary
/// is not only good news. Ties keep the order of accounts and subjects.
func choose(from candidates: [Candidate], atMost limit: Int = 5) -> [Finding] {
    let ranked = candidates.enumerated().sorted {
        let (left, right) = ($0.element, $1.element)
        if isRequired(left.subject) != isRequired(right.subject) { return isRequired(left.subject) }
        if left.weight != right.weight { return left.weight > right.weight }
        return ($0.offset, left.subject) < ($1.offset, right.subject)
    }.map(\.element)
    var chosen: [Candidate] = []
    var perAccount: [String: Int] = [:]
    var perSubject: [Candidate.Subject: Int] = [:]
    for candidate in ranked where chosen.count < limit {
        let isTold = chosen.contains { $0.account == candidate.account && $0.subject == candidate.subject }
        guard !isTold, perAccount[candidate.account, default: 0] < 2,
            perSubject[candidate.subject, default: 0] < (candidate.subject == .exposure ? 3 : 2)
        else { continue }
        chosen.append(candidate)
        perAccount[candidate.account, default: 0] += 1
        perSubject[candidate.subject, default: 0] += 1
    }
    if !chosen.contains(where: { $0.finding.tone == .bad }),
        let fall = ranked.first(where: { $0.finding.tone == .bad && $0.weight >= leastFall })
    {
        // It takes the place of the least weighty statement, of another account where there is one.
        let optional = chosen.indices.filter { !isRequired(chosen[$0].subject) }
        if chosen.count < limit {
            chosen.append(fall)
        } else if let last = optional.last(where: { chosen[$0].account != fall.account }) ?? optional.last {
            chosen[last] = fall
        }
    }
    // Missing days are a caution, not news: they close the list.
    return
        (chosen.filter { $0.subject != .coverage }.sorted { $0.weight > $1.weight }
        + chosen.filter { $0.subject == .coverage }).map(\.finding)
}

private func isRequired(_ subject: Candidate.Subject) -> Bool { subject == .results || subject == .coverage }

/// Weight from which a fall is worth a line of the summary.
private let leastFall = 0.015
