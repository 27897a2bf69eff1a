/// Text of a test with the places a finding must point to, marked 1️⃣, 2️⃣, 3️⃣ in front of them.
struct Marked {
    /// A place of the unmarked text.
    struct Place: Equatable {
        /// From 1; LF, CRLF and CR end a line.
        var line: Int
        /// Characters from the start of the line.
        var offset: Int
    }

    /// The text without marks.
    let text: String
    /// Place of each mark, the first mark's first.
    let places: [Place]

    init(_ marked: String) {
        var text = ""
        var places: [Character: Place] = [:]
        var line = 1
        var offset = 0
        for character in marked {
            if "1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣".contains(character) {
                places[character] = Place(line: line, offset: offset)
                continue
            }
            text.append(character)
            offset += 1
            if character.isNewline { (line, offset) = (line + 1, 0) }
        }
        self.text = text
        self.places = places.sorted { $0.key < $1.key }.map(\.value)
    }
}
