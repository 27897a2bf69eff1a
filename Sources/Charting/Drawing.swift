/// What a mark draws: its elements and how high they reach.
struct Drawing {
    var elements: [SVGElement]
    var height: Double
}

/// A text as an id: letters of ASCII, digits, `-` and `_`; anything else becomes `-`.
package func identifier(_ text: String) -> String {
    let letters = text.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
        default: "-"
        }
    }
    return letters.isEmpty ? "chart" : String(letters)
}
