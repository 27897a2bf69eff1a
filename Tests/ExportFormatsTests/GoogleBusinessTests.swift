import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// Google Business Profile.
@Suite struct GoogleBusinessTests {
    private let header =
        "Store code,Business name,Address,Labels,Google Search - Mobile,Google Search - Desktop,Google Maps - Mobile,"
        + "Google Maps - Desktop,Calls,Messages,Bookings,Directions,Website clicks,Food orders,Food menu clicks,Hotel bookings\n"
    private let described =
        ",,,,Number of people,Number of people,Number of people,Number of people,a,b,c,d,e,f,f,g\n"
    private let july = Period(month: "2025-07")

    @Test func eachPlaceIsAGroupByItsCodeElseNameAndAddress() throws {
        let rows = """
            03786661145992553914,Form,"1, Main St",,1,2,3,4,5,0,0,6,7,0,0,0
            ,Form,"2, Main St",,1,2,3,4,5,0,0,6,7,0,0,0
            """
        let reading = try table(header + described + rows, period: july)
        #expect(reading.rows.map { $0.breakdown[.location] } == ["03786661145992553914", "Form, 2, Main St"])
        #expect(reading.rows.allSatisfy(\.account.isEmpty) && reading.records == 2)
        #expect(reading.values(.directionRequests) == [6, 6] && reading.period == july)
    }

    @Test func aFirstPlaceWithoutCodeIsNoDescription() throws {
        let reading = try table(header + ",Form,\"2, Main St\",,1,2,3,4,5,0,0,6,7,0,0,0\n", period: july)
        #expect(reading.records == 1)
    }

    @Test func viewersOfSurfacesAreNeverAdded() {
        for measure in [
            Measure.searchViewersMobile, .searchViewersDesktop, .mapsViewersMobile, .mapsViewersDesktop,
        ] { #expect(measure.aggregation == .never) }
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing)) func realPlacesAreToldApart()
        throws
    {
        let reading = try shared("gbp/performance-en-1.csv", period: july)
        #expect(Set(reading.rows.map { $0.breakdown[.location] }).count == 4)
        #expect(try shared("gbp/performance-en-4.csv").needsPeriod)
    }
}
