/// How a workbook shows a number, as far as it makes the number a date.
enum NumberFormat: Hashable {
    case number
    case date
    case dateAndTime
    case timeOfDay
    /// Hours may exceed 23.
    case duration

    /// The format of a number that every workbook knows without a definition.
    init(builtIn id: Int) {
        switch id {
        case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...21, 32...35, 55, 56: self = .timeOfDay
        case 22: self = .dateAndTime
        case 45...47: self = .duration
        default: self = .number
        }
    }

    /// The format of a code such as `[$-409]d\-mmm\-yy h:mm AM/PM;@`; its first section decides.
    init(code: String) {
        var letters = Set<Character>()
        var isElapsed = false
        var rest = Substring(code.lowercased())
        scan: while let first = rest.popFirst() {
            switch first {
            case ";": break scan
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if let unit = inside.first, "hms".contains(unit), inside.allSatisfy({ $0 == unit }) {
                    isElapsed = true
                }
            case "a" where rest.hasPrefix("m/pm") || rest.hasPrefix("/p"):
                rest = rest.dropFirst(rest.hasPrefix("m") ? 4 : 2)
                letters.insert("h")
            case "y", "m", "d", "h", "s": letters.insert(first)
            default: break
            }
        }
        let hasDay = letters.contains("y") || letters.contains("d")
        if isElapsed {
            self = .duration
        } else if letters.contains("h") || letters.contains("s") {
            self = hasDay ? .dateAndTime : letters.contains("h") ? .timeOfDay : .duration
        } else {
            self = hasDay || letters.contains("m") ? .date : .number
        }
    }
}
