/// The colours of a chart, as `#rrggbb`.
///
/// Every coloured element also has a class (`chart-ink`, `chart-muted`, `chart-grid`, `chart-accent`,
/// `chart-context`, `chart-paper`), so that a page's stylesheet can follow its own accent and dark mode.
package struct Theme: Hashable, Sendable {
    package var accent: String
    /// Lines and bars that are there for context.
    package var context: String
    package var ink: String
    /// Text of the axes.
    package var muted: String
    package var grid: String
    package var paper: String

    package init(
        accent: String = "#0072b2", context: String = "#868e99", ink: String = "#15191e",
        muted: String = "#59626e", grid: String = "#e2e5e9", paper: String = "#ffffff"
    ) {
        self.accent = accent
        self.context = context
        self.ink = ink
        self.muted = muted
        self.grid = grid
        self.paper = paper
    }

    /// Blue on white.
    package static let light = Theme()

    static let font =
        "-apple-system, 'Segoe UI', Inter, Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
}

/// How wide a chart is drawn; its height follows from what is in it.
package enum ChartWidth: String, CaseIterable, Sendable {
    /// For a page or a sheet of paper.
    case wide
    /// For a telephone: the same letters on half the width.
    case narrow

    /// Width in pixels at full size.
    package var pixels: Double {
        switch self {
        case .wide: 760
        case .narrow: 360
        }
    }
}
