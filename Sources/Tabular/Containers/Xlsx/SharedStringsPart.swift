/// Reads the texts that cells refer to by number.
final class SharedStringsPart: XMLPartReader {
    private(set) var strings: [String] = []
    private var limits: WorkbookLimits
    private var current = RichText()

    init(limits: WorkbookLimits) { self.limits = limits }

    func start(_ element: String, _ attributes: [String: String]) {
        if element == "si" { current = RichText() } else { current.start(element) }
    }

    func text(_ text: String) { current.add(text) }

    func end(_ element: String) throws(WorkbookError) {
        guard element == "si" else { return current.end(element) }
        try limits.spend(textBytes: current.text.utf8.count)
        try limits.spend(cells: 1)
        strings.append(XMLEscapes.decoded(current.text))
    }
}

/// A text with runs of different fonts, as one text; phonetic guides to Asian characters are left out.
struct RichText {
    private(set) var text = ""
    private var isText = false
    private var isGuide = false

    mutating func start(_ element: String) {
        if element == "t" { isText = true } else if element == "rPh" { isGuide = true }
    }

    mutating func add(_ piece: String) {
        if isText && !isGuide { text += piece }
    }

    mutating func end(_ element: String) {
        if element == "t" { isText = false } else if element == "rPh" { isGuide = false }
    }
}

/// Characters that XML cannot hold stand in workbooks as `_x000D_`.
enum XMLEscapes {
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(0x5F), text.contains("_x") else { return text }
        var units: [UInt16] = []
        var rest = Array(text.utf16)[...]
        while let first = rest.first {
            if let unit = escaped(rest) {
                units.append(unit)
                rest = rest.dropFirst(7)
            } else {
                units.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func escaped(_ units: ArraySlice<UInt16>) -> UInt16? {
        let candidate = Array(units.prefix(7))
        guard candidate.count == 7, candidate[0] == 0x5F, candidate[1] == 0x78, candidate[6] == 0x5F else {
            return nil
        }
        let digits = String(decoding: candidate[2..<6], as: UTF16.self)
        return digits.utf8.allSatisfy { $0 != 0x2B && $0 != 0x2D } ? UInt16(digits, radix: 16) : nil
    }
}
