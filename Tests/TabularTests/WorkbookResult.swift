@testable import Tabular

extension Result where Success == [TextFile], Failure == TextFileError {
    /// Why there are no tables.
    var workbookError: WorkbookError? {
        if case .failure(let error) = self, case .workbook(let reason) = error.reason { return reason }
        return nil
    }

    /// Every cell of every file.
    var cells: [[[String]]]? { try? get().map(\.raw) }
}
