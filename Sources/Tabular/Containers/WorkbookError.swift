/// Why a workbook is not read.
package enum WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It opens with a password only.
    case password
    /// A workbook or document of another kind: "an XLSB workbook".
    case otherKind(String)
    /// What cannot be read of it: "its list of sheets is missing".
    case damaged(String)
    /// It holds more than `WorkbookLimits` allows, said as what is too much: "more cells than 20 million".
    case tooLarge(String)

    package var description: String {
        switch self {
        case .password: "the workbook is locked with a password"
        case .otherKind(let kind): "this is \(kind), not a workbook that can be read"
        case .damaged(let what): "the workbook is damaged: \(what)"
        case .tooLarge(let what): "the workbook holds \(what): no export is that large"
        }
    }

    /// What the reader of the message can do.
    package var remedy: String {
        switch self {
        case .password: "open the workbook, save it without its password and import it again."
        case .otherKind: "open it in a spreadsheet and save it as XLSX, or its sheet as CSV."
        case .damaged: "download the export again, or open it in a spreadsheet and save it as XLSX."
        case .tooLarge: "save the sheet that holds the export as CSV and import that."
        }
    }
}
