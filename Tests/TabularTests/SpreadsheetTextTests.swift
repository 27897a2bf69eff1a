import Testing

@testable import Tabular

@Suite struct SpreadsheetTextTests {
    @Test(arguments: [
        "=1+1", "+33 6 00", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x", "−1", " =1",
        "\u{FEFF}=1",
        "\u{200B}\u{A0}=cmd|'/C calc'!A0", "\u{0}=1", "- a list",
    ])
    func whatASpreadsheetWouldRunGetsAnApostrophe(_ text: String) {
        #expect(CSVWriter.harmless(text) == "'" + text)
    }

    @Test(arguments: ["", " ", "été", "a=b", "1-2", "12", "'=1", "“=1”", "#REF!", "—", "🇫🇷 =1"])
    func everythingElseStays(_ text: String) { #expect(CSVWriter.harmless(text) == text) }
}
