import Foundation
import SocialMetrics
import Tabular
import TestSupport
import Testing

@testable import ExportFormats

/// A walk over the whole catalogue.
@Suite struct CatalogueTests {
    @Test func everyExportHasAnIdOfItsOwn() {
        let ids = ExportFormat.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in ids {
            #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)")
        }
    }

    @Test(arguments: ExportFormat.all) func anExportIsFullyDescribed(format: ExportFormat) {
        #expect(!format.name.en.isEmpty && !format.name.fr.isEmpty)
        #expect(format.download.map { !$0.en.isEmpty && !$0.fr.isEmpty } == true)
        #expect(!format.platforms.isEmpty)
        // An export known from code alone has no sample.
        let isSeen = format.columns.contains { $0.names.values.joined().contains { $0.evidence == .seen } }
        #expect(format.samples.isEmpty == (!isSeen && format.titles.isEmpty))
        #expect(format.languages.contains("en"))
        for choice in format.required {
            for requirement in choice {
                #expect(format.example(of: requirement, language: nil) != "\"a number\"", "\(requirement)")
            }
        }
        #expect(format.dates.zone.map { TimeZone(identifier: $0) != nil } ?? true)
    }

    @Test(arguments: ExportFormat.all) func aHeaderLeadsToOneColumnOnly(format: ExportFormat) {
        let index = HeaderIndex(format)
        for (place, column) in format.columns.enumerated() {
            for (language, names) in column.names {
                for name in names {
                    let header = HeaderName(column.isPrefix ? name.text + "x" : name.text)
                    let found = index.matches(header, described: column.described ?? "")
                    #expect(found.map(\.column).contains(place), "\(language): \(name.text)")
                    #expect(
                        Set(found.map(\.column)).count == 1 || format.layout == .crossTable,
                        "\(language): \(name.text) is the header of several columns")
                }
            }
        }
    }

    @Test(arguments: ExportFormat.all.filter { $0.layout == .records })
    func everyLanguageIsRecognisedByItsOwnHeaders(format: ExportFormat) throws {
        for language in format.languages {
            let headers = headers(of: format, in: language)
            let line = headers.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
            let comments =
                format.commentLines == .always ? "# Start date: 20261001\n# End date: 20261031\n" : ""
            let report =
                format.needsReportName
                ? (format.reportNames[language]?.first?.text ?? "") + "\n" : ""
            let file = reading(report + comments + line + "\n")
            // Two columns can be those of two platforms in one language: then both are named.
            if file.candidates.count > 1, file.candidates.contains(format.id) { continue }
            let found = file.tables.first
            #expect(found?.format?.id == format.id, "\(language): \(line)")
            // Where every header is also one of another language, the choice is open.
            #expect(found?.language == language || isShared(headers, format, language), "\(line)")
        }
    }

    /// A header for every field and group of the language, and for one measure of each that is required.
    private func headers(of format: ExportFormat, in language: String) -> [String] {
        var headers: [String] = []
        for column in format.columns where column.names[language] != nil {
            switch column.content {
            case .field(let field) where format.forbidden.contains(field): continue
            case .field, .breakdown: headers += (column.names[language] ?? []).prefix(1).map(\.text)
            case .measure, .ignored: continue
            }
        }
        for choice in format.required {
            let columns = format.columns.filter { column in
                column.names[language] != nil && choice.contains { $0.isMet(by: column.content) }
            }
            let known = Set(headers.map { HeaderName($0).key })
            if let name = columns.first?.names[language]?.first?.text, !known.contains(HeaderName(name).key) {
                headers.append(name)
            }
        }
        return headers
    }

    private func isShared(_ headers: [String], _ format: ExportFormat, _ language: String) -> Bool {
        let others = format.columns.flatMap { $0.names.filter { $0.key != language }.values.flatMap { $0 } }
        let keys = Set(others.map { HeaderName($0.text).key })
        return headers.allSatisfy { keys.contains(HeaderName($0).key) }
    }

    @Test(arguments: ExportFormat.all.filter { $0.layout == .series }) func everyTitleOfASeriesIsRecognised(
        format: ExportFormat
    ) {
        for title in format.titles {
            for (language, names) in title.names {
                for name in names {
                    let found = reading("\(name.text)\nDate,Primary\n2026-10-01,1\n").tables.first
                    #expect(found?.observations.first?.measures == [title.measure], "\(name.text)")
                    #expect(found?.observations.first?.platform == title.platform, "\(name.text)")
                    #expect(
                        found?.language == language
                            || format.titles.contains {
                                $0.names[found?.language ?? ""]?.contains(name) == true
                            })
                }
            }
        }
    }

    @Test(
        .enabled(if: SharedExports.folder != nil, SharedExports.missing), arguments: ExportFormat.all)
    func everySampleIsRecognisedAsExactlyThisExport(format: ExportFormat) throws {
        for sample in format.samples {
            let file = try #require(SharedExports.file(sample), "\(sample) does not exist")
            let found = readExport(bytes: [UInt8](try Data(contentsOf: file)), fileName: sample)
            #expect(found.outcome == .recognised, "\(sample)")
            #expect(found.tables.contains { $0.format?.id == format.id }, "\(sample)")
            #expect(found.candidates.isEmpty, "\(sample)")
            #expect(found.isRefused == (format.refusal != nil), "\(sample)")
        }
    }

    @Test(arguments: ExportFormat.all) func anExportCanBeWrittenDownAndReadBack(format: ExportFormat) throws {
        let written = try JSONEncoder().encode(format)
        #expect(try JSONDecoder().decode(ExportFormat.self, from: written) == format)
    }

    @Test func platformsOnlyTaughtAreThoseWithoutABuiltInExport() {
        let builtIn = Set(ExportFormat.all.flatMap(\.platforms))
        for platform in Platform.allCases where platform.kind == .social {
            #expect(platform.isOnlyTaught != builtIn.contains(platform), "\(platform)")
        }
    }

    @Test func theExportsOfVideoAssetsAreInTheCatalogue() {
        #expect(PostFigure.videoAssetFormats.isSubset(of: ExportFormat.all.map(\.id)))
        #expect(PostFigure.videoAssetFormats.contains(ExportFormat.facebookVideos.id))
    }
}

extension ExportFormat: CustomTestStringConvertible {
    public var testDescription: String { id }
}
