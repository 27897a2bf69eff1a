import Foundation
import GRDB
import SocialMetrics
import Testing

@testable import MetricStore

struct MakeOldDatabases {
    @Test(arguments: 1...4) func make(_ version: Int) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Databases")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("v\(version).sqlite").path
        try? FileManager.default.removeItem(atPath: path)
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        var configuration = Configuration()
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA page_size = 1024") }
        let database = try DatabaseQueue(path: scratch, configuration: configuration)
        let migrator = Migrations.migrator
        try migrator.migrate(database, upTo: migrator.migrations[version - 1])
        let shas = ["e5", "11", "9c"].map { $0 + String(repeating: "0", count: 62) }
        let ids = shas.map { importID(sha256: $0) }
        try database.write { db in
            try db.execute(sql: """
                INSERT INTO client VALUES (1, 'maison', 'Maison Exemple');
                INSERT INTO account VALUES (1, 1, 'insta', 'instagram', '@maison', '177'), (2, 1, 'ads', 'meta-ads', 'Maison Ads', NULL);
                """)
            for (index, (name, asOf, rows)) in [("posts.csv", "2026-10-05", 5), ("more.csv", "2026-10-07", 6), ("ads.csv", "2026-10-02", 2)].enumerated() {
                try db.execute(sql: "INSERT INTO import VALUES (?, ?, ?, ?, 'content', ?, 'maison', NULL, NULL, NULL, ?, ?)",
                    arguments: [ids[index], shas[index], name, asOf, 1_790_000_000 + index, rows, index == 0 ? 2 : 0])
            }
            let tables: [(Int, Int, String, String, String)] = [
                (0, 0, "meta.instagram-posts", "post", "views,likes"), (0, 1, "meta.results", "day", "views"),
                (1, 0, "meta.instagram-posts", "post", "views,likes,saves"), (1, 1, "meta.overview", "day", "views,reach"),
                (1, 2, "meta.audience", "account-period", "followers"), (1, 3, "youtube.table", "post-period", "views"),
                (2, 0, "meta-ads.report", "ad", "spend,reach,results"),
            ]
            for table in tables {
                try db.execute(sql: "INSERT INTO import_table VALUES (?, ?, ?, ?, ?)",
                    arguments: [ids[table.0], table.1, table.2, table.3, table.4])
            }
            for (index, account, rows) in [(0, 1, 5), (1, 1, 6), (2, 2, 2)] {
                try db.execute(sql: "INSERT INTO import_account (import_id, account_id, rows) VALUES (?, ?, ?)", arguments: [ids[index], account, rows])
            }
            if version > 1 {
                try db.execute(sql: "UPDATE import_account SET native_id = '177' WHERE account_id = 1")
            }
            try db.execute(sql: "INSERT INTO set_aside (import_id, line, \"column\", text, message) VALUES (?, 9, 'Views', '1 2OO', 'no number'), (?, 7, NULL, 'x', 'no date')", arguments: [ids[0], ids[0]])
            if version > 1 { try db.execute(sql: "UPDATE set_aside SET whole_row = \"column\" IS NULL") }
            try db.execute(sql: "INSERT INTO post VALUES (1, 1, 'p1'), (2, 1, 'p2'), (3, 1, 'p3')")
            let post = "INSERT INTO post_snapshot (import_id, line, account_id, post_id, caption, format, published, published_day, views, likes, saves) VALUES (?, ?, 1, ?, ?, 'reel', ?, ?, ?, ?, ?)"
            try db.execute(sql: post, arguments: [ids[0], 2, 2, "Deux", 1_790_500_000, nil, 10, 1, nil])
            try db.execute(sql: post, arguments: [ids[0], 3, 1, "Un, l'été 🌞", 1_790_400_000, nil, 20, 2, nil])
            try db.execute(sql: post, arguments: [ids[0], 4, 3, nil, nil, "2026-09-30", 5, nil, nil])
            try db.execute(sql: post, arguments: [ids[1], 2, 1, nil, 1_790_400_000, nil, 25, 2, 3])
            let day = "INSERT INTO account_day (import_id, line, account_id, day, breakdown, views, reach) VALUES (?, ?, 1, ?, ?, ?, ?)"
            try db.execute(sql: day, arguments: [ids[0], 12, "2026-10-01", "", 7, nil])
            try db.execute(sql: day, arguments: [ids[0], 13, "2026-10-04", "", 9, nil])
            try db.execute(sql: day, arguments: [ids[1], 8, "2026-10-01", "", 8, 4])
            try db.execute(sql: day, arguments: [ids[1], 9, "2026-10-01", "country=FR", 6, nil])
            if version > 3 { try db.execute(sql: "UPDATE account_day SET is_assumed = 1 WHERE import_id = ?", arguments: [ids[0]]) }
            try db.execute(sql: "INSERT INTO account_period (import_id, line, account_id, from_day, to_day, breakdown, followers) VALUES (?, 20, 1, '2026-10-07', '2026-10-07', 'age=18-24', 40)", arguments: [ids[1]])
            try db.execute(sql: "INSERT INTO post_period (import_id, line, account_id, post_id, from_day, to_day, published_day, views) VALUES (?, 30, 1, 3, '2026-10-01', '2026-10-07', '2026-09-30', 2), (?, 31, 1, 1, '2026-10-01', '2026-10-07', NULL, 4)", arguments: [ids[1], ids[1]])
            try db.execute(sql: "INSERT INTO ad_period (import_id, line, account_id, from_day, to_day, ad_key, is_total, level, campaign, ad_id, ad, currency, spend, reach) VALUES (?, 2, 2, '2026-10-01', '2026-10-01', ?, 0, 'ad', 'Été', '5', 'T', 'EUR', 3.5, 90), (?, 3, 2, '2026-10-01', '2026-10-01', 'total', 1, 'account', NULL, NULL, NULL, 'EUR', 3.5, 80)", arguments: [ids[2], "ad\u{1F}#5", ids[2]])
            if version > 2 {
                try db.execute(sql: "INSERT INTO import_table VALUES (?, 4, 'mailchimp.campaigns', 'mailing', 'recipients'), (?, 5, 'matomo.visits', 'web', 'sessions')", arguments: [ids[1], ids[1]])
                try db.execute(sql: "INSERT INTO mailing (import_id, line, account_id, mailing_key, native_id, name, sent, recipients) VALUES (?, 40, 1, 'm1', 'm1', 'Lettre', 1790600000, 900)", arguments: [ids[1]])
                try db.execute(sql: "INSERT INTO web_period (import_id, line, account_id, from_day, to_day, breakdown, sessions) VALUES (?, 50, 1, '2026-10-01', '2026-10-07', 'source=bing', 12)", arguments: [ids[1]])
            }
        }
        try database.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
        try database.close()
    }
}
