/// The look of the page, as CSS: one type scale, one grid, one accent.
struct Stylesheet {
    let accent: Accent
    /// What stands at the foot of each printed sheet.
    let footer: String

    /// All rules; those for paper last.
    var css: String {
        [
            colours, Self.base, Self.cover, Self.layout, Self.words, Self.keyFigures, Self.tables,
            Self.figures, Self.posts,
        ]
        .joined(separator: "\n") + "\n" + Self.phone + "\n" + print
    }

    /// Sizes and colours by name.
    ///
    /// Night is for screens only: paper is always white.
    private var colours: String {
        """
        :root {
          color-scheme: light dark;
          --paper: #ffffff; --ink: #15191e; --muted: #59626e; --rule: #e2e5e9; --wash: #f5f6f8; --line: #aeb5be; --context: #868e99; --shade: #15191e38;
          --good: #00704f; --bad: #b3430a;
          --brand: \(accent.brand.hex); --accent: \(accent.onLight.hex);
          --text-1: 0.8125rem; --text-2: 0.9375rem; --text-3: 1rem; --text-4: 1.25rem; --text-5: 1.625rem;
          --text-6: 2.125rem; --text-7: 3.75rem;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #121519; --ink: #eceef1; --muted: #a3abb6; --rule: #2c3239; --wash: #1a1e24; --line: #4a525c; --context: #737c88; --shade: #eceef130;
            --good: #4cc9a0; --bad: #f59262; --accent: \(accent.onDark.hex);
          }
        }

        """
    }

    private static let base = """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0; background: var(--paper); color: var(--ink);
          font: var(--text-3)/1.55 -apple-system, "Segoe UI", Inter, Roboto, "Helvetica Neue", "Noto Sans",
            "Liberation Sans", Arial, sans-serif;
          overflow-wrap: break-word; font-variant-numeric: lining-nums;
        }
        h1, h2, h3, h4, p, dl, dd, ol, ul, figure, blockquote { margin: 0; padding: 0; }
        ol, ul { list-style: none; }
        a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
        a:focus-visible, summary:focus-visible, .frame:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
        .keep, .number { white-space: nowrap; }
        .absent { color: var(--muted); }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.5rem 1rem; }

        """

    private static let cover = """
        .cover { border-top: 10px solid var(--brand); }
        .cover-inner, main, footer { max-width: 74rem; margin: 0 auto; padding-left: 3rem; padding-right: 3rem; }
        .cover-inner { padding-top: 3.5rem; padding-bottom: 3.5rem; }
        .kind { font-size: var(--text-3); font-weight: 600; color: var(--muted); }
        h1 {
          font-size: var(--text-7); line-height: 1.04; font-weight: 700; letter-spacing: -0.03em;
          margin: 1.25rem 0 0.5rem -0.04em; text-wrap: balance;
        }
        .period { font-size: var(--text-5); line-height: 1.3; color: var(--accent); letter-spacing: -0.01em; }
        .facts { display: flex; flex-wrap: wrap; gap: 1rem 3.5rem; margin-top: 2.75rem; }
        .facts dt { font-size: var(--text-1); color: var(--muted); }
        .facts dd { font-size: var(--text-2); }

        """

    private static let layout = """
        section, .contents {
          display: grid; grid-template-columns: 13rem minmax(0, 1fr); column-gap: 3rem;
          border-top: 2px solid var(--ink); padding: 1.25rem 0 4.5rem;
        }
        .contents { border-top: 1px solid var(--rule); padding-bottom: 3rem; }
        .side { position: relative; }
        h2 { font-size: var(--text-4); line-height: 1.25; font-weight: 700; letter-spacing: -0.012em; }
        section h2 { position: sticky; top: 1.25rem; }
        .contents h2 { font-size: var(--text-2); letter-spacing: 0; }
        .contents ol { columns: 2; column-gap: 3rem; font-size: var(--text-2); }
        .contents li { break-inside: avoid; padding: 0.1rem 0; }
        .contents a { color: inherit; text-decoration-color: var(--rule); }
        .contents a:hover { text-decoration-color: currentColor; }
        .body { min-width: 0; }
        .body > * + * { margin-top: 2rem; }
        .body > * + h3 { margin-top: 3.25rem; }
        .body > h3 + *, .body > h4 + * { margin-top: 1rem; }
        .body > * + .note { margin-top: 1rem; }
        h3 { font-size: var(--text-4); line-height: 1.3; font-weight: 650; letter-spacing: -0.012em; }
        h4 { font-size: var(--text-2); line-height: 1.4; font-weight: 650; }
        footer { color: var(--muted); font-size: var(--text-1); padding-top: 1.25rem; padding-bottom: 3rem; }
        footer p { border-top: 1px solid var(--rule); padding-top: 1.25rem; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }

        """

    private static let words = """
        .prose { max-width: 42rem; }
        .note { max-width: 46rem; font-size: var(--text-1); line-height: 1.5; color: var(--muted); }
        .findings { margin-top: -0.25rem; }
        .finding { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); column-gap: 1.5rem; padding: 1.1rem 0; border-top: 1px solid var(--rule); }
        .finding:first-child { border-top: 0; padding-top: 0; }
        .finding p { font-size: var(--text-4); line-height: 1.42; letter-spacing: -0.008em; max-width: 40rem; }
        /* In a finding the first value and the first change stand out, not all of them. */
        .finding .number, .finding strong { font-weight: 650; }
        .finding .number:not(.moved) ~ .number:not(.moved), .finding .moved ~ .moved { font-weight: 400; }
        .tone { font-size: var(--text-1); font-weight: 650; line-height: 1.8rem; color: var(--muted); }
        .good .tone { color: var(--good); }
        .bad .tone { color: var(--bad); }
        .definitions { columns: 2; column-gap: 3rem; font-size: var(--text-1); line-height: 1.5; }
        .definitions div { break-inside: avoid; padding-bottom: 0.85rem; }
        .definitions dt { font-weight: 650; }
        .definitions dd { color: var(--muted); }

        """

    private static let keyFigures = """
        .key-figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); column-gap: 2rem; margin-bottom: -2.25rem; }
        .key-figure { padding-bottom: 2.25rem; border-top: 1px solid var(--line); padding-top: 0.6rem; display: flex; flex-direction: column; }
        .key-figure dt { font-size: var(--text-2); line-height: 1.35; }
        .value { font-size: var(--text-6); line-height: 1.15; font-weight: 650; letter-spacing: -0.015em; margin: 0.3rem 0 0.45rem; white-space: nowrap; }
        .value.long { font-size: var(--text-5); line-height: 1.5; }
        .value.longest { font-size: var(--text-4); line-height: 1.95; letter-spacing: 0; }
        .value.absent { font-weight: 400; }
        .against { font-size: var(--text-1); line-height: 1.6; display: flex; flex-wrap: wrap; column-gap: 0.45rem; }
        .versus, .detail { color: var(--muted); }
        .detail span { display: block; }
        .detail { font-size: var(--text-1); line-height: 1.45; margin-top: 0.5rem; }
        .change { font-weight: 650; white-space: nowrap; font-variant-numeric: lining-nums tabular-nums; }
        .change.good { color: var(--good); }
        .change.bad { color: var(--bad); }
        .change.level, .change.unknown { color: var(--muted); font-weight: 400; }
        .arrow { font-size: 0.7em; margin-right: 0.35em; position: relative; top: -0.08em; }
        .course { padding-top: 0.7rem; }
        /* Labels, values and changes of one row of cards stand on common lines. */
        @supports (grid-template-rows: subgrid) {
          .key-figure { display: grid; grid-template-columns: minmax(0, 1fr); grid-row: span 6; grid-template-rows: subgrid; row-gap: 0; }
          .value { grid-row: 2; }
          .detail { grid-row: 6; }
          .plain .detail { grid-row: 5 / span 2; }
          .value.absent + .detail { grid-row: 3 / span 3; }
          .course { grid-row: 5; }
        }
        .sparkline { display: block; width: 100%; max-width: 11rem; height: auto; }

        """
}
