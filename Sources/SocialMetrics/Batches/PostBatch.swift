/// Posts with what they ever got (grain `.post`, no breakdown), column by column.
///
/// The same facts as `PostFacts`, without a Swift text among them. The reader fills batches of up to `PostBatch.capacity` rows in
/// the order of the file; the store sorts each by publication and id before it writes it.
package struct PostBatch: Sendable {
    /// How many rows a batch holds at most.
    package static let capacity = 32_768

    package var rows: RowColumns
    /// The platform's ids of the posts; never absent, never empty.
    package var nativeIDs: [ByteRange] = []
    package var permalinks: [ByteRange] = []
    package var captions: [ByteRange] = []
    /// Kinds of content by `PostFormat.code`; `PostBatch.noFormat` is absent.
    package var formats: [UInt8] = []
    /// Moments of publication, seconds since 1970 in UTC; `PostBatch.noMoment` is absent.
    package var published: [Int64] = []
    /// Dates of publication where the file gives no time of day, `Day.number`; `PostBatch.noDay` is absent.
    package var publishedDays: [Int32] = []
    /// Lengths of videos, seconds; NaN is absent.
    package var durations: [Double] = []

    /// - Parameter measureCount: how many numbers a row has
    package init(measureCount: Int) { rows = RowColumns(measureCount: measureCount) }

    package static let noFormat = UInt8.max
    package static let noMoment = Int64.min
    package static let noDay = Int32.min

    package var count: Int { rows.count }

    /// Takes every row out and keeps the room, for the next batch.
    package mutating func removeAll() {
        rows.removeAll()
        nativeIDs.removeAll(keepingCapacity: true)
        permalinks.removeAll(keepingCapacity: true)
        captions.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
        published.removeAll(keepingCapacity: true)
        publishedDays.removeAll(keepingCapacity: true)
        durations.removeAll(keepingCapacity: true)
    }
}

extension PostFormat {
    /// A number for one word, within a run of the program only: its position in `allCases`.
    package var code: UInt8 { UInt8(PostFormat.allCases.firstIndex(of: self) ?? 0) }
}
