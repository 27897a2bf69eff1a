import ExportFormats
import TestSupport
import Testing

@Suite struct FormatsPageTests {
    @Test func theCommittedCatalogueIsTheCodes() {
        assertPage(formatsPage(), at: "Docs/Formats.md", filter: "FormatsPage")
    }

    @Test func everyExportHasASection() {
        let page = formatsPage()
        for format in ExportFormat.all { #expect(page.contains("\n## \(format.name.en)\n")) }
    }
}
