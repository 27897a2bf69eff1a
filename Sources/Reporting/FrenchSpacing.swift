import Charting
import SocialMetrics

/// French punctuation with its no-break spaces: U+00A0 before `:` and `%` and inside « », U+202F before `;`, `!`, `?` and
/// between thousands.
///
/// Only words of ours pass here; what somebody typed stays as it is.
func frenchSpacing(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
        guard character == " " else {
            result.append(character)
            continue
        }
        let before = index > 0 ? characters[index - 1] : nil
        if before?.isNumber == true, isThousand(characters[(index + 1)...]) {
            result.append("\u{202F}")
            continue
        }
        switch index + 1 < characters.count ? characters[index + 1] : nil {
        case ":"?, "%"?, "»"?, "€"?: result.append("\u{A0}")
        case ";"?, "!"?, "?"?: result.append("\u{202F}")
        default: result.append(before == "«" ? "\u{A0}" : " ")
        }
    }
    return result
}

/// Three digits and no fourth: the rest of a number written in groups.
private func isThousand(_ rest: ArraySlice<Character>) -> Bool {
    rest.prefix(4).prefix(while: \.isNumber).count == 3
}

extension Report {
    /// The report with French spacing in every text that is ours.
    func withFrenchSpacing() -> Report {
        var report = self
        report.title = frenchSpacing(title)
        report.sections = sections.map { section in
            ReportSection(
                id: section.id, title: frenchSpacing(section.title),
                blocks: section.blocks.map { $0.spaced() })
        }
        return report
    }
}

extension Block {
    fileprivate func spaced() -> Block {
        switch self {
        case .heading(let text): .heading(frenchSpacing(text))
        case .paragraph(let phrase): .paragraph(phrase.spaced())
        case .note(let phrase): .note(phrase.spaced())
        case .findings(let findings):
            .findings(findings.map { Finding(tone: $0.tone, text: $0.text.spaced()) })
        case .keyFigures(let figures): .keyFigures(figures.map { $0.spaced() })
        case .table(let table): .table(table.spaced())
        case .figure(let figure, let data): .figure(figure.spaced(), data: data.spaced())
        case .posts(let cards): .posts(cards.map { $0.spaced() })
        case .definitions(let definitions):
            .definitions(
                definitions.map { Definition(term: frenchSpacing($0.term), meaning: $0.meaning.spaced()) })
        }
    }
}

extension Phrase {
    fileprivate func spaced() -> Phrase {
        Phrase(
            pieces.map { piece in
                switch piece {
                case .text(let text): .text(frenchSpacing(text))
                case .strong(let text): .strong(frenchSpacing(text))
                case .change(let change): .change(change.spaced())
                case .user, .quantity, .day, .period: piece
                }
            })
    }
}

extension Change {
    fileprivate func spaced() -> Change {
        if case .notAvailable(let reason) = self { .notAvailable(frenchSpacing(reason)) } else { self }
    }
}

extension KeyFigure {
    fileprivate func spaced() -> KeyFigure {
        var figure = self
        figure.label = frenchSpacing(label)
        figure.absence = absence.map(frenchSpacing)
        figure.detail = detail.map(frenchSpacing)
        figure.previous = previous.spaced()
        figure.yearBefore = yearBefore.spaced()
        return figure
    }
}

extension ReportTable {
    fileprivate func spaced() -> ReportTable {
        ReportTable(
            caption: caption.map(frenchSpacing),
            columns: columns.map { Column(frenchSpacing($0.title), $0.alignment) },
            rows: rows.map { Row($0.cells.map { $0.spaced() }, kind: $0.kind) }, footnote: footnote?.spaced())
    }
}

extension Cell {
    fileprivate func spaced() -> Cell {
        switch self {
        case .text(let text): .text(frenchSpacing(text))
        case .change(let change): .change(change.spaced())
        case .absent(let reason): .absent(frenchSpacing(reason))
        case .phrase(let phrase): .phrase(phrase.spaced())
        case .user, .quantity, .interval, .day, .period, .link: self
        }
    }
}

extension PostCard {
    fileprivate func spaced() -> PostCard {
        var card = self
        card.figures = figures.map { LabelledCell(frenchSpacing($0.label), $0.cell.spaced()) }
        card.reason = reason.spaced()
        return card
    }
}

extension Figure {
    /// Labels inside the mark are names and numbers; only the sentences are ours.
    fileprivate func spaced() -> Figure {
        var figure = self
        figure.title = frenchSpacing(title)
        figure.summary = frenchSpacing(summary)
        return figure
    }
}
