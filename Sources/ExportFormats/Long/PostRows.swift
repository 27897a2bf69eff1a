import Foundation
import SocialMetrics
import Tabular

/// Understands rows of posts one by one, as `TableReader` does, without a text or a list for any of them.
///
/// What needs a second look makes a row odd: `TableReader` reads it later. What would change how other rows are read throws a
/// `StepAside`.
struct PostRows: ~Copyable {
    let columns: PostColumns
    private let header: [String]
    private let cells: DateCells
    private let readers: [NumberCells]
    private var clock: ZoneClock
    private var words: FormatCodes

    /// The row in hand.
    private(set) var line = 0
    /// Position in `hints`.
    private(set) var hint = 0
    private(set) var id = Cut()
    private(set) var permalink = Cut()
    private(set) var caption = Cut()
    private(set) var format = PostBatch.noFormat
    private(set) var published = PostBatch.noMoment
    private(set) var publishedDay = PostBatch.noDay
    private(set) var duration = Double.nan
    /// Its numbers as printed; NaN where a cell holds none.
    let printed: UnsafeMutablePointer<Double>

    /// Every different account of the rows, in the order of their first rows.
    private(set) var hints: [AccountHint] = []
    private var hintLetters: [(id: [UInt8], name: [UInt8])] = []
    /// What the rows prove of the order of day and month, and which columns have a say in it.
    private(set) var evidence = DateCells.Evidence()
    private var says: [Bool?]
    /// Whether columns with one header differ.
    private(set) var differingTwins: Set<Int> = []
    /// What the last row had where others have the day they are about, known to be none.
    private var noDay: [UInt8] = []

    /// More accounts in one file are not expected.
    private static let mostHints = 256
    private static let video = PostFormat.video.code
    private static let reel = PostFormat.reel.code

    /// - Parameters:
    ///   - columns: what its cells are
    ///   - reader: a reader of the beginning of the table
    ///   - cells: how dates are read
    init(_ columns: PostColumns, _ reader: TableReader, _ cells: DateCells) {
        self.columns = columns
        self.cells = cells
        header = reader.records.texts(0)
        readers = columns.slots.map { _ in
            NumberCells(NumberCells.Evidence(), declared: .plain, resaved: false)
        }
        clock = ZoneClock(reader.zone ?? .gmt)
        words = FormatCodes(reader.postFormats)
        says = columns.dates.map { _ in nil }
        printed = .allocate(capacity: columns.slots.count)
    }

    deinit { printed.deallocate() }

    /// Reads a row into the properties.
    /// - Returns: false when the row is odd
    mutating func read(_ record: borrowing CleanRecord) throws -> Bool {
        guard record.width == columns.width else {
            throw StepAside("line \(record.line) has \(record.width) of \(columns.width) cells")
        }
        line = record.line
        var isPlain = true
        id = Cut(record, firstOf: columns.ids)
        if id.isEmpty || id.isEscaped || isRounded(record) { isPlain = false }
        permalink = Cut(record, firstOf: columns.permalinks)
        caption = Cut(record, firstOf: columns.captions)
        let hasDate = try readDates(record, &isPlain)
        let hasNumbers = try readNumbers(record, &isPlain)
        if !hasDate, !hasNumbers { try checkIsRow(record) }
        hint = try findHint(record)
        format = words.code(record, Cut(record, firstOf: columns.formats))
        if format == PostRows.video, isReel(record) { format = PostRows.reel }
        duration = readDuration(record)
        for twin in columns.twins where !differingTwins.contains(twin.second) {
            if Cut(record, twin.first).text(record) != Cut(record, twin.second).text(record) {
                differingTwins.insert(twin.second)
            }
        }
        return isPlain
    }

    private func isRounded(_ record: borrowing CleanRecord) -> Bool {
        guard memchr(record.bytes + id.start, 0x45, id.count) != nil else { return false }
        return RoundedID.isRounded(id.text(record))
    }

    /// Facebook calls reels "Videos"; the address tells.
    private func isReel(_ record: borrowing CleanRecord) -> Bool {
        var place = permalink.start
        let end = permalink.start + permalink.count
        while place + 6 <= end {
            guard let found = memchr(record.bytes + place, 0x2F, end - 5 - place) else { return false }
            let slash = UnsafeRawPointer(record.bytes).distance(to: UnsafeRawPointer(found))
            if memcmp(record.bytes + slash, "/reel/", 6) == 0 { return true }
            place = slash + 1
        }
        return false
    }

    private func readDuration(_ record: borrowing CleanRecord) -> Double {
        let cell = Cut(record, firstOf: columns.durations)
        if cell.isEmpty { return .nan }
        if let seconds = PlainDigits.value(record.bytes + cell.start, cell.count) {
            return seconds > 0 ? seconds : .nan
        }
        let text = cell.text(record)
        let seconds = Double(text) ?? DurationCells.seconds(text)
        return seconds.flatMap { $0 > 0 ? $0 : nil } ?? .nan
    }

    /// A row without a number and a date may be a remark, a header or a blank line.
    private func checkIsRow(_ record: borrowing CleanRecord) throws {
        var filled = 0
        var texts: [String] = []
        for column in 0..<record.width {
            let cell = Cut(record, column)
            if !cell.isEmpty { filled += 1 }
            texts.append(cell.text(record))
        }
        if filled < 2 { throw StepAside("line \(record.line) may be a remark") }
        let isNumbered = texts.dropFirst().contains { text in
            (text.first == "-" ? text.dropFirst() : text[...]).first.map { $0.isASCII && $0.isNumber } == true
        }
        if !isNumbered, texts[0] == header[0] || texts.dropFirst().elementsEqual(header.dropFirst()) {
            throw StepAside("line \(record.line) may be a header")
        }
    }
}

// MARK: Dates

extension PostRows {
    /// The moment of publication, and what the row proves of the order of day and month.
    /// - Returns: whether a cell behind the first begins with a digit
    private mutating func readDates(_ record: borrowing CleanRecord, _ isPlain: inout Bool) throws -> Bool {
        (published, publishedDay) = (PostBatch.noMoment, PostBatch.noDay)
        var hasDigit = false
        for (index, column) in columns.dates.enumerated() {
            if column == columns.published || says[index] == false { continue }
            let cell = Cut(record, column)
            if !cell.isEmpty { prove(cell.text(record), index) }
        }
        if let column = columns.postDate { try checkIsNoDay(record, Cut(record, column)) }
        guard let column = columns.published else { return false }
        let cell = Cut(record, column)
        if cell.isEmpty { return false }
        if column > 0, record.bytes[cell.start] &- 0x30 <= 9 { hasDigit = true }
        if !readPattern(record.bytes + cell.start, cell.count, column) {
            let text = cell.text(record)
            if let index = columns.dates.firstIndex(of: column) { prove(text, index) }
            readDate(text, &isPlain)
        }
        return hasDigit
    }

    /// Counts what a cell proves; the first filled cell of a column tells whether it has a say.
    private mutating func prove(_ text: String, _ index: Int) {
        let hasSay = says[index] ?? (DateCells.leadingPair(text) != nil)
        says[index] = hasSay
        if hasSay { evidence.add(text) }
    }

    /// `10/31/2026 18:05`, read without a text.
    /// - Returns: false for anything else
    private mutating func readPattern(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, _ column: Int
    ) -> Bool {
        guard count == 16, let order = cells.order, bytes[2] == 0x2F, bytes[5] == 0x2F, bytes[10] == 0x20,
            bytes[13] == 0x3A, let first = two(bytes, 0), let second = two(bytes, 3),
            let century = two(bytes, 6),
            let year = two(bytes, 8), let hour = two(bytes, 11), let minute = two(bytes, 14), hour < 24,
            minute < 60
        else { return false }
        let (month, date) = order == .monthFirst ? (first, second) : (second, first)
        guard let day = Day(year: century * 100 + year, month: month, day: date) else { return false }
        if let index = columns.dates.firstIndex(of: column) {
            let hasSay = says[index] ?? true
            says[index] = hasSay
            if hasSay {
                if first > 12 && second <= 12 { evidence.dayFirst += 1 }
                if second > 12 && first <= 12 { evidence.monthFirst += 1 }
            }
        }
        published = clock.seconds(day, hour * 3600 + minute * 60)
        return true
    }

    @inline(__always) private func two(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> Int? {
        let (tens, ones) = (bytes[place] &- 0x30, bytes[place + 1] &- 0x30)
        return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
    }

    /// Any other writing of a date; what is none makes the row odd.
    private mutating func readDate(_ text: String, _ isPlain: inout Bool) {
        switch cells.read(text) {
        case .date(let date):
            guard let second = date.second else {
                publishedDay = Int32(date.day.number)
                return
            }
            if let zone = date.offset.flatMap(TimeZone.init(secondsFromGMT:)) {
                published = Instant(day: date.day, secondOfDay: second, zone: zone).seconds
            } else {
                published = clock.seconds(date.day, second)
            }
        case .blank: break
        case .bad, .ambiguous, .yearless: isPlain = false
        }
    }

    /// "Lifetime" in any language is no date; a date means that the export is split by day.
    private mutating func checkIsNoDay(_ record: borrowing CleanRecord, _ cell: Cut) throws {
        if cell.isEmpty || cell.letters(record).holds(noDay) { return }
        if DateCells.looksLikeDate(cell.text(record)) { throw StepAside("the rows are split by day") }
        noDay = Array(cell.letters(record))
    }
}

// MARK: Numbers and accounts

extension PostRows {
    /// - Returns: whether a cell behind the first begins with a digit
    private mutating func readNumbers(_ record: borrowing CleanRecord, _ isPlain: inout Bool) throws -> Bool {
        var hasDigit = false
        for index in columns.numbers.indices {
            let column = columns.numbers[index]
            let cell = Cut(record, column)
            printed[index] = .nan
            if cell.isEmpty { continue }
            if let value = PlainDigits.value(record.bytes + cell.start, cell.count) {
                printed[index] = value
                hasDigit = hasDigit || column > 0
            } else if let value = try number(record, cell, columns.slots[index], readers[index]) {
                printed[index] = value
            } else {
                isPlain = false
            }
            // NaN stands for a blank cell.
            let value = printed[index]
            if !value.isNaN, !columns.ranges[index].contains(value * columns.slots[index].scale) {
                isPlain = false
            }
        }
        return hasDigit
    }

    /// A number in any other writing, NaN for a blank cell; nil when the row is odd.
    private func number(
        _ record: borrowing CleanRecord, _ cell: Cut, _ slot: (column: Int, measure: Measure, scale: Double),
        _ reader: NumberCells
    ) throws -> Double? {
        let letters = cell.letters(record)
        var own = NumberCells.Evidence()
        own.add(letters.span)
        // A comma, or several points, change how the other cells of the column are read.
        if own.comma + own.openComma > 0 || (own.point > 0 && letters.contains(0x2C)) {
            throw StepAside("line \(record.line) has a number with a comma")
        }
        switch reader.read(letters.span) {
        case .value(let value):
            let isPercent = slot.measure.unit == .share && slot.scale == 1 && letters.last == 0x25
            return isPercent ? value / 100 : value
        case .blank: return .nan
        case .ambiguous: return nil
        case .bad:
            guard slot.measure.unit == .seconds else { return nil }
            return DurationCells.seconds(cell.text(record)).map { $0 / slot.scale }
        }
    }

    /// Whose the row is: mostly the same as the one before.
    private mutating func findHint(_ record: borrowing CleanRecord) throws -> Int {
        let id = Cut(record, firstOf: columns.accountIDs)
        let name = Cut(record, firstOf: columns.accountNames)
        let letters = (id.letters(record), name.letters(record))
        let isSame = { (known: (id: [UInt8], name: [UInt8])) in
            letters.0.holds(known.id) && letters.1.holds(known.name)
        }
        if hint < hintLetters.count, isSame(hintLetters[hint]) { return hint }
        if let known = hintLetters.firstIndex(where: isSame) { return known }
        let found = AccountHint(
            nativeID: id.isEmpty ? nil : id.text(record), name: name.isEmpty ? nil : name.text(record))
        guard hints.count < PostRows.mostHints, !hints.contains(found) else {
            throw StepAside("line \(record.line) names an account in another way, or too many are named")
        }
        hints.append(found)
        hintLetters.append((Array(letters.0), Array(letters.1)))
        return hints.count - 1
    }
}

/// Codes of kinds of posts by the bytes a file has for them.
struct FormatCodes {
    private var words: PostFormatWords
    private var known: [(letters: [UInt8], code: UInt8)] = []
    private var last = 0
    /// More different words are looked up one by one.
    private static let most = 64

    init(_ words: PostFormatWords) { self.words = words }

    /// `PostBatch.noFormat` for an empty cell.
    mutating func code(_ record: borrowing CleanRecord, _ cell: Cut) -> UInt8 {
        if cell.isEmpty { return PostBatch.noFormat }
        let letters = cell.letters(record)
        if last < known.count, letters.holds(known[last].letters) { return known[last].code }
        if let place = known.firstIndex(where: { letters.holds($0.letters) }) {
            last = place
            return known[place].code
        }
        let code = words.format(of: cell.text(record)).code
        if known.count < FormatCodes.most { known.append((Array(letters), code)) }
        return code
    }
}
