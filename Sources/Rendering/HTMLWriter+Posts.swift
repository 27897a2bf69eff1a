import Charting
import Reporting
import SocialMetrics

extension HTMLWriter {
    /// Posts as cards, the best before the weakest.
    func posts(_ posts: [PostCard]) -> HTMLText {
        let groups = postGroups(posts).map { group in
            HTMLText.element(
                .div, [.class("rank of-\(min(3, group.posts.count))")],
                .element(.h4, [], word(group.title)),
                .element(.div, [.class("posts")], group.posts.map(card)))
        }
        return groups.isEmpty ? .none : .element(.div, [.class("ranks")], groups)
    }

    private func card(_ post: PostCard) -> HTMLText {
        var facts = post.format.map { [HTMLText.element(.span, [], HTMLText($0))] } ?? []
        if let day = post.published {
            facts.append(.element(.span, [.class("keep")], HTMLText(numbers(day))))
        }
        let caption =
            captionText(post).map { HTMLText.element(.blockquote, [.class("caption")], .user($0)) }
            ?? .element(.p, [.class("caption absent")], word(WriterWords.noCaption))
        let figures = post.figures.map { figure in
            HTMLText.element(
                .div, [],
                .element(.dt, [], HTMLText(figure.label)),
                .element(.dd, [.number(id(of: figure.cell))], cell(figure.cell)))
        }
        let link = webAddress(post.permalink).map { address in
            HTMLText.element(
                .p, [.class("view")],
                .link(word(WriterWords.viewPost), to: address)
                    + .element(.span, [.named("aria-hidden", "true")], HTMLText("\u{A0}↗")))
        }
        return .element(
            .article, [.class("post \(post.rank.rawValue)")],
            facts.isEmpty ? .none : .element(.p, [.class("post-facts")], facts),
            caption,
            .element(.p, [.class("reason")], phrase(post.reason)),
            figures.isEmpty ? .none : .element(.dl, [.class("post-figures")], figures),
            link ?? .none)
    }
}

/// Posts under the heading that says why they are shown; a group without posts is left out.
func postGroups(_ posts: [PostCard]) -> [(title: Words, posts: [PostCard])] {
    [
        (PostCard.Rank.outlier, WriterWords.outlierPosts), (.best, WriterWords.bestPosts),
        (.worst, WriterWords.weakestPosts),
    ].compactMap { rank, title in
        let group = posts.filter { $0.rank == rank }
        return group.isEmpty ? nil : (title, group)
    }
}

/// A post's caption, cut, without empty lines; nil when there is nothing to read.
func captionText(_ post: PostCard) -> String? {
    // Line ends of every kind are line feeds in what is visible.
    let lines = visibleText(post.caption ?? "").utf8.split(separator: UInt8(ascii: "\n"))
        .map { singleLine(String(Substring($0))) }.filter { !$0.isEmpty }
    return lines.isEmpty ? nil : shortened(lines.joined(separator: "\n"), to: TextLimit.caption)
}
