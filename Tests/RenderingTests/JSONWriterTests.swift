import Foundation
import Rendering
import Reporting
import SocialMetrics
import TestSupport
import Testing

@Suite struct JSONWriterTests {
    @Test(arguments: Language.allCases)
    func reportComesBackTheSame(_ language: Language) throws {
        let report = SampleReport.report(language)
        let text = try JSONWriter.json(for: report)
        #expect(try JSONDecoder().decode(Report.self, from: Data(text.utf8)) == report)
        #expect(text.hasSuffix("}\n"))
    }

    @Test func sameReportGivesTheSameBytes() throws {
        let report = SampleReport.report(.fr)
        #expect(try JSONWriter.json(for: report) == JSONWriter.json(for: report))
        #expect(HTMLWriter.html(for: report) == HTMLWriter.html(for: report))
    }

    @Test func everyGoldenIsUsed() { assertNoUnusedGoldens() }
}
