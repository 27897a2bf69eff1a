import SocialMetrics

extension NumberTrace {
    /// What stands behind the number, for a person.
    package var words: String {
        var lines = [head, "  \(about)"]
        if !id.subject.parts.isEmpty { lines.append("  \(part)") }
        if let absence {
            lines.append("  there is no number: \(absence.en)")
        } else if let coveredDays, coveredDays < days {
            lines.append("  it rests on \(coveredDays) of \(count(days, "days"))")
        }
        if let made {
            lines.append("")
            lines += made.lines(isWhole: true)
        }
        return lines.joined(separator: "\n")
    }

    /// "Views · Vues, median: 84 210".
    private var head: String {
        let name = label.en == label.fr ? label.en : "\(label.en) · \(label.fr)"
        return name + (statistic.map { ", \($0.replacing("-", with: " "))" } ?? "") + ": "
            + (printed ?? "–")
    }

    /// `campaign name "Back to school", result "leads", age "18-24"`.
    private var part: String {
        id.subject.parts.map { part in
            let dimension = Breakdown.Dimension(rawValue: String(part.name.trimmingPrefix("by.")))
            let name = dimension?.label(.en).lowercased() ?? part.name.replacing("-", with: " ")
            return "\(name) \"\(part.value)\""
        }.joined(separator: ", ")
    }

    private var about: String {
        let days = from == to ? from.description : "\(from) to \(to)"
        let basis =
            switch basis {
            case .period: "what happened in the period"
            case .lifetime: "all that posts or mailings got until their export"
            }
        return "\(client)/\(account) (\(platform.name), \(accountName)), \(days); \(basis)"
    }
}

extension NumberTrace.Step {
    /// What was done, then each part, indented.
    ///
    /// The value of the whole stands above already.
    func lines(isWhole: Bool = false, isNamed: Bool = false) -> [String] {
        if let row { return row.lines(value: plainNumber(value), named: isNamed ? label.en : nil) }
        let start = isWhole ? "= " : "\(label.en): \(plainNumber(value)) = "
        var lines = [start + words]
        // The parts of a ratio are of several kinds; those of a list are rows of one.
        let isMixed = Set(parts.map(\.name)).count > 1
        for part in parts { lines += part.lines(isNamed: isMixed).map { "  " + $0 } }
        if !weights.isEmpty {
            lines.append("  weighted by")
            for weight in weights { lines += weight.lines().map { "    " + $0 } }
        }
        if parts.count < partCount {
            lines.append("  … and \(grouped(partCount - parts.count)) more: --all shows them")
        }
        return lines
    }

    private var words: String {
        let values = count(partCount, "values")
        switch rule {
        case "sum": return partCount == 1 ? "1 value" : "sum of \(values)"
        case "latest": return "the last value of the period"
        case "weighted-mean": return "mean of \(values), weighted"
        case "mean": return "mean of \(values)"
        case "median": return "median of \(values)"
        case "largest": return "largest of \(values)"
        case "count": return "\(count(partCount, "rows")), each counted once"
        case "ratio":
            return (factor.map { "\(plainNumber($0)) × " } ?? "") + "the first ÷ the second of"
        case "difference": return "the first − the second of"
        case "size": return "without its sign"
        case "lowest-cost":
            return
                "lowest cost that the number of results leaves open at 95% (exact Poisson limits): spend ÷ upper limit, of"
        case "highest-cost":
            return
                "highest cost that the number of results leaves open at 95% (exact Poisson limits): spend ÷ lower limit, of"
        case "least-exposure": return "as many as bring ten interactions at this rate, 100 at least"
        case "covered-days": return "days that have a figure"
        case "days": return "days of the period"
        default: return rule
        }
    }
}

extension NumberTrace.Row {
    fileprivate func lines(value: String, named name: String?) -> [String] {
        var lines = [(name.map { "\($0), " } ?? "") + "\(about): \(value)"]
        for source in sources { lines += source.lines.map { "   " + $0 } }
        for source in replaced.prefix(3) {
            lines.append("   instead of \(plainNumber(source.value)) in \(source.place)")
        }
        if replaced.count > 3 { lines.append("   and of \(replaced.count - 3) earlier values") }
        return lines
    }
}

extension NumberTrace.Source {
    fileprivate var place: String {
        let sheet = sheet.map { ", sheet \"\($0)\"" } ?? ""
        let column = column.map { ", column \"\($0)\"" } ?? ""
        let line = self.sheet == nil ? "line \(line)" : "row \(line)"
        return "\(file) (\(sha256.prefix(12))), exported \(asOf) or later\(sheet), \(line)\(column)"
    }

    fileprivate var lines: [String] {
        guard let quote else { return [place] }
        let number = String(quote.line)
        let margin = String(repeating: " ", count: number.count)
        return [
            place, "  \(number) | \(quote.text)",
            "  \(margin) | " + String(repeating: " ", count: quote.offset)
                + String(repeating: "^", count: max(1, quote.length)),
        ]
    }
}

/// A number with all its digits: `2700`, `62.5`.
private func plainNumber(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
}
