/// Words by which a row says that it is a total.
enum TotalText {
    enum Kind {
        /// Of everything: the account's own, the grand total.
        case whole
        /// Of some: `Total: Search`, `Performance Max total`, `Total of 33 results`.
        case part
    }

    /// Bytes enough for every such text, soft hyphens and a byte order mark included.
    static let longest = 64

    /// What a cell says; nil when it speaks of no total.
    static func kind(of text: String) -> Kind? {
        guard let first = text.unicodeScalars.first, mayBegin(first) || text.last == "l" || text.last == "L"
        else {
            return nil
        }
        let key = HeaderName(text).key
        if wholes.contains(key) { return .whole }
        if let colon = key.firstIndex(where: { $0 == ":" || $0 == "：" }) {
            let word = key[..<colon].trimming(while: \.isWhitespace)
            guard wholes.contains(String(word)) else { return nil }
            let of = key[key.index(after: colon)...].trimming(while: \.isWhitespace)
            return accounts.contains(String(of)) ? .whole : .part
        }
        if key.wholeMatch(of: latinPart) != nil { return .part }
        if key.wholeMatch(of: germanPart) != nil { return .part }
        if key.wholeMatch(of: japanesePart) != nil { return .part }
        return key.hasSuffix(" total") && key.split(separator: " ").count <= 4 ? .part : nil
    }

    // A pattern is taken apart when it is made, which takes longer than looking for it.
    nonisolated(unsafe) private static let latinPart = /(total|totale|totaal) (of|de|di|von|van) [0-9., ]+ .+/
    nonisolated(unsafe) private static let germanPart = /gesamt(zahl)? (der|von) [0-9., ]+ .+/
    nonisolated(unsafe) private static let japanesePart = /全[0-9,]+件.*/

    private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        "tTgGsSoO".unicodeScalars.contains(scalar) || scalar.value > 0x7F
    }

    /// "Total" in the languages of exports, normalised.
    private static let wholes: Set<String> = [
        "total", "totals", "gesamt", "gesamtsumme", "summe", "totale", "totaal", "totales", "totalt",
        "totaux", "suma", "合計",
        "grand total", "overall total", "total general", "total geral", "totale complessivo", "eindtotaal",
        "総計",
    ]

    /// "Account", as it stands behind the colon.
    private static let accounts: Set<String> = [
        "account", "conta", "compte", "konto", "cuenta", "rekening", "アカウント",
    ]
}

extension StringProtocol {
    /// Without the characters at both ends that a test holds for.
    fileprivate func trimming(while test: (Character) -> Bool) -> SubSequence {
        let tail = drop(while: test)
        guard let last = tail.lastIndex(where: { !test($0) }) else { return tail.prefix(0) }
        return tail[...last]
    }
}
