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
          section, .contents { display: block; padding: 4mm 0 9mm; }
          section h2 { position: static; margin-bottom: 5mm; }
          .contents { padding-bottom: 5mm; }
          .contents ol { columns: 3; font-size: var(--text-1); }
          .contents h2 { margin-bottom: 2mm; }
          .contents a { text-decoration: none; }
          .contents a::after { content: leader(" ") target-counter(attr(href), page); }
          .finding { padding: 3mm 0; }
          .finding p { font-size: 11pt; max-width: none; }
          .body > * + * { margin-top: 6mm; }
          .body > * + h3 { margin-top: 9mm; }
          .key-figures { grid-template-columns: repeat(4, minmax(0, 1fr)); column-gap: 6mm; margin-bottom: -6mm; }
          .key-figure { padding-bottom: 6mm; }
          .posts { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 6mm; }
          .frame { overflow: visible; }
          th, td { padding-top: 1.4mm; padding-bottom: 1.4mm; }
          th + th, td { padding-left: 4mm; }
          .dense th + th, .dense td { padding-left: 2.5mm; }
          tbody th { min-width: 30mm !important; }
          .dense tbody th { min-width: 24mm !important; }
          thead { display: table-header-group; }
          h2, h3, h4, caption, figcaption, thead, tbody tr:nth-child(-n + 2), .note:has(+ .table) { break-after: avoid; }
          .finding, .key-figure, .post, figure, tr, .note, .definitions div { break-inside: avoid; }
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
