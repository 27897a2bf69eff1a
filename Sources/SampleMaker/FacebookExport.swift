import SocialMetrics
import Tabular

/// Facebook's content export: one record a post, counts since publication, blank where a measure does not apply.
enum FacebookExport {
    static func header(_ language: Language) -> [String] {
        switch language {
        case .en:
            [
                "Post ID", "Page ID", "Page name", "Title", "Description", "Duration (secs)", "Publish time",
                "Caption type", "Permalink", "Is crosspost", "Is share", "Post type", "Languages",
                "Custom labels",
                "Funded content status", "Data comment", "Date", "Views", "Reach",
                "Reactions, comments and shares",
                "Reactions", "Comments", "Shares", "Total clicks", "Reach from Organic posts",
                "Reach from Boosted posts", "3-second video views", "1-minute video views", "Seconds viewed",
                "Average Seconds viewed", "Estimated earnings (USD)", "Ad CPM (USD)", "Ad impressions",
                "Other clicks",
                "Link clicks", "Matched Audience Targeting Consumption (Photo Click)",
            ]
        case .fr:
            [
                "Identifiant de la publication", "ID de la Page", "Nom de la page", "Titre", "Description",
                "Durée (s)",
                "Heure de publication", "Type de légende", "Permalien", "Est un crosspostage",
                "Est un partage",
                "Type de publication", "Langues", "Libellés personnalisés", "Statut du contenu financé",
                "Commentaire des données", "Date", "Vues", "Couverture",
                "Réactions, commentaires et partages",
                "Réactions", "Commentaires", "Partages", "Total des clics",
                "Couverture de Publications organiques",
                "Couverture de Publications boostées", "Vues de vidéo de 3 secondes",
                "Vues de vidéo d’une minute",
                "Secondes regardé(e)", "Secondes moyen(ne) regardé(e)", "Revenus estimés (USD)",
                "CPM publicitaire (USD)", "Impressions publicitaires", "Autres clics", "Clics sur un lien",
                "Consommation ciblage d’audience correspondante (Photo Click)",
            ]
        }
    }

    static func row(_ post: Post, takenOn day: Day, _ brand: Brand) -> [String] {
        let counts = post.counts(on: day)
        let isFilm = post.form.isFilm
        let photoClicks = isFilm ? 0 : counts.otherClicks / 2
        let start = [
            post.id, brand.facebook.id, brand.facebook.name, post.caption, isFilm ? post.caption : "",
            String(post.seconds), post.moment.metaPublishTime, "N/A", permalink(of: post, brand), "0", "0",
            type(of: post.form, brand.language), "", "", "", "", brand.language("Lifetime", "Global"),
        ]
        let reactions = [
            counts.likes + counts.comments + counts.shares, counts.likes, counts.comments, counts.shares,
            counts.linkClicks + counts.otherClicks,
        ]
        return start + ["\(counts.views)", "\(counts.reach)"] + reactions.map(String.init)
            + ["\(counts.reach)", "0"] + film(post, counts)
            + [
                filled(counts.otherClicks - photoClicks), filled(counts.linkClicks), filled(photoClicks),
            ]
    }

    /// The columns of films, from the 3-second views to the advertising in them.
    private static func film(_ post: Post, _ counts: Post.Counts) -> [String] {
        guard post.form.isFilm else { return ["0", "0", "", "", "", "", ""] }
        let short = counts.views * 11 / 20
        let long = post.seconds > 60 ? counts.views / 13 : 0
        let watched = Double(counts.views) * Double(post.seconds) * (0.18 + Double(counts.likes % 13) / 100)
        return [
            String(short), String(long), decimal(watched, 3),
            decimal(watched / Double(max(1, counts.views)), 3),
            "0", "0", "0",
        ]
    }

    private static func permalink(of post: Post, _ brand: Brand) -> String {
        switch post.form {
        case .reel: "https://www.facebook.com/reel/\(post.code)/"
        case .video: "https://www.facebook.com/\(brand.facebook.handle)/videos/\(post.code)/"
        case .photo, .carousel, .link: "https://www.facebook.com/\(brand.facebook.handle)/posts/\(post.code)"
        }
    }

    /// French exports call reels `Vidéos` too: only the address tells them apart.
    private static func type(of form: PostForm, _ language: Language) -> String {
        switch form {
        case .reel: language("Reels", "Vidéos")
        case .video: language("Videos", "Vidéos")
        case .photo, .carousel: "Photos"
        case .link: language("Links", "Liens")
        }
    }

    private static func filled(_ count: Int) -> String { count == 0 ? "" : String(count) }
}
