/// The attributes of an element of SVG, each once.
struct SVGAttributes: Sendable, ExpressibleByDictionaryLiteral {
    /// An element has few: a list is made faster than a hash table.
    private var named: [(name: String, value: String)] = []

    init(dictionaryLiteral elements: (String, any SVGValue)...) {
        named.reserveCapacity(elements.count + 2)
        for (name, value) in elements { set(name, value) }
    }

    /// Adds an attribute, or gives one that is there another value.
    mutating func set(_ name: String, _ value: any SVGValue) {
        if let place = named.firstIndex(where: { $0.name == name }) {
            named[place].value = value.svgText
        } else {
            named.append((name, value.svgText))
        }
    }

    /// By name, so that an element is written the same way each time.
    var sorted: [(name: String, value: String)] { named.sorted { $0.name < $1.name } }
}

/// What an attribute of SVG can hold.
protocol SVGValue {
    var svgText: String { get }
}

extension String: SVGValue {
    var svgText: String { self }
}

extension Double: SVGValue {
    /// At most two decimals and no trailing zero; a value that is no number is 0.
    var svgText: String {
        guard isFinite, abs(self) < 1e12 else { return "0" }
        let hundredths = Int((self * 100).rounded())
        var (rest, decimals) = (abs(hundredths), 2)
        while decimals > 0, rest.isMultiple(of: 10) { (rest, decimals) = (rest / 10, decimals - 1) }
        return String(unsafeUninitializedCapacity: 18) { bytes in
            // From the last digit to the first, then turned around.
            var count = 0
            func add(_ byte: UInt8) {
                bytes[count] = byte
                count += 1
            }
            var place = 0
            repeat {
                if place == decimals, decimals > 0 { add(UInt8(ascii: ".")) }
                add(UInt8(ascii: "0") + UInt8(rest % 10))
                (rest, place) = (rest / 10, place + 1)
            } while rest > 0 || place <= decimals
            if hundredths < 0 { add(UInt8(ascii: "-")) }
            var written = bytes[..<count]
            written.reverse()
            return count
        }
    }
}

extension Int: SVGValue {
    var svgText: String { String(self) }
}
