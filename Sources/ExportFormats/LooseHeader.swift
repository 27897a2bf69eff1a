import SocialMetrics

/// A header made comparable beyond its looks: punctuation does not count, and a unit at its end is read apart.
///
/// `Watch_time (hours):` and `watch time (heures)` are one key in one unit. Words in brackets that are no unit stay:
/// `Views (organic)` is not `Views`.
struct LooseHeader: Hashable, Sendable {
    let key: String
    let unit: HeaderUnit?

    init(_ header: String) {
        var words = HeaderName(header).key[...]
        var unit: HeaderUnit?
        while let last = words.last, ": .*".contains(last) { words.removeLast() }
        if let bracket = words.last, ")]".contains(bracket),
            let open = words.lastIndex(of: bracket == ")" ? "(" : "["),
            let found = HeaderUnit(words[words.index(after: open)...].dropLast())
        {
            unit = found
            words = words[..<open]
        } else if words.last == "%" || words.first == "%" {
            unit = .percent
            words = words.last == "%" ? words.dropLast() : words.dropFirst()
        }
        self.unit = unit
        let plain = words.map { "_-–()[]:*\"".contains($0) ? " " : $0 }
        key = String(plain).split(separator: " ").joined(separator: " ")
    }

    /// The key without words for "number of"; nil when it has none.
    var counted: String? {
        Self.counts.first { key.hasPrefix($0) && key.count > $0.count }.map {
            String(key.dropFirst($0.count))
        }
    }

    /// The key without a word for "total" or "count" at its begin or end; nil when it has none.
    var withoutTotal: String? {
        let words = key.split(separator: " ")
        guard words.count > 1 else { return nil }
        if Self.totals.contains(String(words[words.count - 1])) {
            return words.dropLast().joined(separator: " ")
        }
        return Self.totals.contains(String(words[0])) ? words.dropFirst().joined(separator: " ") : nil
    }

    private static let totals: Set<String> = [
        "total", "totals", "totale", "totales", "totaux", "totais", "gesamt", "count",
    ]

    /// The key without words for "on average"; nil when it has none.
    var withoutAverage: String? {
        let words = key.split(separator: " ")
        let kept = words.filter {
            !Self.averages.contains($0.last == "." ? String($0.dropLast()) : String($0))
        }
        return kept.count == words.count || kept.isEmpty ? nil : kept.joined(separator: " ")
    }

    private static let averages: Set<String> = [
        "avg", "average", "mean", "moyen", "moyenne", "moy", "durchschnittliche", "durchschnittlicher",
        "durchschnittliches", "promedio", "medio", "media",
    ]

    private static let counts = [
        "number of ", "nombre de ", "nombre d'", "nb de ", "nb ", "numero de ", "numero di ", "anzahl der ",
        "anzahl ", "aantal ", "# of ", "# ",
    ]
}

/// What the values below a header are printed in, where the header says so.
enum HeaderUnit: Hashable, Sendable {
    case percent, hours, minutes, seconds, milliseconds

    /// Reads what stands in the brackets at the end of a header, in lower case: `in seconds`, `heures`, `%`.
    init?(_ text: Substring) {
        var word = text.drop { $0 == " " }
        for lead in ["in ", "en ", "em "] where word.hasPrefix(lead) { word = word.dropFirst(lead.count) }
        while let last = word.last, " .".contains(last) { word.removeLast() }
        guard let unit = Self.words.first(where: { $0.value.contains(String(word)) })?.key else { return nil }
        self = unit
    }

    private static let words: [HeaderUnit: Set<String>] = [
        .percent: ["%", "percent", "pourcent", "prozent", "por ciento", "procent"],
        .hours: [
            "h", "hr", "hrs", "hour", "hours", "heure", "heures", "hora", "horas", "stunden", "std", "ore",
            "uur", "uren",
        ],
        .minutes: ["min", "mins", "minute", "minutes", "minuten", "minutos", "minuti"],
        .seconds: [
            "s", "sec", "secs", "second", "seconds", "seconde", "secondes", "seg", "segundos", "sek",
            "sekunden",
            "secondi", "seconden",
        ],
        .milliseconds: ["ms", "milliseconds", "millisecondes", "millisekunden", "milisegundos"],
    ]

    /// The factor from a printed value to the stored one; nil when no such value has this unit.
    func scale(to unit: Unit) -> Double? {
        switch (self, unit) {
        case (.percent, .share): 0.01
        case (.hours, .seconds): 3600
        case (.minutes, .seconds): 60
        case (.seconds, .seconds): 1
        case (.milliseconds, .seconds): 0.001
        default: nil
        }
    }
}

extension Column.Content {
    /// What a column is whose header has this unit, when a known header with another one, or none, means `self`.
    ///
    /// Hours are never taken for seconds: the scale is that of the header's own unit, and where a length of time or a
    /// share lacks the unit that the known header has, nothing is said.
    /// - Returns: nil when the units do not go together
    func inUnit(_ unit: HeaderUnit?, known: HeaderUnit?) -> Column.Content? {
        if unit == known { return self }
        guard case .measure(let measure, _) = self, let scale = unit?.scale(to: measure.unit) else {
            return nil
        }
        return .measure(measure, scale: scale)
    }

    /// Whether both are about the same thing, whatever the scale.
    func isSameThing(as other: Column.Content) -> Bool {
        switch (self, other) {
        case (.measure(let one, _), .measure(let two, _)): one == two
        default: self == other
        }
    }

    /// What it was read as, for a message; nil for what is not kept.
    package var readAs: String? {
        switch self {
        case .measure(let measure, _): measure.id
        case .field(let field): field.isOfOthers ? nil : field.words
        case .breakdown(let dimension): dimension.words
        case .ignored: nil
        }
    }
}
