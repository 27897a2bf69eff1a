/// A chart as a value: what to draw, not how.
///
/// It knows no metric, no language and no pixel.
/// Texts come finished from the caller, those of the axes too.
package struct Figure: Codable, Hashable, Sendable {
    /// Unique on a page; ids inside the SVG begin with it.
    package var id: String
    /// The finding, as a sentence.
    package var title: String
    /// What the chart shows, for those who do not see it; names the data table beside it.
    package var summary: String
    package var mark: Mark

    package init(id: String, title: String, summary: String, mark: Mark) {
        self.id = id
        self.title = title
        self.summary = summary
        self.mark = mark
    }

    package enum Mark: Codable, Hashable, Sendable {
        /// Lines over days. A nil value is a gap in the line, never a 0.
        case lines(Lines)
        /// Horizontal bars from zero, one a row, in the order given.
        case bars(Bars)
        /// Dots with intervals, one a row: a value and what it may be.
        case intervals(Intervals)
    }

    package struct Lines: Codable, Hashable, Sendable {
        /// Labels of the ticks: position from 0 and text.
        ///
        /// Positions are indices into the values.
        package var ticks: [Tick]
        /// The first is the accent; the others are context, in grey.
        package var series: [Series]
        /// Labels of the value axis in the order of `levels`.
        package var levels: [Level]

        package init(ticks: [Tick], series: [Series], levels: [Level]) {
            self.ticks = ticks
            self.series = series
            self.levels = levels
        }
    }

    package struct Tick: Codable, Hashable, Sendable {
        package var position: Int
        package var label: String

        package init(position: Int, label: String) {
            self.position = position
            self.label = label
        }
    }

    /// A gridline: its value and its label.
    package struct Level: Codable, Hashable, Sendable {
        package var value: Double
        package var label: String

        package init(value: Double, label: String) {
            self.value = value
            self.label = label
        }
    }

    package struct Series: Codable, Hashable, Sendable {
        /// Written at the end of the line.
        package var label: String
        package var values: [Double?]

        package init(label: String, values: [Double?]) {
            self.label = label
            self.values = values
        }
    }

    package struct Bars: Codable, Hashable, Sendable {
        package var rows: [Bar]

        package init(rows: [Bar]) { self.rows = rows }
    }

    package struct Bar: Codable, Hashable, Sendable {
        package var label: String
        /// Nil is drawn as no bar, with `text` saying why.
        package var value: Double?
        /// The value as it is printed.
        package var text: String
        package var emphasised: Bool

        package init(label: String, value: Double?, text: String, emphasised: Bool = false) {
            self.label = label
            self.value = value
            self.text = text
            self.emphasised = emphasised
        }
    }

    package struct Intervals: Codable, Hashable, Sendable {
        package var rows: [Interval]
        package var levels: [Level]

        package init(rows: [Interval], levels: [Level]) {
            self.rows = rows
            self.levels = levels
        }
    }

    package struct Interval: Codable, Hashable, Sendable {
        package var label: String
        /// Nil when there is no best value: only the interval is drawn.
        package var value: Double?
        package var low: Double
        /// Nil when unbounded: drawn as an arrow.
        package var high: Double?
        package var text: String

        package init(label: String, value: Double?, low: Double, high: Double?, text: String) {
            self.label = label
            self.value = value
            self.low = low
            self.high = high
            self.text = text
        }
    }
}
