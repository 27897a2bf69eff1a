import ExportFormats
import MetricStore
import SocialMetrics
import Tabular

/// The rows that a file says are one account's.
struct RowsOfHint {
    var count: Int
    /// The first of their lines, and all; nil where these are too many to be remembered.
    var first: Int
    var lines: [Int]?
}

extension ObservationTable {
    /// Its rows by whose they are, as the file says.
    var hints: [AccountHint: RowsOfHint] {
        rows.reduce(into: [AccountHint: [Int]]()) { $0[$1.account, default: []].append($1.line) }
            .mapValues { RowsOfHint(count: $0.count, first: $0[0], lines: $0) }
    }
}

extension LongReading {
    /// All its rows by whose they are, as the file says.
    var hints: [AccountHint: RowsOfHint] {
        accounts.reduce(into: [:]) { hints, rows in
            guard rows.count > 0 else { return }
            hints[rows.hint] = RowsOfHint(count: rows.count, first: rows.firstLine, lines: rows.lines)
        }
    }
}

/// Finds out whose numbers a table holds.
///
/// In this order: the account whose id the file gives; the account the inbox folder or the person named; the client's
/// only account on the file's platform. What the file says is never overruled: rows that give another id than the
/// named account has are set aside. Where `bilan.yml` gives no id, rows of every id are stored, and the store decides
/// which id counts.
struct AccountResolver {
    /// Every account of the workspace.
    let accounts: [AccountDraft]
    /// Keys named by the folder or the person; nil when nobody did.
    let client: String?
    let account: String?

    /// Whose the rows of a table are.
    struct Answer {
        var accounts: [AccountHint: AccountDraft] = [:]
        var setAside: [SetAside] = []
        /// Whose the first of these rows are; nil where none was set aside.
        var stranger: Stranger?
    }

    /// - Parameters:
    ///   - table: what the rows are; they need not be in it
    ///   - hints: the rows by whose they are, as the file says
    ///   - file: for messages
    /// - Returns: whose each of the hints is, and the rows of others; of a list of others alone whose lines are not known, the
    ///   first of each
    /// - Throws: a `Problem` that asks, when it cannot be known; a `StepAside` when rows are to be set aside whose lines are not known.
    func resolve(
        _ table: ObservationTable, _ hints: [AccountHint: RowsOfHint], file: String
    ) throws -> Answer {
        let platforms = table.platform.map { [$0] } ?? table.platforms
        let target = target(on: platforms)
        var answer = Answer()
        let verdicts = hints.sorted { $0.value.first < $1.value.first }.map { hint, rows in
            (hint, rows, verdict(on: hint, target: target, platforms: platforms))
        }
        let isForeign = verdicts.allSatisfy { if case .foreign = $0.2 { true } else { false } }
        for (hint, rows, verdict) in verdicts {
            switch verdict {
            case .account(let account): answer.accounts[hint] = account
            case .foreign(let stranger):
                // A list without any other row is refused, and its first row says why.
                guard let lines = rows.lines ?? (isForeign ? [rows.first] : nil) else {
                    throw StepAside("too many rows are another account's")
                }
                answer.stranger = answer.stranger ?? stranger
                answer.setAside += lines.map {
                    var row = SetAside(
                        line: $0, text: hint.name ?? hint.nativeID ?? "", message: stranger.message)
                    row.remedy = stranger.remedyOfRows
                    return row
                }
            case .unknown: throw question(platforms, file: file)
            }
        }
        return answer
    }

    private enum Verdict { case account(AccountDraft), foreign(Stranger), unknown }

    private func verdict(
        on hint: AccountHint, target: AccountDraft?, platforms: [Platform]
    ) -> Verdict {
        if let id = hint.nativeID {
            let stranger = { (owner: AccountDraft?) in
                Stranger(
                    hint: hint, id: id, owner: owner, expected: place(target),
                    client: target?.client ?? client,
                    expectedID: target?.nativeID)
            }
            if let known = accounts.first(where: { $0.nativeID == id && platforms.contains($0.platform) }) {
                let named = client == nil || known.client == client
                let same = account == nil || target == nil || known == target
                return named && same ? .account(known) : .foreign(stranger(known))
            }
            if let expected = target?.nativeID, expected != id { return .foreign(stranger(nil)) }
        }
        return target.map(Verdict.account) ?? .unknown
    }

    /// The account named, or the only one there can be.
    private func target(on platforms: [Platform]) -> AccountDraft? {
        let possible = pool.filter { platforms.contains($0.platform) }
        if let account, let named = possible.first(where: { $0.key == account }) { return named }
        return possible.count == 1 ? possible[0] : nil
    }

    /// The accounts of the named client, or of the only client there is.
    private var pool: [AccountDraft] {
        if let client { return accounts.filter { $0.client == client } }
        return Set(accounts.map(\.client)).count == 1 ? accounts : []
    }

    private func place(_ account: AccountDraft?) -> String {
        account.map { "\($0.client)/\($0.key)" }
            ?? [client, account?.key].compactMap { $0 }.joined(separator: "/")
    }

    private func question(_ platforms: [Platform], file: String) -> Problem {
        let among = client.map { client in accounts.filter { $0.client == client } } ?? accounts
        let choices = among.filter { platforms.contains($0.platform) }
        let from = platforms.map(\.name).joined(separator: " or ")
        guard !choices.isEmpty else {
            let whose = client.map { "client \"\($0)\"" } ?? "no client"
            return Problem(
                file: file,
                client == nil
                    ? "the file is from \(from), and \(whose) in bilan.yml has an account there"
                    : "the file is from \(from), and \(whose) has no account there in bilan.yml",
                consequence: "Nothing was stored of this file.",
                remedy:
                    "add the account to bilan.yml, with platform: \(platforms.first?.rawValue ?? "facebook")."
            )
        }
        let list = choices.map { "\n  inbox/\($0.client)/\($0.key)  (\($0.platform.name), \($0.name))" }
        return Problem(
            file: file, "the file is from \(from) and does not say whose it is",
            consequence: "Nothing was stored of this file.",
            remedy: "put it into one of these folders, or name one with --client and --account:"
                + list.joined())
    }
}
