import Charting
import SocialMetrics

/// A finished report: every number computed, every sentence written, nothing formatted for a medium yet.
///
/// A pure function of the store's content, the workspace file, the period and the language.
package struct Report: Codable, Hashable, Sendable {
    package var language: Language
    /// The client's name, from `bilan.yml`.
    package var client: String
    /// The agency's name, nil when `bilan.yml` gives none.
    package var agency: String?
    /// What the report is called: "Monthly report".
    package var title: String
    package var period: Period
    /// The period before and the same period a year before.
    package var previous: Period
    package var yearBefore: Period
    /// The last day any stored number is about; nil when the store holds none.
    package var dataThrough: Day?
    /// `#B4532A`, nil for the default accent.
    package var accent: String?
    package var sections: [ReportSection]

    /// The periods it is compared with, each once: the year before a year is the period before it.
    package var comparedWith: [Period] { previous == yearBefore ? [previous] : [previous, yearBefore] }

    package init(
        language: Language, client: String, agency: String?, title: String, period: Period, previous: Period,
        yearBefore: Period, dataThrough: Day?, accent: String?, sections: [ReportSection]
    ) {
        self.language = language
        self.client = client
        self.agency = agency
        self.title = title
        self.period = period
        self.previous = previous
        self.yearBefore = yearBefore
        self.dataThrough = dataThrough
        self.accent = accent
        self.sections = sections
    }
}

/// A part of the report with a heading.
package struct ReportSection: Codable, Hashable, Sendable {
    /// Stable and unique in the report; the anchor in HTML: `summary`, `channel-facebook`, `campaigns`, `data`.
    package var id: String
    package var title: String
    package var blocks: [Block]

    package init(id: String, title: String, blocks: [Block]) {
        self.id = id
        self.title = title
        self.blocks = blocks
    }
}

/// What a section is made of.
///
/// Writers switch over it with no `default`.
package enum Block: Codable, Hashable, Sendable {
    /// A heading inside a section.
    case heading(String)
    case paragraph(Phrase)
    /// A quiet remark: how a number was obtained, what is missing.
    case note(Phrase)
    /// The findings of the summary, most important first.
    case findings([Finding])
    /// The few figures to see at a glance.
    case keyFigures([KeyFigure])
    case table(ReportTable)
    /// A chart and the table of its data.
    case figure(Figure, data: ReportTable)
    case posts([PostCard])
    case definitions([Definition])
}

/// One statement of the summary: what the numbers show, never why.
package struct Finding: Codable, Hashable, Sendable {
    package enum Tone: String, Codable, Sendable { case good, bad, neutral }
    package var tone: Tone
    package var text: Phrase

    package init(tone: Tone, text: Phrase) {
        self.tone = tone
        self.text = text
    }
}

/// A figure with its changes, as a card.
package struct KeyFigure: Codable, Hashable, Sendable {
    package var label: String
    /// Nil is printed as "–", with `absence` as the reason.
    package var value: Quantity?
    package var absence: String?
    /// Against the previous period and against the year before.
    package var previous: Change
    package var yearBefore: Change
    /// What the figure is made of: "reactions + comments + shares ÷ reach"; nil when the label says it.
    package var detail: String?
    /// True when less is better (cost per result).
    package var lessIsBetter: Bool
    /// True when more is neither better nor worse (spend): its changes get no colour.
    package var isNeutral: Bool
    /// The course over the last days or months, for a small line; nil gaps.
    ///
    /// Empty for none.
    package var course: [Double?]

    package init(
        label: String, value: Quantity?, absence: String? = nil, previous: Change, yearBefore: Change,
        detail: String? = nil, lessIsBetter: Bool = false, isNeutral: Bool = false,
        course: [Double?] = []
    ) {
        self.label = label
        self.value = value
        self.absence = absence
        self.previous = previous
        self.yearBefore = yearBefore
        self.detail = detail
        self.lessIsBetter = lessIsBetter
        self.isNeutral = isNeutral
        self.course = course
    }
}

/// A post as people know it.
package struct PostCard: Codable, Hashable, Sendable {
    package enum Rank: String, Codable, Sendable {
        /// Seen by far more people than the others.
        case outlier
        case best, worst
    }
    package var rank: Rank
    /// Its author's words, hostile; nil when the export has none.
    package var caption: String?
    package var format: String?
    package var published: Day?
    /// Hostile too: printed as a link only when it is http or https.
    package var permalink: String?
    package var figures: [LabelledCell]
    /// Why it stands here, in words and numbers.
    package var reason: Phrase

    package init(
        rank: Rank, caption: String?, format: String?, published: Day?, permalink: String?,
        figures: [LabelledCell], reason: Phrase
    ) {
        self.rank = rank
        self.caption = caption
        self.format = format
        self.published = published
        self.permalink = permalink
        self.figures = figures
        self.reason = reason
    }
}

/// A cell with its own label.
package struct LabelledCell: Codable, Hashable, Sendable {
    package var label: String
    package var cell: Cell

    package init(_ label: String, _ cell: Cell) {
        self.label = label
        self.cell = cell
    }
}

/// A term and what it means here.
package struct Definition: Codable, Hashable, Sendable {
    package var term: String
    package var meaning: Phrase

    package init(term: String, meaning: Phrase) {
        self.term = term
        self.meaning = meaning
    }
}
