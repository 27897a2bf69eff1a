/// Reads which styles of cells show dates.
final class StylesPart: XMLPartReader {
    /// Format of each cell style, by its number.
    private(set) var formats: [NumberFormat] = []
    private var custom: [Int: NumberFormat] = [:]
    private var isInCellStyles = false

    func start(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"]
            else {
                return
            }
            custom[id] = NumberFormat(code: code)
        case "cellXfs": isInCellStyles = true
        case "xf" where isInCellStyles:
            let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
            formats.append(custom[id] ?? NumberFormat(builtIn: id))
        default: break
        }
    }

    func text(_ text: String) {}

    func end(_ element: String) {
        if element == "cellXfs" { isInCellStyles = false }
    }
}
