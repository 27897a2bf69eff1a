import SocialMetrics

/// The keys of `formats/*.yml` that only exports with habits of their own need.
extension ExportFormat {
    static let rareKeys = [
        "comment-lines", "columns-are-chosen", "ended", "refusal", "start-is-of-report", "report-names",
        "needs-report-name", "result-type", "result-measure", "post-ids", "absent-zeros", "sheets",
    ]

    mutating func readRare(_ entries: WrittenEntries) throws {
        commentLines =
            try entries.choice("comment-lines", CommentLines.self, "how lines with # stand above a table")
            ?? .never
        columnsAreChosen = try entries.flag("columns-are-chosen")
        ended = try entries.value("ended", "a day", example: "ended: 2023-07-31")
        refusal = try entries.value(
            "refusal", "a reason and a remedy", example: "refusal: {reason: \"…\", remedy: \"…\"}")
        sheets = try entries.texts("sheets", example: "Followers")
        startIsOfReport = try entries.flag("start-is-of-report")
        reportNames = try entries.terms("report-names")
        needsReportName = try entries.flag("needs-report-name")
        resultType = try entries.text("result-type", example: "Conversions")
        resultMeasure = try entries.value(
            "result-measure", "a measure", example: "result-measure: conversions")
        postIDs = try entries.choice("post-ids", PostIDScheme.self, "a way platforms make post ids")
        absentZeros = try entries.value(
            "absent-zeros", "which zeros stand for nothing", example: "absent-zeros: {without: viewers}")
    }

    func writeRare(to container: inout KeyedEncodingContainer<WrittenKey>) throws {
        if commentLines != .never { try container.encode(commentLines, forKey: WrittenKey("comment-lines")) }
        if columnsAreChosen { try container.encode(true, forKey: WrittenKey("columns-are-chosen")) }
        try container.encodeIfPresent(ended, forKey: WrittenKey("ended"))
        try container.encodeIfPresent(refusal, forKey: WrittenKey("refusal"))
        if !sheets.isEmpty { try container.encode(sheets, forKey: WrittenKey("sheets")) }
        if startIsOfReport { try container.encode(true, forKey: WrittenKey("start-is-of-report")) }
        if !reportNames.isEmpty { try container.encode(sorted: reportNames, "report-names") }
        if needsReportName { try container.encode(true, forKey: WrittenKey("needs-report-name")) }
        try container.encodeIfPresent(resultType, forKey: WrittenKey("result-type"))
        try container.encodeIfPresent(resultMeasure, forKey: WrittenKey("result-measure"))
        try container.encodeIfPresent(postIDs, forKey: WrittenKey("post-ids"))
        try container.encodeIfPresent(absentZeros, forKey: WrittenKey("absent-zeros"))
    }
}

/// Zeros that stand for nothing as people write them: `{without: viewers}` or `last-rows`.
extension AbsentZeros: Codable {
    private static let lastRowsWord = "last-rows"

    package init(from decoder: any Decoder) throws {
        if let word = try? decoder.singleValueContainer().decode(String.self) {
            guard word == Self.lastRowsWord else {
                throw WrittenFault(
                    path: decoder.codingPath,
                    message: "\"\(word)\" does not say which zeros stand for nothing",
                    remedy: "write last-rows, or a measure, as in {without: viewers}.")
            }
            self = .lastRows
            return
        }
        let entries = try WrittenEntries(decoder, of: "\"absent-zeros\"", keys: ["without"])
        guard let measure = try entries.measure("without") else {
            throw WrittenFault(
                path: decoder.codingPath, message: "\"absent-zeros\" is empty",
                remedy: "write last-rows, or a measure, as in {without: viewers}.")
        }
        self = .without(measure)
    }

    package func encode(to encoder: any Encoder) throws {
        switch self {
        case .lastRows:
            var container = encoder.singleValueContainer()
            try container.encode(Self.lastRowsWord)
        case .without(let measure):
            var container = encoder.container(keyedBy: WrittenKey.self)
            try container.encode(measure, forKey: WrittenKey("without"))
        }
    }
}
