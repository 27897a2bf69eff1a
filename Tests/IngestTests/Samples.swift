import Foundation
import MetricStore
import SocialMetrics

@testable import Ingest

/// A folder with an inbox, a store in memory, and the accounts of two invented clients.
struct Bench {
    let root: URL
    let store: Store
    var accounts = Bench.accounts
    var options = ImportOptions(
        arrivedAt: Instant(seconds: 1_793_606_400), today: Day("2026-11-02") ?? Day(number: 0))
    var long = LongFiles()
    var write: @Sendable (Data, URL) throws -> Void = { try FileAccess.write($0, to: $1) }

    var inbox: URL { root.appendingPathComponent("inbox") }
    var archive: Archive { Archive(folder: root.appendingPathComponent("archive"), write: write) }

    /// A folder of its own, or the folder of another bench, with an empty store.
    init(root: URL? = nil) throws {
        let temporary = FileManager.default.temporaryDirectory
        self.root = root ?? temporary.appendingPathComponent("ingest-" + UUID().uuidString)
        store = try Store.inMemory()
    }

    static let accounts = [
        account("maison", "facebook", .facebook), account("maison", "insta", .instagram, id: "17"),
        account("maison", "tube", .youtube), account("harbour", "insta", .instagram, id: "99"),
        account("harbour", "ads", .metaAds),
    ]

    static func account(
        _ client: String, _ key: String, _ platform: Platform, id: String? = nil
    ) -> AccountDraft {
        AccountDraft(
            client: client, clientName: client, key: key, platform: platform, name: key, nativeID: id)
    }

    /// Puts a file somewhere below the root and imports it as part of its folder.
    func importText(_ text: String, at path: String, named: Bool = false) throws -> FileImport {
        let url = root.appendingPathComponent(path)
        try FileAccess.write(Data(text.utf8), to: url)
        let found = try Inbox.files(
            at: [named ? url : url.deletingLastPathComponent()], inbox: inbox, archive: archive)
        guard let file = found.first(where: { $0.url.lastPathComponent == url.lastPathComponent }) else {
            throw Problem(.error, "\(path) was not found")
        }
        return try importer.importFile(file)
    }

    var importer: Importer {
        Importer(store: store, archive: archive, accounts: accounts, options: options, long: long)
    }

    /// What is stored of the posts of an account.
    func posts(_ client: String, _ account: String) throws -> [PostFigure] {
        try store.accountFigures(of: client).first { $0.account.key == account }?.posts ?? []
    }

    /// Leaves nothing behind.
    func remove() { try? FileManager.default.removeItem(at: root) }
}

/// Exports in the platforms' own forms, invented.
enum Export {
    /// A series of Meta's Results page.
    static func series(_ title: String, _ days: KeyValuePairs<String, Int>) -> String {
        let rows = days.map { "\"\($0.key)T00:00:00\",\"\($0.value)\"" }
        return (["sep=,", "\"\(title)\"", "\"Date\",\"Primary\""] + rows).joined(separator: "\n") + "\n"
    }

    /// The posts of Instagram accounts: post id, account id, user name, views.
    static func posts(_ rows: [(id: String, account: String, name: String, views: Int)]) -> String {
        let header =
            "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,"
            + "Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves"
        let lines = rows.map {
            "\($0.id),\($0.account),\($0.name),\($0.name),Hello,0,10/03/2026 08:00,https://www.instagram.com/p/x/,"
                + "IG image,,Lifetime,\($0.views),9,3,0,,1,0"
        }
        return ([header] + lines).joined(separator: "\n") + "\n"
    }

    /// A YouTube table of videos.
    static let videos = """
        Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions
        Total,,,,30,1.5,2,300
        abc,Le four,"Oct 3, 2026",60,20,1.0,1,200
        def,La mie,"Oct 9, 2026",60,10,0.5,1,100

        """

    /// The channel by day.
    static let totals = "Date,Views\n2026-10-01,4\n2026-10-02,\n2026-10-31,6\n"
}
