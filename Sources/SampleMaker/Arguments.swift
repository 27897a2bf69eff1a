import SocialMetrics

/// What the command line asks for.
enum Arguments {
    case workspace(folder: String)
    case bulk(BulkExport, file: String)
    case bulkWorkspace(BulkWorkspace, folder: String)
    case help
    /// The reason in words.
    case wrong(String)

    private static let options: Set = [
        "--kind", "--rows", "--seed", "--language", "--growth", "--clients", "--months", "--posts",
        "--series",
        "--campaigns", "--files",
    ]

    init(_ words: [String]) {
        var options: [String: String] = [:]
        var paths: [String] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            switch word {
            case "--help", "-h":
                self = .help
                return
            case let option where Self.options.contains(option):
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
        do {
            self =
                if options.isEmpty {
                    .workspace(folder: path)
                } else if options["--clients"] != nil {
                    .bulkWorkspace(try Self.bulkWorkspace(options), folder: path)
                } else {
                    .bulk(try Self.bulk(options), file: path)
                }
        } catch {
            self = .wrong(error.reason)
        }
    }

    /// Why a value cannot be used.
    private struct WrongValue: Error { let reason: String }

    private static func bulk(_ options: [String: String]) throws(WrongValue) -> BulkExport {
        try refuse(options, except: ["--kind", "--rows", "--seed", "--language", "--growth"])
        guard let kind = BulkExport.Kind(rawValue: options["--kind"] ?? "") else {
            throw WrongValue(
                reason: "--kind is one of \(BulkExport.Kind.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        guard let language = Language(rawValue: options["--language"] ?? "en") else {
            throw WrongValue(reason: "--language is en or fr")
        }
        return BulkExport(
            kind: kind, rows: try number("--rows", in: options), seed: try seed(options),
            brand: language == .fr ? .maisonLumiere : .harbourRoasters,
            growth: try number("--growth", in: options, otherwise: 0), postsADay: 334)
    }

    private static func bulkWorkspace(_ options: [String: String]) throws(WrongValue) -> BulkWorkspace {
        try refuse(
            options,
            except: ["--clients", "--months", "--posts", "--series", "--campaigns", "--files", "--seed"])
        let parts = options["--files"] ?? "account"
        guard parts == "account" || parts == "month" else {
            throw WrongValue(reason: "--files is account or month")
        }
        let clients = try number("--clients", in: options)
        let months = try number("--months", in: options, otherwise: 15)
        guard (1...999).contains(clients), (1...200).contains(months) else {
            throw WrongValue(reason: "--clients is 1 to 999, --months 1 to 200")
        }
        return BulkWorkspace(
            clients: clients, months: months, posts: try number("--posts", in: options, otherwise: 30),
            series: try number("--series", in: options, otherwise: 4),
            campaigns: try number("--campaigns", in: options, otherwise: 3), isMonthly: parts == "month",
            seed: try seed(options))
    }

    private static func refuse(_ options: [String: String], except known: Set<String>) throws(WrongValue) {
        if let other = options.keys.sorted().first(where: { !known.contains($0) }) {
            throw WrongValue(reason: "\(other) does not go with the other options")
        }
    }

    private static func seed(_ options: [String: String]) throws(WrongValue) -> UInt64 {
        UInt64(try number("--seed", in: options, otherwise: 1))
    }

    /// A whole number, not negative.
    private static func number(
        _ name: String, in options: [String: String], otherwise usual: Int? = nil
    ) throws(WrongValue) -> Int {
        let value = options[name].map { Int($0) } ?? usual
        guard let value, value >= 0 else { throw WrongValue(reason: "\(name) needs a whole number") }
        return value
    }
}
