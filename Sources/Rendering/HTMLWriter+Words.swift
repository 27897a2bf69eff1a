import Reporting
import SocialMetrics

extension HTMLWriter {
    /// A sentence; its numbers are kept on one line.
    func phrase(_ phrase: Phrase) -> HTMLText {
        phrase.pieces.map { piece -> HTMLText in
            switch piece {
            case .text(let text): HTMLText(text)
            case .user(let text): .user(shortened(text, to: TextLimit.caption))
            case .strong(let text): .element(.strong, [], HTMLText(text))
            case .quantity(let quantity): number(numbers(quantity), id: id(of: quantity))
            case .change(let change): number(numbers(change), kind: "number moved")
            case .day(let day): .element(.span, [.class("keep")], HTMLText(numbers(day)))
            case .period(let period): .element(.span, [.class("keep")], HTMLText(numbers(period)))
            }
        }.joined()
    }

    private func number(_ text: String, kind: String = "number", id: String? = nil) -> HTMLText {
        .element(.span, [.class(kind), .number(id)], HTMLText(text))
    }

    /// The findings as large statements, each with its tone in a word.
    func findings(_ findings: [Finding]) -> HTMLText {
        if findings.isEmpty { return .none }
        let items = findings.map { finding in
            HTMLText.element(
                .li, [.class("finding \(finding.tone.rawValue)")],
                .element(.span, [.class("tone")], word(toneWord(finding.tone))),
                .element(.p, [], phrase(finding.text)))
        }
        return .element(
            .ol, [.class("findings"), .named("aria-label", WriterWords.findings(report.language))], items)
    }

    /// Terms and meanings in small print.
    func definitions(_ definitions: [Definition]) -> HTMLText {
        let items = definitions.map { definition in
            HTMLText.element(
                .div, [],
                .element(.dt, [], HTMLText(definition.term)),
                .element(.dd, [], phrase(definition.meaning)))
        }
        return .element(.dl, [.class("definitions")], items)
    }
}

/// What a tone is called, so that it is never said by colour alone.
func toneWord(_ tone: Finding.Tone) -> Words {
    switch tone {
    case .good: WriterWords.goodNews
    case .bad: WriterWords.toWatch
    case .neutral: WriterWords.toNote
    }
}
