import SocialMetrics

/// A table of typed cells: totals, alignment and order are decided here, once.
package struct ReportTable: Codable, Hashable, Sendable {
    package var caption: String?
    package var columns: [Column]
    package var rows: [Row]
    /// Said under the table.
    package var footnote: Phrase?

    package init(caption: String? = nil, columns: [Column], rows: [Row], footnote: Phrase? = nil) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.footnote = footnote
    }

    package struct Column: Codable, Hashable, Sendable {
        package var title: String
        package var alignment: Alignment

        package init(_ title: String, _ alignment: Alignment = .trailing) {
            self.title = title
            self.alignment = alignment
        }
    }

    package enum Alignment: String, Codable, Sendable { case leading, trailing }

    package struct Row: Codable, Hashable, Sendable {
        package enum Kind: String, Codable, Sendable { case plain, total }
        package var kind: Kind
        /// As many as the table has columns.
        package var cells: [Cell]

        package init(_ cells: [Cell], kind: Kind = .plain) {
            self.cells = cells
            self.kind = kind
        }
    }
}

/// A value with what a writer needs to print it.
package enum Cell: Codable, Hashable, Sendable {
    /// A word of ours.
    case text(String)
    /// Typed by somebody, or read from a file: hostile.
    case user(String)
    case quantity(Quantity)
    /// A value and what it may be (a cost per result with few results); `high` nil when unbounded.
    ///
    /// `unit` is that of the ends; it may be left out where there is a value, whose unit it then is.
    case interval(Quantity?, low: Double, high: Double?, unit: Unit? = nil)
    case change(Change)
    case day(Day)
    case period(Period)
    /// Not reported, printed "–"; the reason in the report's language, empty when obvious.
    case absent(String)
    /// A link whose text is hostile and whose address is shown only when it is http or https.
    case link(text: String, url: String)
    case phrase(Phrase)
}
