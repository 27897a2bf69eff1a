import Foundation
import SocialMetrics
import Yams

/// Every problem of a workspace file at once.
package struct WorkspaceProblems: Error, CustomStringConvertible {
    package var problems: [Problem]

    package var description: String { problems.map(\.description).joined(separator: "\n\n") }
}

extension WorkspaceFile {
    /// Reads the text of a workspace file.
    /// - Parameters:
    ///   - bytes: the file's content
    ///   - name: what messages call it
    /// - Throws: `WorkspaceProblems` with every problem found.
    package init(_ bytes: Data, name: String = "bilan.yml") throws {
        do {
            var reader = WorkspaceFileReader(text: try WorkspaceText(bytes, name: name))
            self = reader.file()
            if !reader.problems.isEmpty { throw WorkspaceProblems(problems: reader.problems) }
        } catch let problem as Problem {
            throw WorkspaceProblems(problems: [problem])
        }
    }
}

/// Turns the tree of `bilan.yml` into values, and collects what is wrong with it.
struct WorkspaceFileReader {
    let text: WorkspaceText
    private(set) var problems: [Problem] = []

    init(text: WorkspaceText) { self.text = text }

    mutating func file() -> WorkspaceFile {
        var file = WorkspaceFile()
        guard let root = text.root, !root.isAbsent else {
            problems.append(
                Problem(
                    file: text.name, "the file names no client", consequence: WorkspaceText.consequence,
                    remedy: "write the clients and their accounts, as in the file that `bilan init` writes."))
            return file
        }
        let entries = entries(of: root, "the file", keys: ["agency", "clients"])
        file.agency = entries["agency"].flatMap { words($0.value, of: "agency") }
        guard let clients = entries["clients"] else {
            report(at: root, "the file has no \"clients\"", "write \"clients:\" and the clients below it.")
            return file
        }
        file.clients = named(clients.value, "clients").map { client($0.key, $0.node, $0.value) }
        return file
    }

    private mutating func client(_ key: String, _ node: Node, _ value: Node) -> WorkspaceFile.Client {
        let entries = entries(
            of: value, "a client",
            keys: ["name", "language", "currency", "timezone", "accent", "accounts"])
        for required in ["language", "currency", "timezone"] where entries[required] == nil {
            let example = ["language": "fr", "currency": "EUR", "timezone": "Europe/Paris"][required] ?? ""
            report(
                at: node, "client \"\(key)\" has no \"\(required)\"",
                "add a line such as \"\(required): \(example)\".")
        }
        var client = WorkspaceFile.Client(
            key: key, name: entries["name"].flatMap { words($0.value, of: "name") } ?? key,
            language: entries["language"].flatMap { language($0.value) } ?? .en,
            currency: entries["currency"].flatMap { currency($0.value) } ?? "EUR",
            timeZone: entries["timezone"].flatMap { timeZone($0.value) } ?? .gmt)
        client.accent = entries["accent"].flatMap { accent($0.value) }
        if let accounts = entries["accounts"]?.value, !accounts.isAbsent {
            client.accounts = named(accounts, "accounts").compactMap { account($0.key, $0.node, $0.value) }
        }
        return client
    }

    private mutating func account(_ key: String, _ node: Node, _ value: Node) -> WorkspaceFile.Account? {
        let entries = entries(of: value, "an account", keys: ["platform", "name", "id", "followers"])
        guard let written = entries["platform"] else {
            let example = Platform(rawValue: key)?.rawValue ?? Platform.facebook.rawValue
            report(
                at: node, "account \"\(key)\" has no \"platform\"",
                "add a line such as \"platform: \(example)\".")
            return nil
        }
        guard let platform = platform(written.value) else { return nil }
        var account = WorkspaceFile.Account(
            key: key, platform: platform, name: entries["name"].flatMap { words($0.value, of: "name") } ?? key
        )
        account.nativeID = entries["id"].flatMap { words($0.value, of: "id") }
        account.followers = entries["followers"].map { followers($0.value) } ?? []
        return account
    }

    private mutating func followers(_ node: Node) -> [FollowerCount] {
        guard let mapping = node.mapping else {
            if !node.isAbsent {
                report(
                    at: node, "\"followers\" is not a list of counts",
                    "write lines such as \"2026-10-31: 5210\".")
            }
            return []
        }
        var counts: [FollowerCount] = []
        for (key, value) in mapping {
            let date = key.scalar?.string ?? ""
            guard let day = Day(date) else {
                report(at: key, "\"\(date)\" is not a day that exists", "write the day like 2026-10-31.")
                continue
            }
            let number = value.scalar?.string ?? ""
            guard let count = Int(number), count >= 0 else {
                report(
                    at: value, "\"\(number)\" is not a number of followers",
                    "write digits only, like 5210.")
                continue
            }
            counts.append(FollowerCount(day: day, count: Double(count), line: value.mark?.line))
        }
        return counts.sorted { $0.day < $1.day }
    }

    mutating func report(at node: Node, _ message: String, _ remedy: String) {
        problems.append(text.problem(at: node, message, remedy: remedy))
    }
}

extension Node {
    /// Nothing was written.
    var isAbsent: Bool { tag.description == "tag:yaml.org,2002:null" || scalar?.string.isEmpty == true }
}
