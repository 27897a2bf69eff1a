import Charting

extension Stylesheet {
    /// A4 with a line at the foot; nothing that belongs together is torn apart.
    var print: String {
        """
        @page {
          size: A4; margin: 16mm 16mm 18mm;
          @bottom-left { content: "\(Self.cssText(footer))"; font: 8pt -apple-system, "Segoe UI", Inter, Roboto, "Liberation Sans", Arial, sans-serif; color: #59626e; }
          @bottom-right { content: counter(page) " / " counter(pages); font: 8pt -apple-system, "Segoe UI", Inter, Roboto, "Liberation Sans", Arial, sans-serif; color: #59626e; }
        }
        @media print {
          :root { color-scheme: light; --text-1: 8.5pt; --text-2: 9.5pt; --text-3: 10pt; --text-4: 12pt; --text-5: 16pt; --text-6: 20pt; --text-7: 34pt; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          .skip, .data, .view, footer { display: none; }
          .cover-inner, main { max-width: none; padding-left: 0; padding-right: 0; }
          .cover-inner { padding-top: 7mm; padding-bottom: 6mm; }
          .facts { margin-top: 6mm; }
          section, .contents { display: block; padding: 3mm 0 6mm; }
          section h2 { position: static; margin-bottom: 5mm; }
          .contents { padding-bottom: 5mm; }
          .contents ol { columns: 3; font-size: var(--text-1); }
          .contents h2 { margin-bottom: 2mm; }
          .contents a { text-decoration: none; }
          .contents a::after { content: leader(" ") target-counter(attr(href), page); }
          .finding { padding: 3mm 0; }
          .finding p { font-size: 11pt; max-width: none; }
          .body > * + * { margin-top: 5mm; }
          .body > * + h3 { margin-top: 7mm; }
          .body > h3 + * { margin-top: 3mm; }
          .key-figures { grid-template-columns: repeat(4, minmax(0, 1fr)); column-gap: 6mm; margin-bottom: -6mm; }
          .key-figure { padding-bottom: 6mm; }
          .ranks, .posts { gap: 5mm; }
          .rank .posts { margin-top: 2.5mm; }
          .post { padding-top: 1.5mm; }
          .caption { -webkit-line-clamp: 3; line-clamp: 3; max-height: 4.4em; margin-top: 1mm; font-size: var(--text-2); }
          .reason { margin-top: 1.5mm; }
          .post-figures { margin-top: 1.5mm; padding-bottom: 0; }
          .post-figures div { padding: 0.5mm 0; }
          figure:has(+ figure), figure + figure { display: inline-block; width: 48%; vertical-align: top; }
          figure:has(+ figure) { margin-right: 2.5%; }
          figure:has(+ figure) .chart-wide, figure + figure .chart-wide { display: none; }
          figure:has(+ figure) .chart-narrow, figure + figure .chart-narrow { display: block; }
          figcaption { margin-bottom: 3mm; }
          figure .note { margin-top: 1.5mm; }
          .frame { overflow: visible; background: none; }
          td:has(> bdi) { min-width: 30mm; }
          th, td { padding-top: 1.1mm; padding-bottom: 1.1mm; }
          #data table { font-size: var(--text-1); }
          th + th, td { padding-left: 4mm; }
          .dense th + th, .dense td { padding-left: 2.5mm; }
          tbody th { min-width: 30mm !important; }
          .dense tbody th { min-width: 24mm !important; }
          thead { display: table-header-group; }
          h2, h3, h4, caption, figcaption, thead, tbody tr:nth-child(-n + 2), .note:has(+ .table) { break-after: avoid; }
          .finding, .key-figures, .key-figure, .post, figure, tr, .note, .definitions div, .table:not(:has(tbody tr:nth-child(14))) { break-inside: avoid; }
          p, li, dd { orphans: 3; widows: 3; }
          a { color: inherit; }
        }

        """
    }

    /// A text as the inside of a CSS string: anything that is not a plain letter is written by its number.
    static func cssText(_ text: String) -> String {
        singleLine(text).unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
            default: "\\" + String(scalar.value, radix: 16) + " "
            }
        }.joined()
    }
}
