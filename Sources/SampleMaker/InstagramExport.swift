import SocialMetrics
import Tabular

/// Instagram's content export: one record a post, counts since publication.
enum InstagramExport {
    static func header(_ language: Language) -> [String] {
        switch language {
        case .en:
            [
                "Post ID", "Account ID", "Account username", "Account name", "Description", "Duration (sec)",
                "Publish time", "Permalink", "Post type", "Data comment", "Date", "Views", "Reach", "Likes",
                "Shares",
                "Follows", "Comments", "Saves",
            ]
        case .fr:
            [
                "Identifiant de la publication", "ID du compte", "Nom de profil du compte", "Nom du compte",
                "Description", "Durée (s)", "Heure de publication", "Permalien", "Type de publication",
                "Commentaire des données", "Date", "Vues", "Couverture", "Mentions J’aime", "Partages",
                "Followers en plus", "Commentaires", "Enregistrements",
            ]
        }
    }

    static func row(_ post: Post, takenOn day: Day, _ brand: Brand) -> [String] {
        let counts = post.counts(on: day)
        let folder = post.form == .reel ? "reel" : "p"
        return [
            post.id, brand.instagram.id, brand.instagram.handle, brand.instagram.name, post.caption,
            String(post.seconds), post.moment.metaPublishTime,
            "https://www.instagram.com/\(folder)/\(post.code)/",
            type(of: post.form, brand.language), "", brand.language("Lifetime", "Global"),
            String(counts.views),
            String(counts.reach), String(counts.likes), String(counts.shares),
            post.hidesFollows ? "" : String(counts.follows), String(counts.comments), String(counts.saves),
        ]
    }

    /// A record that Meta could not fill: no post is named, yet it counts something.
    static func errorRow(_ language: Language) -> [String] {
        [String](repeating: "", count: 9) + [
            "An error occurred while computing metadata for content with ID 17970435021856604.",
            language("Lifetime", "Global"), "672", "345", "9", "4", "", "1", "0",
        ]
    }

    private static func type(of form: PostForm, _ language: Language) -> String {
        switch form {
        case .reel, .video: language("IG reel", "Reel IG")
        case .carousel: language("IG carousel", "Carrousel IG")
        case .photo, .link: language("IG image", "Image IG")
        }
    }
}

extension CSVWriter {
    /// The dialect of Meta's content exports and ad reports: UTF-8 with a mark, quotes around cells with a space.
    static func meta() -> CSVWriter {
        CSVWriter(quoting: .whenNeededOrSpaced, encoding: .utf8WithMark)
    }
}
