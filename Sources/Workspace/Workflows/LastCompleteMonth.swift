import MetricStore
import SocialMetrics

/// The month a report is about when nobody names one.
struct LastCompleteMonth {
    var month: Period
    /// Keys of accounts with numbers that do not tell of the month to its end, in the order of `bilan.yml`.
    var unreached: [String]
    /// At least half of the accounts with whole months tell of it to its end; else it is the one that most tell of.
    var isOfHalf: Bool
}

/// The latest month that at least half of the client's accounts tell of to its end; nil when none tells of a whole month.
///
/// An account tells of a month when rows lie within it and one is of its last day or its export goes on in the next, or
/// when its posts or mailings of the month were exported on its last day or later. Where no month has half of them, it is
/// the one that most tell of, the later of two.
func lastCompleteMonth(of client: WorkspaceFile.Client, in store: Store) throws -> LastCompleteMonth? {
    let told = try coverage(of: client, in: store)
    let months = told.map(\.completeMonths).filter { !$0.isEmpty }
    let counts = months.joined().reduce(into: [Day: Int]()) { $0[$1, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    let enough = min(most, (months.count + 1) / 2)
    guard let first = counts.filter({ $0.value >= enough }).keys.max() else { return nil }
    let unreached = client.accounts.map(\.key).filter { key in
        told.contains { $0.account.key == key && !$0.completeMonths.contains(first) }
    }
    return LastCompleteMonth(
        month: Period(from: first, to: first.lastOfMonth), unreached: unreached,
        isOfHalf: (counts[first] ?? 0) * 2 >= months.count)
}

/// What the store holds of the accounts that `bilan.yml` names.
func coverage(of client: WorkspaceFile.Client, in store: Store) throws -> [AccountCoverage] {
    let keys = client.accounts.map(\.key)
    return try store.coverage(of: client.key, countingPosts: false).filter { keys.contains($0.account.key) }
}
