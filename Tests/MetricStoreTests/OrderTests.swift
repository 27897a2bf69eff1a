import SocialMetrics
import Testing

@testable import MetricStore

/// The store's content is a function of the set of files.
struct OrderTests {
    static let files = [
        Sample.file(
            "b2", asOf: "2026-10-05",
            Sample.days(.views, ["2026-10-03": 9, "2026-10-04": nil, "2026-10-05": 2])),
        Sample.file(
            "c3", asOf: "2026-10-05", Sample.days(.reach, ["2026-10-03": 4]),
            Sample.days(.views, ["2026-10-02": 6, "2026-10-03": 8, "2026-10-04": 3]),
            Sample.posts([("p1", "Un", 10, 1), ("p2", nil, 20, 2)])),
        Sample.file("d4", asOf: "2026-10-05", Sample.posts([("p2", "Deux", 21, 2), ("p3", nil, 3, 0)])),
        Sample.file("e5", asOf: "2026-10-02", account: Sample.ads, Sample.ads([("T", "1", nil, 3, 9, .nan)])),
        Sample.file(
            "f6", asOf: "2026-10-04", account: Sample.ads,
            Sample.ads([("T", nil, "Leads", 4, 9, 1), ("T", nil, "Leads", 1, 7, 1)])),
    ]

    @Test func everyOrderGivesTheSameContent() throws {
        let expected = try OrderTests.content(of: OrderTests.files)
        #expect(expected.contains("2026-10-03 reach=4.0,views=8.0"))
        for order in permutations(Array(OrderTests.files.indices)) {
            let content = try OrderTests.content(of: order.map { OrderTests.files[$0] })
            guard content == expected else {
                Issue.record("order \(order) gives\n\(content)\ninstead of\n\(expected)")
                return
            }
        }
    }

    @Test func repetitionChangesNothing() throws {
        let once = try OrderTests.content(of: OrderTests.files)
        let often = try OrderTests.content(
            of: OrderTests.files + OrderTests.files.reversed() + OrderTests.files)
        #expect(once == often)
    }

    private static func content(of files: [ImportDraft]) throws -> String {
        let store = try Store.inMemory()
        for file in files { _ = try store.add(file) }
        return try store.content()
    }
}

/// Every order of some elements.
func permutations<Element>(_ elements: [Element]) -> [[Element]] {
    guard elements.count > 1 else { return [elements] }
    return elements.indices.flatMap { index -> [[Element]] in
        var rest = elements
        let first = rest.remove(at: index)
        return permutations(rest).map { [first] + $0 }
    }
}
