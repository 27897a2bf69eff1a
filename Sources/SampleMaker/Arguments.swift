import SocialMetrics

/// What the command line asks for.
enum Arguments {
    case workspace(folder: String)
    case bulk(BulkExport, file: String)
    case help
    /// The reason in words.
    case wrong(String)

    init(_ words: [String]) {
        var options: [String: String] = [:]
        var paths: [String] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            switch word {
            case "--help", "-h":
                self = .help
                return
            case "--kind", "--rows", "--seed", "--language":
                guard let value = rest.popFirst() else {
                    self = .wrong("\(word) needs a value")
                    return
                }
                options[word] = value
            case let path where !path.hasPrefix("-"):
                paths.append(path)
            default:
                self = .wrong("unknown option \(word)")
                return
            }
        }
        guard let path = paths.first, paths.count == 1 else {
            self = .wrong("one folder or file is needed, \(paths.count) are given")
            return
        }
        self = options.isEmpty ? .workspace(folder: path) : Self.bulk(options, path)
    }

    private static func bulk(_ options: [String: String], _ file: String) -> Arguments {
        guard let kind = BulkExport.Kind(rawValue: options["--kind"] ?? "") else {
            return .wrong(
                "--kind is one of \(BulkExport.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        guard let rows = Int(options["--rows"] ?? ""), rows >= 0 else {
            return .wrong("--rows needs a whole number")
        }
        guard let seed = UInt64(options["--seed"] ?? "1") else {
            return .wrong("--seed needs a whole number")
        }
        guard let language = Language(rawValue: options["--language"] ?? "en") else {
            return .wrong("--language is en or fr")
        }
        return .bulk(BulkExport(kind: kind, rows: rows, seed: seed, language: language), file: file)
    }
}
