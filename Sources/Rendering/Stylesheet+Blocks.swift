extension Stylesheet {
    static let tables = """
        /* A shade at the edge says that a table goes on there; paper-coloured ends cover it where it does not. */
        .frame {
          overflow-x: auto; overscroll-behavior-x: contain;
          background:
            linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100% no-repeat local,
            linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100% no-repeat local,
            linear-gradient(to right, var(--shade), transparent) left / 1rem 100% no-repeat,
            linear-gradient(to left, var(--shade), transparent) right / 1rem 100% no-repeat;
        }
        table { border-collapse: collapse; width: 100%; font-size: var(--text-2); line-height: 1.4; }
        caption { text-align: left; font-weight: 650; padding-bottom: 0.6rem; }
        th, td { text-align: left; vertical-align: baseline; padding: 0.55rem 0 0.55rem 1.5rem; font-weight: 400; }
        th:first-child, td:first-child { padding-left: 0; }
        thead th { font-size: var(--text-1); line-height: 1.35; color: var(--muted); vertical-align: bottom; border-bottom: 1px solid var(--ink); }
        tbody th { min-width: 9rem; max-width: 20rem; }
        tbody bdi { overflow-wrap: anywhere; }
        td:has(> bdi) { min-width: 10rem; }
        tbody tr + tr > * { border-top: 1px solid var(--rule); }
        .number { font-variant-numeric: lining-nums tabular-nums; }
        th.number, td.number { text-align: right; }
        thead th.number { white-space: normal; max-width: 7.5rem; }
        .dense { font-size: var(--text-1); }
        .dense th + th, .dense td { padding-left: 1rem; }
        .dense tbody th { min-width: 7rem; max-width: 12rem; }
        .total > * { font-weight: 650; border-top: 1px solid var(--ink) !important; }
        .range { color: var(--muted); white-space: nowrap; font-weight: 400; }
        sup { font-size: 0.7em; line-height: 0; color: var(--muted); padding-left: 0.15em; }
        .reasons { margin-top: 0.75rem; font-size: var(--text-1); line-height: 1.5; color: var(--muted); }
        .table .note { margin-top: 0.75rem; }

        """

    static let figures = """
        figcaption { font-size: var(--text-3); font-weight: 650; line-height: 1.4; max-width: 42rem; margin-bottom: 1.1rem; }
        .chart { display: block; width: 100%; height: auto; font-variant-numeric: lining-nums tabular-nums; }
        .chart-narrow { display: none; }
        .chart-ink { fill: var(--ink); }
        .chart-muted { fill: var(--muted); }
        .chart-accent { fill: var(--accent); }
        .chart-context { fill: var(--context); }
        .chart-accent-line { stroke: var(--accent); }
        .chart-context-line, .chart-base { stroke: var(--context); }
        .chart-grid { stroke: var(--rule); }
        .data { margin-top: 0.75rem; font-size: var(--text-1); }
        .data summary { color: var(--muted); cursor: pointer; width: fit-content; }
        .data summary:hover { color: var(--ink); }
        .data .table { margin-top: 0.75rem; max-width: 46rem; }
        .data table { font-size: var(--text-1); }
        .data th, .data td { padding-top: 0.3rem; padding-bottom: 0.3rem; }

        """

    static let posts = """
        .ranks { display: grid; gap: 2rem; }
        .rank { min-width: 0; }
        .rank .posts { margin-top: 1rem; }
        .posts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15.5rem, 1fr)); gap: 2.25rem 2rem; }
        .post { border-top: 1px solid var(--rule); padding-top: 0.75rem; display: flex; flex-direction: column; }
        .post.best, .post.outlier { border-top: 3px solid var(--accent); padding-top: calc(0.75rem - 2px); }
        .post-facts { font-size: var(--text-1); color: var(--muted); display: flex; flex-wrap: wrap; column-gap: 0.8rem; }
        .caption {
          margin-top: 0.4rem; white-space: pre-line; overflow-wrap: anywhere; line-height: 1.45;
          display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; line-clamp: 4; overflow: hidden;
          max-height: 5.8em;
        }
        .reason { margin-top: 0.6rem; font-size: var(--text-1); line-height: 1.5; color: var(--muted); }
        .post-figures { margin-top: 0.75rem; padding-bottom: 0.75rem; font-size: var(--text-1); line-height: 1.4; }
        .post-figures div { display: flex; justify-content: space-between; gap: 1rem; padding: 0.2rem 0; border-top: 1px solid var(--rule); }
        .post-figures dt { color: var(--muted); }
        .post-figures dd { font-weight: 650; text-align: right; font-variant-numeric: lining-nums tabular-nums; }
        .view { margin-top: auto; font-size: var(--text-1); }

        """

    /// Groups of few posts side by side on wide pages; on narrow ones headings above and charts drawn for the width.
    static let phone = """
        @media print, (min-width: 60.01rem) {
          .ranks { grid-template-columns: repeat(3, minmax(0, 1fr)); }
          .of-2 { grid-column: span 2; }
          .of-3 { grid-column: span 3; }
          .of-1 .posts { grid-template-columns: minmax(0, 1fr); }
          .of-2 .posts { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .of-3 .posts { grid-template-columns: repeat(3, minmax(0, 1fr)); }
        }
        @media (max-width: 60rem) {
          section, .contents { grid-template-columns: minmax(0, 1fr); row-gap: 1.25rem; padding-bottom: 3.5rem; }
          section h2 { position: static; font-size: var(--text-5); }
        }
        @media screen and (max-width: 40rem) {
          :root { --text-6: 1.75rem; --text-7: 2.5rem; --text-5: 1.375rem; --text-4: 1.125rem; }
          .cover-inner, main, footer { padding-left: 1.25rem; padding-right: 1.25rem; }
          .cover-inner { padding-top: 2rem; padding-bottom: 2.25rem; }
          .facts { margin-top: 1.75rem; flex-direction: column; gap: 0.75rem; }
          .contents ol, .definitions { columns: 1; }
          .finding { grid-template-columns: minmax(0, 1fr); }
          .key-figures { grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 1.25rem; }
          .chart-wide { display: none; }
          .chart-narrow { display: block; }
          caption span { display: block; position: sticky; left: 0; max-width: calc(100vw - 2.5rem); }
          th, td { padding-left: 1rem; }
          thead th:first-child, tbody th { position: sticky; left: 0; background: var(--paper); max-width: 42vw; min-width: 6.5rem; padding-right: 0.25rem; }
          tbody th:has(> bdi) { min-width: 9rem; }
          tbody td:not(.number, :has(> bdi)) { min-width: 8rem; }
          .posts { grid-template-columns: minmax(0, 1fr); }
        }
        """
}
