/// The group a row is about when an export splits its numbers: an age, a gender, a country, a placement.
///
/// Part of the row's key. A row with a breakdown never adds to a total that an unbroken row already gives.
package struct Breakdown: Hashable, Codable, Sendable {
    /// What the export splits by, and the group as the file names it.
    package private(set) var parts: [Dimension: String]

    package init(_ parts: [Dimension: String] = [:]) { self.parts = parts }

    /// The row is about everybody.
    package static let none = Breakdown()

    package var isNone: Bool { parts.isEmpty }

    /// What the export splits by, in a fixed order.
    package var dimensions: [Dimension] { parts.keys.sorted { $0.rawValue < $1.rawValue } }

    package subscript(dimension: Dimension) -> String? {
        get { parts[dimension] }
        set { parts[dimension] = newValue }
    }

    /// Something exports split by.
    package enum Dimension: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
        case age, gender, country, region, city, language, platform, placement, device, objective, format
        case subscription
        case trafficSource = "traffic_source"
        /// Where a visit came from: `google`, `newsletter`.
        case source
        /// How it came: `cpc`, `email`, `organic`.
        case medium
        /// Both in one cell, `google / cpc`; a reader takes them apart.
        case sourceMedium = "source_medium"
        /// `utm_campaign` of a visit, or the campaign's name.
        case campaign
        /// `utm_source`, `utm_content` and `utm_term` of a visit, as its link said.
        case utmSource = "utm_source", utmContent = "utm_content", utmTerm = "utm_term"
        /// The platform's own grouping of sources: `Organic Search`.
        case channel
        /// Address or path of a page, and of the page a visit began on.
        case page
        case landingPage = "landing_page"
        /// The page a visit ended on.
        case exitPage = "exit_page"
        /// Website that links to this one.
        case referrer
        case event
        /// What people typed into a search engine.
        case query
        case searchAppearance = "search_appearance"
        /// What an advertiser bids on, how it must match, and what people had typed.
        case keyword
        case matchType = "match_type"
        case searchTerm = "search_term"
        case network
        /// What kind of campaign an advertiser chose: search, display, video, shopping.
        case campaignType = "campaign_type"
        case product, vendor, productType = "product_type"
        case customerType = "customer_type"
        case browser, operatingSystem = "operating_system"
        /// A property the client attached to events, and its value.
        case property, propertyValue = "property_value"
        case jobFunction = "job_function", jobTitle = "job_title", seniority, industry, company
        case companySize = "company_size"
        /// `CA`, where an export has codes in one table and names in another.
        case countryCode = "country_code"
        /// Where a visitor first came from, which is not where the visit came from.
        case firstChannel = "first_channel", firstSource = "first_source", firstMedium = "first_medium"
        case firstSourceMedium = "first_source_medium", firstCampaign = "first_campaign"
        case pageTitle = "page_title"
        case hostname
        /// The part of the visitors or of the site that the whole export was filtered by.
        case segment
        case county
        /// A television market of the United States.
        case marketArea = "market_area"
        case hour, weekday
        /// A place of business: its code, else its name and address.
        case location
        /// Which post of a page, hour of the day or other native group; kept as the file words it.
        case group
    }
}

extension Breakdown: CustomStringConvertible {
    /// `age=18-24&gender=female`, empty for none: one text for one breakdown, whatever the order of columns.
    ///
    /// `%`, `&` and `=` in a value are written `%25`, `%26` and `%3D`.
    package var description: String {
        dimensions.map { dimension in
            let value = (parts[dimension] ?? "").map { character -> String in
                switch character {
                case "%": "%25"
                case "&": "%26"
                case "=": "%3D"
                default: String(character)
                }
            }
            return dimension.rawValue + "=" + value.joined()
        }.joined(separator: "&")
    }

    /// The breakdown written as `description` writes it; unknown dimensions are left out.
    package init(description: String) {
        var parts: [Dimension: String] = [:]
        for pair in description.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, let dimension = Dimension(rawValue: String(sides[0])) else { continue }
            parts[dimension] = sides[1].split(separator: "%", omittingEmptySubsequences: false).enumerated()
                .map { index, piece -> String in
                    guard index > 0 else { return String(piece) }
                    switch piece.prefix(2) {
                    case "25": return "%" + piece.dropFirst(2)
                    case "26": return "&" + piece.dropFirst(2)
                    case "3D": return "=" + piece.dropFirst(2)
                    default: return "%" + piece
                    }
                }.joined()
        }
        self.init(parts)
    }
}
