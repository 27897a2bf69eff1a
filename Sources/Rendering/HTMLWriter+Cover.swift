import Reporting
import SocialMetrics

extension HTMLWriter {
    /// The period with a capital, as a title: "Octobre 2026".
    var periodName: String {
        let name = numbers(report.period)
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    /// Who, what and when.
    var cover: HTMLText {
        var facts: [(label: Words, value: HTMLText)] = [(WriterWords.comparedWith, comparison)]
        if let day = report.dataThrough { facts.append((WriterWords.dataUpTo, HTMLText(numbers(day)))) }
        if let agency = report.agency { facts.append((WriterWords.preparedBy, .user(agency))) }
        let list = facts.map { fact in
            HTMLText.element(
                .div, [], .element(.dt, [], word(fact.label)), .element(.dd, [], fact.value))
        }
        return .element(
            .header, [.class("cover")],
            .element(
                .div, [.class("cover-inner")],
                .element(.p, [.class("kind")], HTMLText(report.title)),
                .element(.h1, [], .user(report.client)),
                .element(.p, [.class("period")], HTMLText(periodName)),
                .element(.dl, [.class("facts")], list)))
    }

    private var comparison: HTMLText {
        let periods = report.comparedWith.map { period in
            HTMLText.element(.span, [.class("keep")], HTMLText(numbers(period)))
        }
        return periods[0] + periods.dropFirst().map { word(WriterWords.and) + $0 }.joined()
    }

    /// The last line of the page: whose report it was.
    var footer: HTMLText {
        var parts = [HTMLText.user(report.client), HTMLText(report.title), HTMLText(periodName)]
        if let agency = report.agency { parts.append(.user(agency)) }
        let spans = parts.map { HTMLText.element(.span, [], $0) }
        return .element(.footer, [], .element(.p, [], spans))
    }
}
