import SocialMetrics

/// What lines that begin with `#` above a table say besides the period, as Google Analytics writes them.
///
/// A rule, the report, `Account: …` and `Property: …`, a rule, then the segment or a question, and the days.
struct CommentPreamble {
    /// The report's name, or the question above one of many tables; nil where there is neither.
    private(set) var title: String?
    /// Whose numbers they are; nil where the lines do not say.
    private(set) var property: String?
    /// The part of the visitors the numbers are about; nil for all of them.
    private(set) var segment: String?

    /// - Parameter lines: the lines above a table; those that do not begin with `#` say nothing
    init(_ lines: [String]) {
        var rules = 0
        var headings: [String] = []
        var account: String?
        var isExploration = false
        for line in lines where line.hasPrefix("#") {
            let text = line.drop { $0 == "#" || $0.isWhitespace }
            if text.isEmpty { continue }
            if text.allSatisfy({ $0 == "-" }) {
                rules += 1
                continue
            }
            if PreamblePeriod.isPeriod(String(text)) {
                isExploration = isExploration || (rules == 1 && !headings.isEmpty)
                continue
            }
            if let (label, value) = CommentPreamble.pair(text) {
                if CommentPreamble.accounts.contains(label) { account = value }
                if CommentPreamble.properties.contains(label) { property = value }
                if CommentPreamble.accounts.union(CommentPreamble.properties).contains(label) { continue }
            }
            if rules == 1 {
                headings.append(String(text))
            } else if text.hasSuffix("?") || text.hasSuffix("？") {
                title = String(text)
            } else if !CommentPreamble.everybody.contains(HeaderName(String(text)).key) {
                segment = String(text)
            }
        }
        property = property ?? account
        // An exploration names the property first, then itself, and has its days before the second rule.
        if isExploration, headings.count > 1 {
            property = property ?? headings[0]
            title = title ?? headings[1]
        } else {
            title = title ?? headings.first
        }
    }

    /// `Account: Shop`, `Compte\u{A0}: Boutique`.
    private static func pair(_ text: Substring) -> (label: String, value: String)? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let value = text[text.index(after: colon)...].trimmingPrefix(while: \.isWhitespace)
        return value.isEmpty ? nil : (HeaderName(String(text[..<colon])).key, String(value))
    }

    private static let accounts: Set<String> = ["account", "compte", "cuenta", "konto", "conta"]
    private static let properties: Set<String> = [
        "property", "propriete", "propiedad", "proprieta", "propriedade",
    ]
    private static let everybody: Set<String> = [
        "all users", "tous les utilisateurs", "todos los usuarios", "alle nutzer", "tutti gli utenti",
        "todos os usuarios", "todos os utilizadores", "alle gebruikers",
    ]
}
