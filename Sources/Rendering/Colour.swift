import Foundation

/// A colour, to find one close to the client's that can be read.
struct Colour: Hashable, Sendable {
    /// From 0 to 255.
    var red: Double
    var green: Double
    var blue: Double

    /// Okabe and Ito's blue, told apart by colour-blind readers too.
    static let standard = Colour(red: 0, green: 0x72, blue: 0xB2)
    static let white = Colour(red: 255, green: 255, blue: 255)
    static let black = Colour(red: 0, green: 0, blue: 0)
    /// The paper of the dark page.
    static let night = Colour(red: 0x12, green: 0x15, blue: 0x19)

    init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// `#B4532A` or `#b52`; nil for anything else.
    init?(_ text: String) {
        guard text.hasPrefix("#") else { return nil }
        var digits = Array(text.dropFirst())
        if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
        guard digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let value = Int(String(digits), radix: 16)
        else { return nil }
        self.init(red: Double(value >> 16), green: Double(value >> 8 & 255), blue: Double(value & 255))
    }

    /// `#b4532a`.
    var hex: String {
        "#"
            + [red, green, blue].map { part in
                let text = String(Int(min(max(part, 0), 255).rounded()), radix: 16)
                return text.count == 1 ? "0" + text : text
            }.joined()
    }

    /// WCAG 2's contrast with another colour, from 1 to 21.
    func contrast(with other: Colour) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// The nearest colour on the way to another one that has at least a contrast with a ground.
    func moved(towards end: Colour, until contrast: Double, on ground: Colour) -> Colour {
        for step in 0...50 {
            let mixed = mixed(with: end, part: Double(step) / 50)
            // Judged as it is written, in whole steps of 255.
            if let written = Colour(mixed.hex), written.contrast(with: ground) >= contrast { return written }
        }
        return end
    }

    private func mixed(with other: Colour, part: Double) -> Colour {
        Colour(
            red: red + (other.red - red) * part, green: green + (other.green - green) * part,
            blue: blue + (other.blue - blue) * part)
    }

    private var luminance: Double {
        let parts = [red, green, blue].map { part -> Double in
            let value = part / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}

/// The client's colour, as it is and as it can be read.
struct Accent: Sendable {
    /// For areas that carry no meaning: the bar of the cover.
    let brand: Colour
    /// For text and lines on white: 4.5 to 1 at least.
    let onLight: Colour
    /// For text and lines on the dark page.
    let onDark: Colour

    /// The accent of a report; the standard blue when there is none, or none that can be read as a colour.
    init(_ text: String?) {
        brand = text.flatMap { Colour($0) } ?? .standard
        onLight = brand.moved(towards: .black, until: 4.5, on: .white)
        onDark = brand.moved(towards: .white, until: 5.5, on: .night)
    }
}
