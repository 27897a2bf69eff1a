/// A record of an XLS workbook with the records that continue it ([MS-XLS]).
struct BIFFRecord {
    let type: Int
    /// Where its data stand in the stream, a range for it and one for each continuation.
    let parts: [Range<Int>]
    /// Where the record behind it begins.
    let end: Int

    /// The record that begins at a place of the stream; nil at the end and where it is cut.
    init?(_ stream: [UInt8], at start: Int) {
        guard let type = stream.u16(start), let length = stream.u16(start + 2),
            start + 4 + length <= stream.count
        else { return nil }
        var parts = [start + 4..<start + 4 + length]
        var end = start + 4 + length
        while stream.u16(end) == BIFFRecord.continuation, let length = stream.u16(end + 2),
            end + 4 + length <= stream.count
        {
            parts.append(end + 4..<end + 4 + length)
            end += 4 + length
        }
        self.type = type
        self.parts = parts
        self.end = end
    }

    /// Where its own data begin.
    var start: Int { parts[0].lowerBound }

    static let continuation = 0x3C
    static let beginning = 0x809
    static let ending = 0x0A
    static let password = 0x2F
    static let dateMode = 0x22
    static let format = 0x41E
    static let cellFormat = 0xE0
    static let sheet = 0x85
    static let sharedStrings = 0xFC
    static let sharedText = 0xFD
    static let text = 0x204
    static let richText = 0xD6
    static let number = 0x203
    static let shortNumber = 0x27E
    static let shortNumbers = 0xBD
    static let formula = 0x06
    static let formulaText = 0x207
    static let booleanOrError = 0x205
}

/// Reads through a record and its continuations as if they were one piece.
struct BIFFReader {
    private let stream: [UInt8]
    private let parts: [Range<Int>]
    private var part = 0
    private var position: Int

    init(_ stream: [UInt8], _ record: BIFFRecord, skipping bytes: Int = 0) {
        self.stream = stream
        parts = record.parts
        position = record.start
        skip(bytes)
    }

    mutating func byte() -> Int? {
        guard moveOn() else { return nil }
        defer { position += 1 }
        return Int(stream[position])
    }

    mutating func u16() -> Int? {
        guard let low = byte(), let high = byte() else { return nil }
        return low | high << 8
    }

    mutating func u32() -> Int? {
        guard let low = u16(), let high = u16() else { return nil }
        return low | high << 16
    }

    mutating func skip(_ count: Int) {
        var rest = count
        while rest > 0, moveOn() {
            let step = min(rest, parts[part].upperBound - position)
            position += step
            rest -= step
        }
    }

    /// A text: flags, the sizes of what follows it, its characters, then fonts of its runs and phonetic guides.
    ///
    /// Characters are halves of UTF-16: without the flag of wide ones, the upper byte is left out. A continuation
    /// begins with the flag anew.
    mutating func text(characters: Int) -> String? {
        guard let flags = byte() else { return nil }
        let runs = flags & 8 != 0 ? u16() : 0
        let guides = flags & 4 != 0 ? u32() : 0
        guard let runs, let guides else { return nil }
        var isWide = flags & 1 != 0
        var units: [UInt16] = []
        units.reserveCapacity(characters)
        while units.count < characters {
            if position >= parts[part].upperBound {
                guard moveOn(), let flag = byte() else { return nil }
                isWide = flag & 1 != 0
            }
            let end = parts[part].upperBound
            if isWide {
                while units.count < characters, position + 1 < end {
                    units.append(UInt16(stream[position]) | UInt16(stream[position + 1]) << 8)
                    position += 2
                }
                // Half a character before a continuation is damage.
                if units.count < characters { position = end }
            } else {
                while units.count < characters, position < end {
                    units.append(UInt16(stream[position]))
                    position += 1
                }
            }
        }
        skip(4 * runs)
        skip(guides)
        return String(decoding: units, as: UTF16.self)
    }

    /// Steps over the end of a part; false at the end of the last one.
    private mutating func moveOn() -> Bool {
        while position >= parts[part].upperBound {
            guard part + 1 < parts.count else { return false }
            part += 1
            position = parts[part].lowerBound
        }
        return true
    }
}
