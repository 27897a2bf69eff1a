import SocialMetrics
import Testing

@testable import ExportFormats

@Suite struct DurationWordsTests {
    @Test(arguments: [
        ("2h 14m", 8040), ("1 j 3 h", 97_200), ("45 min", 2700), ("35s", 35), ("1.5 hours", 5400),
        ("2 h 05 min", 7500), ("1 day, 2 hours", 93_600), ("0:04:34", 274), ("4:34", 274),
    ])
    func aLengthOfTimeWithItsUnits(_ text: String, _ seconds: Double) {
        #expect(DurationCells.seconds(text) == seconds)
    }

    @Test(arguments: ["", "12", "h", "2 h 3", "3 min 2 h", "2 apples", "-2 h", "2h 3h", "1e9 s"])
    func anythingElseIsNone(_ text: String) { #expect(DurationCells.seconds(text) == nil) }
}

@Suite struct AddressesAsIDsTests {
    @Test func whereNoColumnHoldsIDsTheAddressTellsPostsApart() throws {
        let pins = ExportFormat(
            id: "own.pins", name: Words("Pins"), platforms: [.pinterest], grain: .post,
            columns: [.field(.permalink, en: ["Link"]), .measure(.saves, en: ["Saves"])],
            required: [[.field(.permalink)], [.measure(.saves)]])
        let text = "Link,Saves\nhttps://example.org/1,3\n,4\n"
        let found = readExport(
            bytes: Array(text.utf8), fileName: "pins.csv",
            context: ReadingContext(catalogue: FormatCatalogue([pins]))
        ).tables.first
        #expect(found?.posts.map(\.nativeID) == ["https://example.org/1"])
        #expect(found?.setAside.map(\.message) == ["the row names no post"])
    }
}
