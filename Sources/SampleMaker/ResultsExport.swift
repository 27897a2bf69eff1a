import SocialMetrics
import Tabular

/// The files of the Results page: one series of days in UTF-16, named only by its title line.
enum ResultsExport {
    static func file(
        _ series: ResultsSeries, on network: Network, of activity: DailyActivity, download: Download,
        brand: Brand
    ) -> [UInt8] {
        var rows = [[series.title(on: network, brand.language)], ["Date", "Primary"]]
        let time = times(in: download.period)
        for day in download.period.days where brand.gap?.contains(day) != true {
            let value = download.known(of: series.value(of: activity[day]), on: day)
            if series == .follows && value == 0 { continue }
            rows.append([day.description + time(day), String(value)])
        }
        rows.append([])
        return CSVWriter.bytes(
            rows, quoting: .always, encoding: .utf16LittleEndianWithMark, announcesDelimiter: true)
    }

    /// The time behind each day: one o'clock in the winter part of a range that also holds summer days.
    static func times(in range: Period) -> (Day) -> String {
        let isWinter = { (day: Day) in Zone.pacific.offset(on: day.adding(days: -1)) == -8 }
        let hasSummer = range.days.contains { !isWinter($0) }
        return { isWinter($0) && hasSummer ? "T01:00:00" : "T00:00:00" }
    }
}
