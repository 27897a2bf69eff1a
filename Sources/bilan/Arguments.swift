import ArgumentParser
import SocialMetrics
import Workspace

extension Language: ExpressibleByArgument {}

/// The period a person named, in one of the ways there are.
struct PeriodOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A month, like 2026-10.", valueName: "yyyy-mm"))
    var month: String?
    @Option(help: ArgumentHelp("A quarter, like 2026-Q3.", valueName: "yyyy-Qn"))
    var quarter: String?
    @Option(help: ArgumentHelp("A year, like 2026.", valueName: "yyyy"))
    var year: String?
    @Option(help: ArgumentHelp("The first day, like 2026-10-01; needs --to.", valueName: "date"))
    var from: String?
    @Option(help: ArgumentHelp("The last day; needs --from.", valueName: "date"))
    var to: String?

    /// Nil when none was named.
    func period() throws -> Period? {
        let named = [month, quarter, year, from ?? to].compactMap { $0 }.count
        guard named <= 1 else {
            throw ValidationError("Name one period: --month, --quarter, --year, or --from with --to.")
        }
        if let month { return try read(month, "--month", "2026-10", Period.init(month:)) }
        if let quarter { return try read(quarter, "--quarter", "2026-Q3", Period.init(quarter:)) }
        if let year { return try read(year, "--year", "2026", Period.init(year:)) }
        return try range(from: from, to: to)
    }

    private func read(
        _ text: String, _ option: String, _ example: String, _ make: (String) -> Period?
    ) throws -> Period {
        guard let period = make(text) else {
            throw ValidationError("\"\(text)\" is no value for \(option): write it like \(example).")
        }
        return period
    }
}

/// The days between two options; nil when neither was given.
func range(from: String?, to: String?) throws -> Period? {
    guard from != nil || to != nil else { return nil }
    guard let from, let to else { throw ValidationError("--from and --to go together.") }
    let first = try day(from, "--from")
    let last = try day(to, "--to")
    guard first <= last else { throw ValidationError("--from \(first) is after --to \(last).") }
    return Period(from: first, to: last)
}

/// The day an option names.
func day(_ text: String, _ option: String) throws -> Day {
    guard let day = Day(text) else {
        throw ValidationError("\"\(text)\" is no day for \(option): write it like 2026-10-31.")
    }
    return day
}
