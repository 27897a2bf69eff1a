/// What a cell looks like, coarsely: enough to tell which column it belongs to.
enum CellKind: Int, CaseIterable {
    case blank, integer, identifier, decimal, date, link, word, text

    /// Numbers, ids and dates: what one column holds has one form.
    var hasForm: Bool {
        switch self {
        case .integer, .identifier, .decimal, .date: true
        case .blank, .link, .word, .text: false
        }
    }

    /// Looks at the first 200 bytes, outer blanks left out.
    init(_ bytes: ArraySlice<UInt8>) {
        let bytes = bytes.prefix(200).drop { $0 == 0x20 }
        guard let first = bytes.first else {
            self = .blank
            return
        }
        var digits = 0
        var letters = 0
        var blanks = 0
        var datePunctuation = 0
        var decimalPunctuation = 0
        for byte in bytes {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x20, 0x0A, 0x0D: blanks += 1
            case 0x2C, 0x2E: decimalPunctuation += 1
            case 0x2D, 0x2F, 0x3A: datePunctuation += 1
            case 0x41...0x5A, 0x61...0x7A, 0x80...: letters += 1
            default: break
            }
        }
        let startsWithNumber = (0x30...0x39).contains(first) || first == 0x2D || first == 0x2B
        if letters == 0, digits > 0, startsWithNumber {
            let isNegative = first == 0x2D && datePunctuation == 1
            if datePunctuation > 0 && !isNegative {
                self = .date
            } else if decimalPunctuation > 0 || blanks > 0 {
                self = .decimal
            } else {
                self = digits > 11 ? .identifier : .integer
            }
        } else if bytes.starts(with: Array("http".utf8)) && blanks == 0 {
            self = .link
        } else if letters <= 9, digits >= 5, startsWithNumber,
            datePunctuation + decimalPunctuation + blanks > 1
        {
            self = .date
        } else {
            self = blanks > 0 ? .text : .word
        }
    }
}
