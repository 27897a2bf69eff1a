/// A word of a command to copy, in quotes where a shell would take it apart.
///
/// A shell looks at bytes: a quote with an accent over it is a quote to it.
package func shellWord(_ text: String) -> String {
    let isPlain =
        !text.isEmpty
        && text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
                || "._-/+,:@%".unicodeScalars.contains(scalar)
        }
    if isPlain { return text }
    var word = "'"
    for scalar in text.unicodeScalars {
        if scalar == "'" { word += "'\\''" } else { word.unicodeScalars.append(scalar) }
    }
    return word + "'"
}
