import SocialMetrics

extension Grain {
    /// What a row is about, for the page of formats.
    var words: String {
        switch self {
        case .post: "a post and all it ever got"
        case .postPeriod: "a post and what it got on a day or in a period"
        case .accountDay: "an account on a day"
        case .accountPeriod: "an account, or a group of its audience, on a day or in a period"
        case .ad: "an ad, ad set, campaign or account, on a day or in a period"
        case .web: "a website’s visits, or those of a group, on a day or in a period"
        case .search: "a website’s showing in a search engine, whole or by group, on a day or in a period"
        case .mailing: "a mailing and all it ever got"
        case .sales: "a shop’s sales, or those of a group, on a day or in a period"
        case .audience: "a group of an account’s audience"
        }
    }
}

extension ExportFormat.Layout {
    /// How the table is laid out, for the page of formats.
    var words: String {
        switch self {
        case .records: "A header, then one record after the other."
        case .series: "A title that names the measure, a header of date and value, then one record a day."
        case .namesAndValues: "A title, a line of names, a line of values."
        case .crossTable: "A title, groups across, other groups down."
        case .lines: "A name and a value on each line."
        }
    }
}

extension ExportFormat.Totals {
    /// How total rows are told, for the page of formats; nil when there are none.
    var words: String? {
        switch self {
        case .none: nil
        case .firstCellSaysTotal:
            "A row that says “Total” in its first cell is the account’s own; its unique figures are kept, and it is never added."
        case .namesAreEmpty:
            "A row whose names, day and groups are all empty, where other rows fill them, is the total; its unique figures are kept, and it is never added."
        case .textSaysTotal:
            "A row whose first text says “Total”, “Total: Account”, “Search total” or “Total of 33 results” is a total; the account’s own is kept beside the rows, the others are counted, and none is ever added."
        }
    }
}

extension Column.Content {
    /// What a column is read as, or why it is left, for the page of formats.
    var words: String {
        switch self {
        case .measure(let measure, let scale):
            switch scale {
            case 1: "`\(measure.id)`"
            case 0.01: "`\(measure.id)`, printed in %"
            case 3600: "`\(measure.id)`, printed in hours"
            case 0.001: "`\(measure.id)`, printed in milliseconds"
            default: "`\(measure.id)`, printed value × \(scale)"
            }
        case .field(let field): field.words
        case .breakdown(let dimension): "group: " + dimension.words
        case .ignored(let reason): reason
        }
    }
}

extension Breakdown.Dimension {
    /// The dimension, for the page of formats.
    var words: String { rawValue.replacing("_", with: " ") }
}

extension Field {
    /// What a cell says, for the page of formats.
    var words: String {
        switch self {
        case .accountID: "account id"
        case .accountName: "account name"
        case .accountUserName: "account user name"
        case .postID: "post id"
        case .permalink: "address of the post"
        case .caption: "caption"
        case .title: "title"
        case .postFormat: "kind of post"
        case .publishTime: "time of publication"
        case .duration: "length of the video"
        case .dataComment: "why there are no numbers"
        case .postDate: "“Lifetime”, or the day"
        case .day: "day"
        case .periodStart: "first day"
        case .periodEnd: "last day"
        case .campaignID: "campaign id"
        case .campaign: "campaign"
        case .adSetID: "ad set id"
        case .adSet: "ad set"
        case .adID: "ad id"
        case .ad: "ad"
        case .resultType: "what results count"
        case .attribution: "attribution"
        case .currency: "currency"
        case .group: "group"
        case .mailingID: "mailing id"
        case .mailing: "name of the mailing"
        case .subject: "subject"
        case .mailingList: "list"
        case .sentTime: "time of sending"
        case .week: "week, written as its first day"
        case .month: "month, written as its first day"
        case .dayOrMonth: "day, or month written as its first day"
        case .isParent: "1 in a row that adds up rows below it"
        case .groupKind: "what the group is"
        case .dayIndex: "how many days after the first day"
        case .longerIndex: "how many weeks, months or hours after the first day"
        case .days: "first and last day in one cell"
        case .visitorID: "id of a person or device"
        case .balance: "the balance after each line of a bill"
        case .competitorFollowers: "followers of another company’s page"
        case .newCompetitorFollowers: "new followers of another company’s page"
        case .filter: "filter"
        case .filterValue: "value of the filter"
        case .exportDay: "day of the download"
        case .locationName: "name of the place, where it has no code"
        case .locationAddress: "address of the place, where it has no code"
        }
    }
}

extension HeaderTerm.Evidence {
    /// The sign behind a header of the page of formats.
    var mark: String {
        switch self {
        case .seen: ""
        case .fromCode: "°"
        case .unverified: "?"
        }
    }
}
