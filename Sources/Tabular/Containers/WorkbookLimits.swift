/// How much a workbook may hold; every sheet draws from the same allowance.
package struct WorkbookLimits: Sendable {
    /// Sheets, empty and hidden ones included.
    package var sheets = 1000
    /// Cells of all sheets, with the empty ones left of a filled one.
    package var cells = 20_000_000
    /// Bytes of text of all cells, and again of all shared strings.
    package var textBytes = 512 << 20

    /// Rows and columns of a sheet are those of XLSX.
    static let rows = 1_048_576
    static let columns = 16_384

    package init() {}
}

extension WorkbookLimits {
    mutating func spend(cells count: Int) throws(WorkbookError) {
        cells -= count
        if cells < 0 { throw .tooLarge("more cells than \(WorkbookLimits().cells / 1_000_000) million") }
    }

    mutating func spend(textBytes count: Int) throws(WorkbookError) {
        textBytes -= count
        if textBytes < 0 { throw .tooLarge("more text than \(WorkbookLimits().textBytes >> 20) MiB") }
    }
}
