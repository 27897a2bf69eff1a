import MetricStore
import SocialMetrics

/// An account that rows of a file are about, and that the file was not imported for.
struct Stranger {
    /// What the file says of it.
    let hint: AccountHint
    let id: String
    /// The account of `bilan.yml` that has its id; nil when none has.
    let owner: AccountDraft?
    /// The account the file was imported for, as `client/account`, and its client; the client is nil when nothing names it.
    let expected: String
    let client: String?
    /// The id that `bilan.yml` gives that account; nil when it gives none.
    let expectedID: String?

    /// What is wrong with its rows.
    var message: String {
        if let owner { return "the row is about \(hint.shown), which is \(owner.place), not \(expected)" }
        return "the row is about \(hint.shown), but \(expected) has the id \"\(expectedID ?? "")\""
    }

    /// What helps where other rows of the file were stored.
    var remedyOfRows: String {
        if let owner {
            return "download the export of that account again, and import it for \(owner.place)."
        }
        return
            "\(ifExpected); if it is another account of yours, add it there with that id; else leave it: its rows stay out."
    }

    /// What helps where no row of the file could be stored.
    ///
    /// It ends with the file stored: which id is right is decided by the person alone, and where the file goes is said whole.
    func remedy(of file: InboxFile) -> String {
        if let owner {
            return (file.isInInbox ? "move" : "import") + going(to: owner.client, owner.key, file)
        }
        let then = file.isInInbox ? "there and move" : "there and import"
        return "\(ifExpected); if it is another account of yours, add it with that id \(then)"
            + going(to: client ?? "CLIENT", "KEY", file)
    }

    private var ifExpected: String {
        "if that is \(expected), write id: \"\(id)\" for it in bilan.yml and import the file again"
    }

    private func going(to client: String, _ key: String, _ file: InboxFile) -> String {
        if file.isInInbox { return " the file to inbox/\(client)/\(key)/." }
        return " the file for it: bilan import --client \(shellWord(client)) --account \(shellWord(key)) "
            + "\(shellWord(file.importName))."
    }
}

extension InboxFile {
    /// It lies in a client's folder of the inbox, which says whose it is.
    fileprivate var isInInbox: Bool { !isArchived && !folders.isEmpty }
}

extension AccountDraft {
    /// As `client/account`.
    fileprivate var place: String { "\(client)/\(key)" }
}

extension AccountHint {
    /// The account as a message names it.
    fileprivate var shown: String {
        switch (name, nativeID) {
        case (let name?, let id?): "account \"\(name)\" (id \(id))"
        case (let name?, nil): "account \"\(name)\""
        case (nil, let id?): "the account with id \(id)"
        case (nil, nil): "no account"
        }
    }
}
