import Foundation
import SocialMetrics
import Yams

/// The text of a workspace file, its tree, and the places messages point to.
struct WorkspaceText {
    let name: String
    let root: Node?
    private let text: String

    /// Reads the tree.
    /// - Parameters:
    ///   - bytes: the file's content
    ///   - name: what messages call it
    ///   - resolver: what values may be besides texts
    /// - Throws: a `Problem` when it is no UTF-8 text or no YAML.
    init(_ bytes: Data, name: String, _ resolver: Resolver = .default) throws {
        self.name = name
        guard let text = String(bytes: bytes, encoding: .utf8) else {
            throw Problem(
                file: name, "the file is not UTF-8 text", consequence: Self.consequence,
                remedy: "save it as UTF-8 in a text editor.")
        }
        self.text = text
        do { root = try Yams.compose(yaml: text, resolver) } catch let error as YamlError {
            throw Self.problem(of: error, name: name, lines: Self.lines(of: text))
        }
    }

    private static func lines(of text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    }

    static let consequence = "Nothing was read or changed."

    /// A message about a place in the file.
    func problem(at node: Node, _ message: String, remedy: String) -> Problem {
        guard let mark = node.mark else {
            return Problem(file: name, message, consequence: Self.consequence, remedy: remedy)
        }
        let lines = Self.lines(of: text)
        let line = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
        return Problem(
            file: name, line: mark.line, message,
            excerpt: Problem.Excerpt(
                line: mark.line, text: line, offset: mark.column - 1, length: length(of: node, in: line, mark)
            ),
            consequence: Self.consequence, remedy: remedy)
    }

    /// How many characters of its line a node takes, quotes included.
    private func length(of node: Node, in line: String, _ mark: Mark) -> Int {
        guard let scalar = node.scalar else { return 1 }
        let quotes = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 2 : 0
        return max(1, min(scalar.string.count + quotes, line.count - mark.column + 1))
    }

    private static func problem(of error: YamlError, name: String, lines: [String]) -> Problem {
        switch error {
        case .scanner(_, let said, let mark, _), .parser(_, let said, let mark, _),
            .composer(_, let said, let mark, _):
            let text = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
            return Problem(
                file: name, line: mark.line, "the file is not YAML here: \(said)",
                excerpt: Problem.Excerpt(line: mark.line, text: text, offset: mark.column - 1, length: 1),
                consequence: consequence,
                remedy: "indent with spaces, write \"key: value\", and put quotes around text with : or #.")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.sorted().first ?? ""
            let places = lines.indices.dropFirst(context.mark.line - 1).filter {
                lines[$0].drop { " \"'".contains($0) }.hasPrefix(key)
            }
            let line = places.dropFirst().first ?? max(0, context.mark.line - 1)
            let text = lines.indices.contains(line) ? lines[line] : ""
            return Problem(
                file: name, line: line + 1, "\"\(key)\" is there twice in the same place",
                excerpt: Problem.Excerpt(
                    line: line + 1, text: text, offset: text.prefix { $0 == " " }.count, length: key.count),
                consequence: consequence, remedy: "keep one of the two.")
        default:
            return Problem(
                file: name, "the file is not YAML: \(error.description)", consequence: consequence,
                remedy: "start again from the file that `bilan init` writes.")
        }
    }
}
