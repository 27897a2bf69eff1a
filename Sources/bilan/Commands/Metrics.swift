import ArgumentParser
import SocialMetrics
import Workspace

struct Metrics: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics",
        abstract: "Lists what is stored and computed: its meaning, how it may be combined, its formula.",
        discussion: """
            Example:
              bilan metrics --language fr
            """)

    @Option(help: ArgumentHelp("en or fr.", valueName: "code")) var language: Language = .en
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try Console.run {
            if json { return try Console.print(json: ListedMetric.all) }
            for metric in ListedMetric.all { try Console.print(result: text(of: metric)) }
        }
    }

    /// The identifier, what it means, and how values are combined or how it is made.
    private func text(of metric: ListedMetric) -> String {
        let lines = [
            (metric.label, metric.meaning),
            metric.combination.map { (Words(en: "Combined", fr: "Cumul"), $0) },
            metric.formula.map { (Words(en: "Formula", fr: "Formule"), $0) },
        ].compactMap(\.self)
        let colon = Words(en: ": ", fr: "\u{00A0}: ")(language)
        return ([metric.id] + lines.map { "  " + $0.0(language) + colon + $0.1(language) })
            .joined(separator: "\n")
    }
}
