import ArgumentParser
import SocialMetrics
import Workspace

struct Metrics: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists what is stored and computed, with its meaning.",
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
            let colon = Words(en: ": ", fr: "\u{00A0}: ")(language)
            for metric in ListedMetric.all {
                try Console.print(
                    result: "\(metric.id)\n  \(metric.label(language))\(colon)\(metric.meaning(language))")
            }
        }
    }
}
