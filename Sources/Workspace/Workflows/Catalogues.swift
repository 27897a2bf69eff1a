import ExportFormats
import SocialMetrics

/// An export of the catalogue, as `bilan formats` prints it.
package struct ListedFormat: Codable, Sendable {
    package var id: String
    package var name: Words
    package var platforms: [Platform]
    package var grain: Grain
    /// Codes of the languages whose headers are known.
    package var languages: [String]
    /// The workspace describes it itself.
    package var isOwn: Bool

    /// Every export of a catalogue, the workspace's own first.
    package static func all(of catalogue: FormatCatalogue) -> [ListedFormat] {
        catalogue.formats.map {
            ListedFormat(
                id: $0.id, name: $0.name, platforms: $0.platforms, grain: $0.grain, languages: $0.languages,
                isOwn: catalogue.own.contains($0.id))
        }
    }

    /// The names that `platform:` takes in `bilan.yml`: of exports that are built in, then of others.
    package static let platformWords: String = {
        let known = Set(FormatCatalogue.builtIn.formats.flatMap(\.platforms))
        func names(_ platforms: [Platform]) -> String { platforms.map(\.rawValue).joined(separator: ", ") }
        return """
            Names for platform: in bilan.yml
              with exports above: \(names(Platform.allCases.filter(known.contains)))
              through descriptions of your own (bilan teach): \(names(Platform.allCases.filter { !known.contains($0) }))
            """
    }()
}

/// An entry of the dictionary, as `bilan metrics` prints it.
package struct ListedMetric: Codable, Sendable {
    package enum Kind: String, Codable, Sendable {
        /// Reported by platforms and stored.
        case measure
        /// Computed from measures.
        case metric
    }

    package var id: String
    package var kind: Kind
    package var label: Words
    package var meaning: Words
    package var unit: Unit
    /// How values of several days, posts or rows may be combined; nil for a metric, which is computed from sums.
    package var combination: Words?
    /// How a metric is made; nil for a measure.
    package var formula: Words?

    /// The measures, then the metrics, each in the order of the dictionary.
    package static let all: [ListedMetric] =
        Measure.all.map {
            ListedMetric(
                id: $0.id, kind: .measure, label: $0.label, meaning: $0.meaning, unit: $0.unit,
                combination: $0.aggregation.words)
        }
        + Metric.all.map {
            ListedMetric(
                id: $0.id, kind: .metric, label: $0.label, meaning: $0.meaning, unit: $0.unit,
                formula: $0.formula.words)
        }
}
