import Charting
import Reporting
import SocialMetrics

extension MarkdownWriter {
    /// A sentence on a line of its own.
    func phrase(_ phrase: Phrase) -> String { MarkdownText.startOfLine(pieces(phrase)) }

    /// A sentence within a line.
    func pieces(_ phrase: Phrase) -> String {
        phrase.pieces.map { piece in
            switch piece {
            case .text(let text): MarkdownText.inline(text)
            case .user(let text): MarkdownText.inline(shortened(singleLine(text), to: TextLimit.caption))
            case .strong(let text): "**\(words(text))**"
            case .quantity(let quantity): MarkdownText.inline(numbers(quantity))
            case .change(let change): MarkdownText.inline(numbers(change))
            case .day(let day): MarkdownText.inline(numbers(day))
            case .period(let period): MarkdownText.inline(numbers(period))
            }
        }.joined()
    }

    /// The findings, numbered, each with its tone in a word.
    func findings(_ findings: [Finding]) -> String {
        findings.enumerated().map { index, finding in
            "\(index + 1). **\(toneWord(finding.tone)(report.language)).** \(phrase(finding.text))"
        }.joined(separator: "\n")
    }

    /// Terms and meanings as a list.
    func definitions(_ definitions: [Definition]) -> String {
        definitions.map { definition in
            "- **\(words(definition.term))**\(WriterWords.colon(report.language))\(pieces(definition.meaning))"
        }.joined(separator: "\n")
    }

    /// Posts as a list, the best before the weakest.
    func posts(_ posts: [PostCard]) -> String {
        postGroups(posts).map { group in
            "#### \(group.title(report.language))\n\n" + group.posts.map(item).joined(separator: "\n\n")
        }.joined(separator: "\n\n")
    }

    /// A post: what and when, its words, its figures, why it is here.
    private func item(_ post: PostCard) -> String {
        let language = report.language
        var head = [post.format.map(words), post.published.map { MarkdownText.escaped(numbers($0)) }]
            .compactMap { $0 }
        if head.isEmpty { head = [WriterWords.post(language)] }
        var title = "**\(head.joined(separator: " · "))**"
        if webAddress(post.permalink) != nil {
            title += " · " + MarkdownText.link(WriterWords.viewPost(language), to: post.permalink)
        }
        let caption =
            captionText(post).map { MarkdownText.escaped($0) } ?? "*\(WriterWords.noCaption(language))*"
        let figures = post.figures.map { "\(words($0.label))\u{A0}**\(cell($0.cell))**" }
        var lines = ["- \(title)", "  > \(caption)", "  \(phrase(post.reason))"]
        if !figures.isEmpty { lines.append("  " + figures.joined(separator: " · ")) }
        return lines.joined(separator: "\n\n")
    }
}
