import Foundation
import SocialMetrics
import Tabular

/// A cell of a record without its outer blanks; nothing where it is empty.
struct Cut {
    var start = 0
    var count = 0
    /// Quotes in it are doubled.
    var isEscaped = false

    var isEmpty: Bool { count == 0 }

    init() {}

    /// Cell number `column` of a record.
    @inline(__always) init(_ record: borrowing CleanRecord, _ column: Int) {
        let cell = record.cells[column]
        var start = Int(cell.start)
        var end = start + Int(cell.lengthAndFlag & 0x7FFF_FFFF)
        while start < end, Cut.isSpace(record.bytes[start]) { start += 1 }
        while start < end, Cut.isSpace(record.bytes[end - 1]) { end -= 1 }
        self.start = start
        count = end - start
        isEscaped = cell.lengthAndFlag & 0x8000_0000 != 0
    }

    /// The first filled one of some columns.
    @inline(__always) init(_ record: borrowing CleanRecord, firstOf columns: [Int]) {
        self.init()
        for column in columns {
            self = Cut(record, column)
            if count > 0 { return }
        }
    }

    @inline(__always) private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }

    /// The bytes as they stand.
    @inline(__always) func letters(_ record: borrowing CleanRecord) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: record.bytes + start, count: count)
    }

    /// The text, its doubled quotes undone.
    func text(_ record: borrowing CleanRecord) -> String {
        guard isEscaped else { return String(decoding: letters(record), as: UTF8.self) }
        var plain: [UInt8] = []
        append(record, to: &plain)
        return String(decoding: plain, as: UTF8.self)
    }

    /// Puts the text behind others, its doubled quotes undone.
    @inline(__always) func append(_ record: borrowing CleanRecord, to bytes: inout [UInt8]) {
        guard isEscaped else {
            bytes.append(contentsOf: letters(record))
            return
        }
        let quote = UInt8(ascii: "\"")
        var place = start
        let end = start + count
        while place < end {
            guard let found = memchr(record.bytes + place, Int32(quote), end - place) else { break }
            let next = UnsafeRawPointer(record.bytes).distance(to: UnsafeRawPointer(found)) + 1
            bytes.append(contentsOf: UnsafeBufferPointer(start: record.bytes + place, count: next - place))
            place = next < end && record.bytes[next] == quote ? next + 1 : next
        }
        bytes.append(contentsOf: UnsafeBufferPointer(start: record.bytes + place, count: end - place))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these are the same bytes.
    @inline(__always) func holds(_ other: [UInt8]) -> Bool {
        guard count == other.count, let baseAddress else { return count == other.count }
        return other.withUnsafeBufferPointer {
            $0.baseAddress.map { memcmp($0, baseAddress, count) == 0 } ?? true
        }
    }
}

/// Numbers written as most are: digits, a minus before them, a point among them.
enum PlainDigits {
    private static let powers: [Double] = (0...15).map { power in
        (0..<power).reduce(1.0) { value, _ in value * 10 }
    }

    /// The number as `NumberCells` reads it; nil for any other writing.
    @inline(__always) static func value(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Double? {
        guard count > 0, count <= 17 else { return nil }
        var index = 0
        var isNegative = false
        if bytes[0] == 0x2D { (isNegative, index) = (true, 1) }
        var mantissa: UInt64 = 0
        var digits = 0
        var decimals = -1
        while index < count {
            let digit = bytes[index] &- 0x30
            if digit <= 9 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
                digits += 1
                if decimals >= 0 { decimals += 1 }
            } else if bytes[index] == 0x2E, decimals < 0, digits > 0 {
                decimals = 0
            } else {
                return nil
            }
            index += 1
        }
        guard digits > 0, digits <= 15 else { return nil }
        var value = Double(mantissa)
        if decimals > 0 { value /= powers[decimals] }
        return isNegative ? -value : value
    }
}

/// Moments on the clock of a zone, its distance from UTC looked up once a day.
struct ZoneClock {
    private let zone: TimeZone
    private var offsets: [Int32]
    /// Days from 1970 to 2100.
    private static let days = 47_847
    private static let unknown = Int32.max
    /// A day near a change of the clock.
    private static let uneven = Int32.max - 1

    init(_ zone: TimeZone) {
        self.zone = zone
        offsets = [Int32](repeating: ZoneClock.unknown, count: ZoneClock.days)
    }

    /// Seconds since 1970 of a moment that the clock showed, as `Instant` tells it.
    mutating func seconds(_ day: Day, _ secondOfDay: Int) -> Int64 {
        guard day.number >= 0, day.number < ZoneClock.days else { return exact(day, secondOfDay) }
        if offsets[day.number] == ZoneClock.unknown { offsets[day.number] = offset(of: day) }
        let offset = offsets[day.number]
        if offset == ZoneClock.uneven { return exact(day, secondOfDay) }
        return Int64(day.number) * 86_400 + Int64(secondOfDay) - Int64(offset)
    }

    private func exact(_ day: Day, _ secondOfDay: Int) -> Int64 {
        Instant(day: day, secondOfDay: secondOfDay, zone: zone).seconds
    }

    /// The one offset of the day before, the day and the day after.
    private func offset(of day: Day) -> Int32 {
        let noon = day.number * 86_400 + 43_200
        let around = (-4...4).map { step in
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(noon + step * 43_200)))
        }
        return Set(around).count == 1 ? Int32(around[0]) : ZoneClock.uneven
    }
}
