/// Reads the part that lists the sheets.
final class WorkbookPart: XMLPartReader {
    /// A sheet as the workbook lists it.
    struct Listed {
        var name: String
        var isHidden: Bool
        /// Id of the relation that names its part.
        var relation: String
    }

    private(set) var sheets: [Listed] = []
    private(set) var from1904 = false

    func start(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "workbookPr":
            from1904 = ["1", "true", "on"].contains(attributes["date1904"])
        case "sheet":
            // The prefix of the relation's id is free: `r:id` mostly.
            let relation = attributes.first { $0.key.hasSuffix(":id") }?.value
            guard let name = attributes["name"], let relation else { return }
            let isHidden = ["hidden", "veryHidden"].contains(attributes["state"])
            sheets.append(Listed(name: name, isHidden: isHidden, relation: relation))
        default: break
        }
    }

    func text(_ text: String) {}
    func end(_ element: String) {}
}
