import Testing

@testable import Tabular

/// Cells written as formulas.
@Suite struct FormulaCellsTests {
    private func rows(_ text: String) throws -> [[String]] {
        let file = try TextFile.read(Array(text.utf8)).get()
        return (0..<file.records.count).map { file.records.texts($0) }
    }

    @Test func aFileOfFormulasIsReadAsTheirTexts() throws {
        #expect(try rows("=\"ID\"\t=\"Cost\"\n=\"0012\"\t=\"\"\n") == [["ID", "Cost"], ["0012", ""]])
    }

    @Test func quotedFormulasAreReadAsTheirTexts() throws {
        let text = "\"=\"\"ID\"\"\",\"=\"\"Name\"\"\"\n\"=\"\"0012\"\"\",\"=\"\"a,b\"\"\"\n"
        #expect(try rows(text) == [["ID", "Name"], ["0012", "a,b"]])
    }

    @Test func aFormulaInAnotherFileIsWhatItsAuthorWrote() throws {
        let text = "ID,Text\n1,=\"hello\"\n"
        #expect(try rows(text) == [["ID", "Text"], ["1", "=\"hello\""]])
    }
}
