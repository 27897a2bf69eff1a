import SocialMetrics
import Tabular

/// The period that a list of filters names, as Search Console puts one beside the tables of a download.
///
/// It is a table of two columns in which one value is two days, both included: `1 Jan 2025-31 Dec 2025`.
/// - Parameter bytes: a file of the download
/// - Returns: nil for any other file, and for a period without days such as `Last 3 months`
package func periodOfFilters(_ bytes: [UInt8]) -> Period? {
    guard bytes.count <= 65_536, case .success(let files) = readTables(bytes), files.count == 1,
        let table = files[0].tables.first, files[0].tables.count == 1, table.rows.count <= 30
    else { return nil }
    let records = files[0].records
    let periods = table.rows.filter { records.filledCount(of: $0) == 2 }.compactMap {
        dayRange(records.text($0, 1))
    }
    return periods.count == 1 ? periods[0] : nil
}

/// `1 Jan 2025-31 Dec 2025`, the months in any language the exports have.
private func dayRange(_ text: String) -> Period? {
    let range = /([0-9]{1,2})\s(\p{L}+)\.?\s([0-9]{4})\s?[-–]\s?([0-9]{1,2})\s(\p{L}+)\.?\s([0-9]{4})/
    guard let match = text.wholeMatch(of: range), let from = day(match.1, match.2, match.3),
        let to = day(match.4, match.5, match.6), from <= to
    else { return nil }
    return Period(from: from, to: to)
}

private func day(_ date: Substring, _ month: Substring, _ year: Substring) -> Day? {
    guard let date = Int(date), let month = MonthNames.month(String(month)), let year = Int(year) else {
        return nil
    }
    return Day(year: year, month: month, day: date)
}
