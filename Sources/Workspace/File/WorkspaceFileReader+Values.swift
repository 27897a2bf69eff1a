import Foundation
import SocialMetrics
import Yams

/// The kinds of value in `bilan.yml`. A wrong one is reported and gives nil.
extension WorkspaceFileReader {
    /// A key of the file with what stands behind it.
    struct Entry {
        var node: Node
        var value: Node
    }

    /// The entries of a mapping with known keys; an unknown key is reported with the nearest one.
    mutating func entries(of node: Node, _ owner: String, keys: [String]) -> [String: Entry] {
        guard let mapping = node.mapping else {
            if !node.isAbsent || owner == "the file" {
                report(
                    at: node, "\(owner) is written as lines of \"key: value\"",
                    "write one of these keys on each line: \(keys.joined(separator: ", ")).")
            }
            return [:]
        }
        var entries: [String: Entry] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if keys.contains(name) {
                entries[name] = Entry(node: key, value: value)
            } else {
                let guess = didYouMean(name, among: keys)
                report(
                    at: key, "\"\(name)\" is not a key of \(owner)\(guess)",
                    "use one of: \(keys.joined(separator: ", ")).")
            }
        }
        return entries
    }

    /// The entries of a mapping whose keys people choose, and which name folders: clients, accounts.
    mutating func named(_ node: Node, _ owner: String) -> [(key: String, node: Node, value: Node)] {
        guard let mapping = node.mapping else {
            report(
                at: node, "\"\(owner)\" has nothing below it that names one",
                "write a line such as \"maison-lumiere:\" below it, indented by two spaces.")
            return []
        }
        return mapping.compactMap { key, value in
            let name = key.scalar?.string ?? ""
            let allowed = name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
            guard !name.isEmpty, allowed, !name.hasPrefix(".") else {
                report(
                    at: key, "\"\(name)\" cannot be the name of a folder",
                    "use letters, digits, - and _ only, like maison-lumiere; \"name:\" holds the name to print."
                )
                return nil
            }
            return (name, key, value)
        }
    }

    mutating func words(_ node: Node, of key: String) -> String? {
        guard let scalar = node.scalar else {
            report(at: node, "\"\(key)\" is one line of text", "write \"\(key): \" and the text behind it.")
            return nil
        }
        let text = scalar.string.trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty, !node.isAbsent else {
            report(at: node, "\"\(key)\" is empty", "write a text behind it, or remove the line.")
            return nil
        }
        return text
    }

    mutating func language(_ node: Node) -> Language? {
        choice(node, "a language reports are written in", Language.allCases.map(\.rawValue))
            .flatMap(Language.init(rawValue:))
    }

    mutating func platform(_ node: Node) -> Platform? {
        choice(node, "a platform bilan knows", Platform.allCases.map(\.rawValue))
            .flatMap(Platform.init(rawValue:))
    }

    mutating func currency(_ node: Node) -> String? {
        let text = node.scalar?.string ?? ""
        guard text.count == 3, text.allSatisfy({ $0.isASCII && $0.isUppercase }) else {
            report(
                at: node, "\"\(text)\" is not a currency",
                "write its code of three capital letters, like EUR.")
            return nil
        }
        return text
    }

    mutating func timeZone(_ node: Node) -> TimeZone? {
        let text = node.scalar?.string ?? ""
        let known = TimeZone.knownTimeZoneIdentifiers
        guard known.contains(text) || text == "UTC" || text == "GMT", let zone = TimeZone(identifier: text)
        else {
            let guess = didYouMean(text, among: known)
            report(
                at: node, "\"\(text)\" is not a time zone\(guess)",
                "write a name of the time zone database, like Europe/Paris.")
            return nil
        }
        return zone
    }

    mutating func accent(_ node: Node) -> String? {
        let text = node.scalar?.string ?? ""
        guard text.count == 7, text.hasPrefix("#"),
            text.dropFirst().allSatisfy({ $0.isASCII && $0.isHexDigit })
        else {
            report(
                at: node,
                text.isEmpty ? "the accent is empty: # begins a remark" : "\"\(text)\" is not a colour",
                "write # and six digits in quotes, like \"#B4532A\".")
            return nil
        }
        return text
    }

    private mutating func choice(_ node: Node, _ what: String, _ choices: [String]) -> String? {
        let text = node.scalar?.string ?? ""
        if choices.contains(text) { return text }
        let guess = didYouMean(text, among: choices)
        report(
            at: node, "\"\(text)\" is not \(what)\(guess)", "use one of: \(choices.joined(separator: ", ")).")
        return nil
    }
}
