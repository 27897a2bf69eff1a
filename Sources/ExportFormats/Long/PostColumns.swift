import Foundation
import SocialMetrics
import Tabular

/// Which cell of a row of posts goes where, for exports that are simple enough to be read in one pass.
struct PostColumns {
    let width: Int
    /// Columns whose first filled one is the text.
    let ids: [Int]
    let permalinks: [Int]
    let captions: [Int]
    let formats: [Int]
    let durations: [Int]
    let accountIDs: [Int]
    let accountNames: [Int]
    let published: Int?
    /// The day of rows that are split by day.
    let postDate: Int?
    /// Columns that may prove the order of day and month.
    let dates: [Int]
    let slots: [(column: Int, measure: Measure, scale: Double)]
    /// The columns of the slots.
    let numbers: [Int]
    /// The values that the measures of the slots can have.
    let ranges: [ValueRange]
    /// Columns with one header, the second of which is not kept.
    let twins: [(first: Int, second: Int)]

    /// Nil for an export with anything that takes a look at more than one row.
    /// - Parameters:
    ///   - reader: a reader of the beginning of the table
    ///   - dates: its columns of dates
    init?(_ reader: TableReader, _ dates: RowDates) {
        let (plan, format) = (reader.plan, reader.plan.format)
        guard format.layout == .records, format.grain == .post, format.numbers == .plain,
            format.totals == .none, format.commentLines == .never, format.absentZeros == nil,
            format.resultMeasure == nil, format.postIDs == nil, format.refusal == nil,
            format.groupKinds.isEmpty, !format.hasDescriptions, !format.columnsAreChosen,
            !format.startIsOfReport, !format.lacksPeriod, !plan.isUncertain,
            format.platforms.allSatisfy({ [.facebook, .instagram].contains($0) }),
            reader.groups.isEmpty, reader.owner == nil, reader.segment == nil, reader.zone != nil,
            reader.records.delimiter != UInt8(ascii: ";")
        else { return nil }
        let absent: [Field] = [.isParent, .exportDay, .locationName, .locationAddress]
        guard absent.allSatisfy({ reader.fields[$0]?.isEmpty != false }),
            [dates.day, dates.start, dates.index, dates.days].allSatisfy({ $0 == nil })
        else { return nil }
        let columns = { (fields: [Field]) in fields.flatMap { reader.fields[$0] ?? [] } }
        width = plan.columns.count
        ids = columns([.postID])
        permalinks = columns([.permalink])
        captions = columns([.caption, .title])
        formats = columns([.postFormat])
        durations = columns([.duration])
        accountIDs = columns([.accountID])
        accountNames = columns([.accountUserName, .accountName])
        published = dates.published
        postDate = dates.postDate
        self.dates = dates.all
        slots = plan.measures
        numbers = slots.map(\.column)
        ranges = slots.map { $0.measure.range(ever: true) }
        twins = plan.twins
        if ids.isEmpty || slots.isEmpty || width != reader.records.width(of: 0) { return nil }
    }
}

extension TablePlan {
    /// Columns of a measure whose header stands twice, and the second of them.
    var twins: [(first: Int, second: Int)] {
        columns.indices.compactMap { index in
            guard case .ignored = columns[index].content, columns[index].occurrence > 1,
                let first = columns.firstIndex(where: { $0.header == columns[index].header }),
                first != index, case .measure = columns[first].content
            else { return nil }
            return (first, index)
        }
    }
}
