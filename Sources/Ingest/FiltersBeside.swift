import ExportFormats
import Foundation
import SocialMetrics

/// The list of filters that Search Console puts beside the tables of a download.
struct FiltersBeside {
    /// The days of the tables; nil when there is no list, or when it counts back from a day no chart beside it tells.
    let period: Period?
    /// Filters that leave a part of the site; empty for all of it, and where there is no list.
    let narrowing: [String]

    /// - Parameter files: the contents of the other files
    ///
    /// Several lists that differ belong to several downloads: none is believed.
    init(_ files: [[UInt8]]) {
        self.init(files.compactMap { DownloadFilters($0) }) { files.compactMap(lastDayOfSearchChart) }
    }

    private init(_ lists: [DownloadFilters], lastDays: () -> [Day]) {
        let lists = Set(lists)
        guard lists.count == 1, let filters = lists.first else {
            (period, narrowing) = (nil, [])
            return
        }
        narrowing = filters.narrowing
        guard filters.period == nil, let span = filters.span else {
            period = filters.period
            return
        }
        let ends = Set(lastDays())
        period = ends.count == 1 ? ends.first.map(span.period) : nil
    }

    /// What stands beside a file in its ZIP archive or folder.
    init(_ file: InboxFile) {
        if let entry = file.entry {
            self.init(entry.siblings.map(\.bytes))
            return
        }
        let folder = file.url.deletingLastPathComponent()
        // A folder that cannot be listed holds no file of this download that could be read.
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        let tables = names.filter {
            $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") && $0 != file.url.lastPathComponent
        }
        let places = tables.prefix(50).map { folder.appendingPathComponent($0) }
        let lists = places.compactMap { place in
            FiltersBeside.lists.value(place) { FiltersBeside.small(place).flatMap { DownloadFilters($0) } }
        }
        self.init(lists) {
            places.compactMap { place in
                FiltersBeside.lastDays.value(place) {
                    FiltersBeside.small(place).flatMap(lastDayOfSearchChart)
                }
            }
        }
    }

    private static let lists = OncePerFile<DownloadFilters?>()
    private static let lastDays = OncePerFile<Day?>()

    /// The bytes of a small plain file; nil for any other, which is no part of such a download.
    private static func small(_ url: URL) -> [UInt8]? {
        let values = try? url.resolvingSymlinksInPath().resourceValues(forKeys: [
            .isRegularFileKey, .fileSizeKey,
        ])
        guard values?.isRegularFile == true, let size = values?.fileSize, size <= 5_000_000 else {
            return nil
        }
        return try? FileAccess.read(url, name: url.lastPathComponent)
    }
}
