import Tabular

/// Reads the numbers of one column, in a style decided from all its cells.
struct NumberCells {
    /// What a cell holds.
    enum Reading: Equatable {
        case value(Double)
        /// Blank, one of the tokens that stand for nothing, or a mere limit: absent, not 0.
        case blank
        /// No number.
        case bad
        /// A number in two ways: `1,234` is 1234 or 1.234, and nothing in the column tells.
        case ambiguous
    }

    /// What the cells of a column show about their style.
    struct Evidence {
        /// Cells that can only be read with a decimal point, or only with a decimal comma.
        var point = 0
        var comma = 0
        /// Cells with one comma, or one point, and three digits behind it.
        var openComma = 0
        var openPoint = 0

        /// The only sign of the cells, where it may part thousands or decimals in all of them; nil without any, and where a cell
        /// tells.
        var openSign: Character? {
            guard point + comma == 0, (openComma > 0) != (openPoint > 0) else { return nil }
            return openComma > 0 ? "," : "."
        }

        /// Looks at a cell.
        mutating func add(_ cell: Span<UInt8>) {
            if let money = MoneyCell(cell) {
                addNumber(cell.extracting(money.number))
            } else {
                addNumber(cell)
            }
        }

        /// Adds what other cells show.
        mutating func add(_ other: Evidence) {
            point += other.point
            comma += other.comma
            openComma += other.openComma
            openPoint += other.openPoint
        }

        private mutating func addNumber(_ cell: Span<UInt8>) {
            var commas = 0
            var points = 0
            var lastComma = -1
            var lastPoint = -1
            var digits = 0
            for index in 0..<cell.count {
                switch cell[index] {
                case 0x2C: (commas, lastComma) = (commas + 1, index)
                case 0x2E: (points, lastPoint) = (points + 1, index)
                case 0x30...0x39: digits += 1
                // Signs, blanks, apostrophes, E, %; and the bytes of −, ’ and the other blanks.
                case 0x2B, 0x2D, 0x20, 0x27, 0x25, 0x45, 0x65, 0xC2, 0xA0, 0xE2, 0x80, 0x88, 0x89, 0x92, 0x99,
                    0xAF:
                    break
                // "3.апр" is no number and proves nothing.
                default: return
                }
            }
            guard digits > 0, commas + points > 0 else { return }
            let last = max(lastComma, lastPoint)
            var behind = 0
            while last + 1 + behind < cell.count, cell[last + 1 + behind] >= 0x30,
                cell[last + 1 + behind] <= 0x39
            {
                behind += 1
            }
            let before = digits - behind
            let open = behind == 3 && before >= 1 && before <= 3
            switch (commas, points) {
            case (1..., 1...): if lastPoint > lastComma { point += 1 } else { comma += 1 }
            case (1, 0): if open { openComma += 1 } else { comma += 1 }
            case (0, 1): if open { openPoint += 1 } else { point += 1 }
            case (2..., 0): point += 1
            case (0, 2...): comma += 1
            default: break
            }
        }
    }

    /// How open cells are read; nil while they cannot be decided.
    let style: NumberStyle?

    /// Decides a column's style: what its cells prove, a few that contradict the others left out of account.
    /// - Parameters:
    ///   - evidence: what its cells show
    ///   - declared: how the platform writes numbers
    ///   - resaved: the file shows that a spreadsheet of a comma country wrote it (it is cut by semicolons)
    init(_ evidence: Evidence, declared: NumberStyle, resaved: Bool) {
        if let proven = Majority.of(evidence.point, or: evidence.comma) {
            style = proven ? .decimalPoint : .decimalComma
        } else if evidence.point > 0 {
            style = nil
        } else if resaved && evidence.openComma + evidence.openPoint > 0 {
            style = nil
        } else if declared == .plain && evidence.openComma > 0 {
            style = nil
        } else {
            style = declared
        }
    }

    /// Decides the style of a column of a workbook.
    ///
    /// Its numbers have a decimal point and no groups. Only cells that are text hold commas: they are read as in a text
    /// file, unless the column holds something like `1.234` as well, which is then one thing or the other.
    init(ofSheet evidence: Evidence, declared: NumberStyle) {
        if evidence.comma + evidence.openComma == 0 {
            style = .decimalPoint
        } else {
            let isMixed = evidence.comma > 0 && evidence.openPoint > 0
            style = isMixed ? nil : NumberCells(evidence, declared: declared, resaved: false).style
        }
    }

    /// Reads a cell; a final percent sign and a currency do not count.
    ///
    /// A cell that can be read in one way only, `15,50` among `5.50`, is read so whatever its column does.
    func read(_ cell: Span<UInt8>) -> Reading {
        if BlankCell.isBlank(cell) || BoundCell.isBound(cell) { return .blank }
        guard let money = MoneyCell(cell) else { return readAlone(cell) }
        let amount = readAlone(cell.extracting(money.number))
        if case .value(let value) = amount, money.isNegative { return .value(-value) }
        return amount
    }

    private func readAlone(_ cell: Span<UInt8>) -> Reading {
        let reading = readNumber(cell, style)
        guard reading == .bad || reading == .ambiguous else { return reading }
        var own = Evidence()
        own.add(cell)
        guard own.point != own.comma else { return reading }
        return readNumber(cell, own.point > 0 ? .decimalPoint : .decimalComma)
    }

    private func readNumber(_ cell: Span<UInt8>, _ style: NumberStyle?) -> Reading {
        var end = cell.count
        if end > 1, cell[end - 1] == 0x25 {
            end -= 1
            while end > 0, NumberCells.spaceLength(cell, at: end - 1) > 0 { end -= 1 }
            // A no-break space is two or three bytes.
            while end > 0, cell[end - 1] >= 0x80 { end -= 1 }
        }
        var mantissa = 0.0
        var decimals = -1
        var digits = 0
        var negative = false
        var exponent = 0
        var index = 0
        if end >= 3, cell[0] == 0xE2, cell[1] == 0x88, cell[2] == 0x92 {
            negative = true
            index = 3
        } else if end >= 1, cell[0] == 0x2D || cell[0] == 0x2B {
            negative = cell[0] == 0x2D
            index = 1
        }
        var group = -1
        scan: while index < end {
            let byte = cell[index]
            switch byte {
            case 0x30...0x39:
                mantissa = mantissa * 10 + Double(byte - 0x30)
                digits += 1
                if decimals >= 0 { decimals += 1 } else if group >= 0 { group += 1 }
                index += 1
            case 0x2C, 0x2E:
                guard let style, decimals < 0, digits > 0 else { return style == nil ? .ambiguous : .bad }
                let isDecimal = (byte == 0x2E) == (style != .decimalComma)
                if isDecimal {
                    if group >= 0 && group != 3 { return .bad }
                    decimals = 0
                } else {
                    if style == .plain || (group >= 0 && group != 3) || (group < 0 && digits > 3) {
                        return .bad
                    }
                    group = 0
                }
                index += 1
            case 0x45, 0x65:
                guard digits > 0, let power = NumberCells.exponent(cell, from: index + 1, to: end) else {
                    return .bad
                }
                exponent = power
                break scan
            default:
                let space = NumberCells.spaceLength(cell, at: index)
                guard space > 0, decimals < 0, digits > 0, group < 0 ? digits <= 3 : group == 3 else {
                    return .bad
                }
                group = 0
                index += space
            }
        }
        guard digits > 0, group < 0 || group == 3 || decimals >= 0 else { return .bad }
        let power = exponent - max(0, decimals)
        if digits > 15 || power > 22 || power < -22 {
            return NumberCells.exact(cell, upTo: end, comma: style == .decimalComma)
        }
        let value = power < 0 ? mantissa / NumberCells.powers[-power] : mantissa * NumberCells.powers[power]
        return .value(negative ? -value : value)
    }

    private static let powers: [Double] = (0...22).map { power in
        (0..<power).reduce(1.0) { value, _ in value * 10 }
    }

    /// Many digits: the standard library's correctly rounded reading.
    private static func exact(_ cell: Span<UInt8>, upTo end: Int, comma: Bool) -> Reading {
        var text = ""
        for index in 0..<end {
            switch cell[index] {
            case 0x2C: if comma { text.append(".") }
            case 0x2E: if !comma { text.append(".") }
            case 0x2B, 0x2D, 0x30...0x39, 0x45, 0x65: text.unicodeScalars.append(Unicode.Scalar(cell[index]))
            default: break
            }
        }
        if end >= 1, cell[0] == 0xE2 { text = "-" + text }
        guard let value = Double(text), value.isFinite else { return .bad }
        return .value(value)
    }

    private static func exponent(_ cell: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        var index = start
        var sign = 1
        if index < end, cell[index] == 0x2B || cell[index] == 0x2D {
            sign = cell[index] == 0x2D ? -1 : 1
            index += 1
        }
        guard index < end, end - index <= 3 else { return nil }
        var value = 0
        while index < end {
            guard cell[index] >= 0x30, cell[index] <= 0x39 else { return nil }
            value = value * 10 + Int(cell[index] - 0x30)
            index += 1
        }
        return sign * value
    }

    /// Bytes of a space or apostrophe that groups digits: plain, no-break, thin, narrow no-break, ' or ’.
    private static func spaceLength(_ cell: Span<UInt8>, at index: Int) -> Int {
        switch cell[index] {
        case 0x20, 0x27: return 1
        case 0xC2: return index + 1 < cell.count && cell[index + 1] == 0xA0 ? 2 : 0
        case 0xE2:
            guard index + 2 < cell.count, cell[index + 1] == 0x80 else { return 0 }
            return [0x89, 0xAF, 0x99].contains(cell[index + 2]) ? 3 : 0
        default: return 0
        }
    }
}
