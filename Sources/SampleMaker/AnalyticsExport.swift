import SocialMetrics
import Tabular

/// Google Analytics 4, "Traffic acquisition" of a month: by channel and day, and by source, medium and campaign.
struct AnalyticsExport {
    let brand: Brand
    let website: Website
    let month: Period

    private var language: Language { brand.language }

    func files() -> [(name: String, bytes: [UInt8])] {
        let byDay = month.days.flatMap { day in
            website.table(Period(from: day, to: day), by: \.channel).map { ([$0, day.compactDate], $1) }
        }
        let bySource = website.table(month) { [$0.sourceMedium, $0.campaign] }.map { ($0, $1) }
        let channel = language(
            "Session default channel group", "Groupe de canaux par défaut de la session")
        let source = language("Session source / medium", "Source/Support de la session")
        let campaign = language("Session campaign", "Campagne de la session")
        return [
            (fileName(channel), bytes(title: channel, [channel, "Date"], byDay)),
            (fileName(source), bytes(title: source, [source, campaign], bySource)),
        ]
    }

    /// The report and its first dimension, with underscores.
    private func fileName(_ dimension: String) -> String {
        let name = language("Traffic acquisition", "Acquisition de trafic") + " " + dimension
        return name.split { $0 == " " || $0 == "/" }.joined(separator: "_") + ".csv"
    }

    /// Rows are sorted by sessions, not by day; the last line has no end.
    private func bytes(title: String, _ dimensions: [String], _ rows: [([String], Visits)]) -> [UInt8] {
        var writer = CSVWriter(lineEnd: language == .en ? .crlf : .lf)
        let rule = "# " + String(repeating: "-", count: 40)
        for line in [
            rule, language("# Traffic acquisition: ", "# Acquisition de trafic : ") + title,
            language("# Account: ", "# Compte : ") + brand.name,
            language("# Property: ", "# Propriété : ") + "\(brand.presence.website.domain) - GA4", rule, "# ",
            language("# All Users", "# Tous les utilisateurs"),
            language("# Start date: ", "# Date de début : ") + month.from.compactDate,
            language("# End date: ", "# Date de fin : ") + month.to.compactDate,
        ] { writer.append([line]) }
        writer.append(dimensions + measures)
        let ordered = rows.sorted {
            $0.1.sessions == $1.1.sessions
                ? $0.0.joined(separator: "\n") < $1.0.joined(separator: "\n") : $0.1.sessions > $1.1.sessions
        }
        for (names, visits) in ordered { writer.append(names + cells(visits)) }
        return writer.take().withoutLastLineEnd
    }

    private var measures: [String] {
        switch language {
        case .en:
            [
                "Sessions", "Engaged sessions", "Engagement rate", "Average engagement time per session",
                "Events per session", "Event count", "Key events", "Session key event rate", "Total revenue",
            ]
        case .fr:
            [
                "Sessions", "Sessions avec engagement", "Taux d'engagement",
                "Durée d’engagement moyenne par session", "Événements par session", "Nombre d’événements",
                "Événements clés", "Taux d’événements clés par session", "Revenu total",
            ]
        }
    }

    private func cells(_ visits: Visits) -> [String] {
        [
            String(visits.sessions), String(visits.engaged), ratio(visits.engaged, of: visits.sessions),
            ratio(visits.seconds, of: visits.sessions), ratio(visits.events, of: visits.sessions),
            String(visits.events), String(visits.keyEvents), ratio(visits.keyEvents, of: visits.sessions),
            money(visits.revenue),
        ]
    }
}
