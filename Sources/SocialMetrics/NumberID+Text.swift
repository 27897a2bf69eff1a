import Foundation

extension NumberID: CustomStringConvertible {
    /// `client/account/metric/basis/from..to`, and a sixth part for a subject:
    /// `maison/insta/likes/lifetime/2026-10-03..2026-11-02/post=17`.
    ///
    /// ASCII only: of every key and value all but letters, digits and `-._~` is written as `%` and two hexadecimal digits
    /// a byte of UTF-8.
    package var description: String { text(days: Self.ends(of:into:)) }

    /// The same id with a single day and a whole month written once, `maison/insta/views/period/2026-10`: for pages, which hold
    /// thousands of ids.
    package var short: String { text(days: Self.shortest(_:into:)) }

    /// The id of every number of a row: `{metric}` stands where the name of a column goes.
    package var pattern: String { text(days: Self.ends(of:into:), metric: Self.metricOfColumn) }

    private func text(days: (Period, inout [UInt8]) -> Void, metric: String? = nil) -> String {
        // A page holds thousands of ids, and bytes are the quickest to put together.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(128)
        Self.escape(client, into: &bytes)
        bytes.append(UInt8(ascii: "/"))
        Self.escape(account, into: &bytes)
        bytes.append(UInt8(ascii: "/"))
        if let metric { bytes += metric.utf8 } else { Self.escape(self.metric, into: &bytes) }
        bytes.append(UInt8(ascii: "/"))
        Self.escape(basis.rawValue, into: &bytes)
        bytes.append(UInt8(ascii: "/"))
        days(period, &bytes)
        if !subject.isEmpty {
            bytes.append(UInt8(ascii: "/"))
            subject.write(to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Writes both ends of a period.
    private static func ends(of period: Period, into bytes: inout [UInt8]) {
        escape(period.from.description, into: &bytes)
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "."))
        escape(period.to.description, into: &bytes)
    }

    /// Writes a single day or a whole month once, both ends of other periods.
    private static func shortest(_ period: Period, into bytes: inout [UInt8]) {
        if period.dayCount == 1 {
            escape(period.from.description, into: &bytes)
        } else if period.kind == .month {
            escape(period.from.description, into: &bytes)
            bytes.removeLast(3)
        } else {
            ends(of: period, into: &bytes)
        }
    }

    /// An id that exports or reports print.
    ///
    /// Throws a `Problem` that names the part at fault.
    package init(_ text: String) throws {
        let parts = text.trimmingCharacters(in: .whitespacesAndNewlines)
            .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5 || parts.count == 6 else {
            throw Self.problem(text, "it has \(parts.count) parts between slashes, not 5 or 6")
        }
        let keys = try zip(["client", "account", "metric"], parts).map { name, part in
            guard let key = Self.unescaped(part), !key.isEmpty else {
                throw Self.problem(text, "\"\(part)\" is no \(name)")
            }
            return key
        }
        guard keys[2] != Self.metricOfColumn else {
            throw Self.problem(
                text, "\(Self.metricOfColumn) stands for the name of a column",
                "put one in its place, like views.")
        }
        guard Measure.named(keys[2]) != nil || Metric.named(keys[2]) != nil else {
            let known = Measure.all.map(\.id) + Metric.all.map(\.id)
            throw Self.problem(
                text, "no measure or metric is called \"\(keys[2])\"" + didYouMean(keys[2], among: known))
        }
        guard let basis = Basis(rawValue: parts[3]) else {
            throw Self.problem(text, "the basis \"\(parts[3])\" is neither \"period\" nor \"lifetime\"")
        }
        guard let period = Self.period(parts[4]) else {
            throw Self.problem(
                text,
                "\"\(parts[4])\" is neither two days in order, like 2026-10-01..2026-10-31, nor a day or a month, like 2026-10"
            )
        }
        var subject = Subject()
        if parts.count == 6 { subject = try Self.subject(parts[5], of: text) }
        self.init(
            client: keys[0], account: keys[1], metric: keys[2], basis: basis,
            period: period, subject: subject)
    }

    /// Two days, or a day or a month as `short` writes them.
    private static func period(_ text: String) -> Period? {
        guard let ends = text.ranges(of: "..").first else {
            return Day(text).map { Period(from: $0, to: $0) } ?? Period(month: text)
        }
        guard let from = Day(text[..<ends.lowerBound]), let to = Day(text[ends.upperBound...]), from <= to
        else { return nil }
        return Period(from: from, to: to)
    }

    private static func subject(_ part: String, of text: String) throws -> Subject {
        var subject = Subject()
        for pair in part.split(separator: "&", omittingEmptySubsequences: false) {
            let sides = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard sides.count == 2, let value = unescaped(sides[1]) else {
                throw problem(text, "\"\(pair)\" is not a name, an equals sign and a value, like post=17")
            }
            if sides[0].hasPrefix(groupPrefix),
                let dimension = Breakdown.Dimension(rawValue: String(sides[0].dropFirst(groupPrefix.count)))
            {
                subject.group[dimension] = value
            } else if let field = Subject.Field(rawValue: sides[0]) {
                if let known = field.known, !known.contains(value) {
                    throw problem(
                        text, "no \(field.rawValue) is called \"\(value)\"" + didYouMean(value, among: known))
                }
                subject[field] = value
            } else {
                let dimensions = Breakdown.Dimension.allCases.map { groupPrefix + $0.rawValue }
                let known = Subject.Field.allCases.map(\.rawValue) + dimensions
                throw problem(
                    text, "nothing in an id is called \"\(sides[0])\"" + didYouMean(sides[0], among: known))
            }
        }
        return subject
    }

    private static func problem(
        _ text: String, _ reason: String,
        _ remedy: String =
            "copy an id from `bilan export` or from a report in JSON, like maison/insta/views/period/2026-10-01..2026-10-31."
    ) -> Problem {
        Problem(
            .error, "\"\(text)\" is no id of a number: \(reason)", consequence: "Nothing was looked up.",
            remedy: remedy)
    }

    /// What stands for the metric in the id of a row of several numbers.
    private static let metricOfColumn = "{metric}"

    /// What stands before the name of a dimension.
    fileprivate static let groupPrefix = "by."

    fileprivate static func escape(_ text: String, into bytes: inout [UInt8]) {
        let isAdded = text.utf8.withContiguousStorageIfAvailable { text in
            guard text.allSatisfy(isPlain) else { return false }
            bytes.append(contentsOf: text)
            return true
        }
        if isAdded == true { return }
        for byte in text.utf8 {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    /// Letters, digits and `-._~`.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
        default: false
        }
    }

    /// The text that `escaped` wrote; nil where a `%` is not followed by two digits, or bytes are no UTF-8.
    private static func unescaped(_ text: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
            guard digits.count == 2 else { return nil }
            bytes.append(UInt8(digits[0] * 16 + digits[1]))
            rest = rest.dropFirst(2)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.utf8.elementsEqual(bytes) ? text : nil
    }
}

extension NumberID.Subject.Field {
    /// The values it can have; nil where it names a thing of the platform's.
    fileprivate var known: [String]? {
        switch self {
        case .statistic: NumberID.Statistic.allCases.map(\.rawValue)
        case .format: PostFormat.allCases.map(\.rawValue) + [NumberID.allFormats]
        case .level: AdFacts.Level.allCases.map(\.rawValue)
        case .section, .post, .mailing, .campaign, .campaignName, .adSet, .adSetName, .ad, .adName, .result,
            .attribution, .currency, .export, .file:
            nil
        }
    }
}

extension NumberID.Subject {
    /// What it names, in the order and by the names of an id, values as they are; without what is said of the values.
    package var parts: [(name: String, value: String)] {
        let named = fields.inOrder.filter { $0.field != .statistic }.map { ($0.field.rawValue, $0.value) }
        return named + group.dimensions.map { (NumberID.groupPrefix + $0.rawValue, group[$0] ?? "") }
    }

    /// `campaign=120&result=leads&by.age=18-24`: fields in their order, then the dimensions of the group.
    package var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    fileprivate func write(to bytes: inout [UInt8]) {
        var isFirst = true
        func add(_ name: String, _ value: String) {
            if !isFirst { bytes.append(UInt8(ascii: "&")) }
            isFirst = false
            NumberID.escape(name, into: &bytes)
            bytes.append(UInt8(ascii: "="))
            NumberID.escape(value, into: &bytes)
        }
        for one in fields.inOrder { add(one.field.rawValue, one.value) }
        if !group.isNone {
            for dimension in group.dimensions {
                add(NumberID.groupPrefix + dimension.rawValue, group[dimension] ?? "")
            }
        }
    }
}
