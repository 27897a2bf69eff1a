import Analytics
import Foundation
import Rendering
import Reporting
import SocialMetrics
import TestSupport
import Testing

@testable import Workspace

/// Every number of the demo reports has an id that means one value.
@Suite(.serialized) struct NumberIDsOfReportTests {
    @Test(arguments: ["maison-lumiere", "harbour-roasters"], Language.allCases)
    func everyNumberHasAnIDOfItsOwn(_ key: String, _ language: Language) throws {
        let client = try #require(try Demo.folder.get().readFile().client(key))
        let report = clientReport(for: try Demo.request(client, Demo.month, language))
        let numbers = Demo.quantities(in: report)
        #expect(numbers.count > 1000)
        var values: [String: Double] = [:]
        for number in numbers {
            let id = try #require(number.id, "\(number) has no id")
            #expect(try NumberID(id.description) == id)
            #expect(id.client == key)
            let known = values[id.description] ?? number.value
            #expect(isSame(known, number.value), "\(id) is \(known) and \(number.value)")
            values[id.description] = number.value
        }
    }

    @Test func idsStandInJSONBesideValuesAndUnits() throws {
        let client = try #require(try Demo.folder.get().readFile().client("maison-lumiere"))
        let report = clientReport(for: try Demo.request(client, Demo.month, .fr))
        let json = try JSONWriter.json(for: report)
        let count = json.split(separator: "\"unit\" : ").count - 1
        let ids = json.split(separator: "\"id\" : \"maison-lumiere/").count - 1
        #expect(ids == Demo.quantities(in: report).count)
        #expect(count >= ids)
    }

    @Test(arguments: ["maison-lumiere", "harbour-roasters"], Language.allCases)
    func theSameIDsStandInHTMLAndJSON(_ key: String, _ language: Language) throws {
        let client = try #require(try Demo.folder.get().readFile().client(key))
        let report = clientReport(for: try Demo.request(client, Demo.month, language))
        let page = HTMLWriter.html(for: report).matches(of: /data-id="([^"]*)"/).map { plain(String($0.1)) }
        let json = try JSONWriter.json(for: report).matches(of: /"id" : ("(?:[^"\\]|\\.)*")/).map { match in
            try JSONDecoder().decode(String.self, from: Data(match.1.utf8))
        }
        let inPage = Set(try page.map { try NumberID($0) })
        let inJSON = Set(try json.filter { $0.hasPrefix(key + "/") }.map { try NumberID($0) })
        #expect(inPage.count > 500)
        #expect(
            inPage == inJSON, "\(inPage.symmetricDifference(inJSON).map(\.description).sorted().prefix(9))")
    }

    /// The texts of each number in a page.
    private func texts(in page: String) throws -> [NumberID: Set<String>] {
        var texts: [NumberID: Set<String>] = [:]
        for match in page.matches(of: /data-id="([^"]*)"[^>]*>(.*?)<\/(?:td|th|dd|span)>/) {
            let text = plain(String(match.2).replacing(/<sup>.*|<[^>]*>/, with: ""))
            texts[try NumberID(plain(String(match.1))), default: []].insert(text)
        }
        return texts
    }

    /// Text of HTML without its escapes.
    private func plain(_ text: String) -> String {
        text.replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }

    @Test(arguments: ["maison-lumiere", "harbour-roasters"])
    func everyNumberIsTracedToItsTextItsValueAndItsParts(_ key: String) throws {
        let client = try #require(try Demo.folder.get().readFile().client(key))
        let report = clientReport(for: try Demo.request(client, Demo.month, .en))
        let numbers = Dictionary(
            Demo.quantities(in: report).compactMap { quantity in quantity.id.map { ($0, quantity) } },
            uniquingKeysWith: { first, _ in first })
        let texts = try self.texts(in: HTMLWriter.html(for: report))
        #expect(texts.count > 500)
        for (period, told) in Dictionary(grouping: numbers, by: \.key.period) {
            for (account, told) in Dictionary(grouping: told, by: \.key.account) {
                let trace = NumberTracer(try Demo.request(client, period, .en, account: account))
                for (id, printed) in told {
                    let found = trace(id)
                    let quantity = try #require(found.quantity, "\(id) is not found")
                    #expect(isSame(quantity.value, printed.value), "\(id): \(quantity) for \(printed)")
                    #expect(quantity.unit == printed.unit, "\(id)")
                    #expect(texts[id, default: []].isSubset(of: [NumberText(.en)(quantity)]), "\(id)")
                    let derivation = try #require(found.derivation, "\(id) has nothing behind it")
                    let value = derivation.recomputed
                    #expect(isSame(abs(value), abs(printed.value)), "\(id): \(value) for \(printed.value)")
                }
            }
        }
    }

    private func isSame(_ left: Double, _ right: Double) -> Bool {
        abs(left - right) <= 1e-9 * max(1, abs(left))
    }
}

extension Derivation {
    /// The value from the rows alone, by the rules written once more.
    var recomputed: Double {
        let parts = parts.map(\.recomputed)
        switch rule {
        case .read: return observation?.value ?? value
        case .sum: return parts.reduce(0, +)
        case .latest: return parts.last ?? .nan
        case .weightedMean:
            let weights = weights.map(\.recomputed)
            return zip(parts, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
        case .mean: return parts.reduce(0, +) / Double(parts.count)
        case .median:
            let sorted = parts.sorted()
            let middle = sorted.count / 2
            return sorted.count.isMultiple(of: 2)
                ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
        case .largest: return parts.max() ?? .nan
        case .count: return Double(parts.count)
        case .ratio: return factor * parts[0] / parts[1]
        case .difference: return parts[0] - parts[1]
        case .size: return abs(parts[0])
        case .leastExposure: return max(100, (10 / parts[0]).rounded(.up))
        // Made of more than the parts: of days, and of a distribution.
        case .lowestCost, .highestCost, .coveredDays, .days: return value
        }
    }
}
