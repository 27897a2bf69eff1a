import SocialMetrics

/// An account as `bilan.yml` lists it.
struct AccountHistory {
    let platform: String
    let name: String
    /// As the exports name it; nil means they do not.
    var id: String?
    /// Empty means that the exports hold them, or that there are none.
    var followers: [(day: Day, count: Int)] = []
}

/// The text of the sample's `bilan.yml`.
enum WorkspaceFile {
    /// - Parameters:
    ///   - clients: who they are, and their accounts
    ///   - command: what writes the folder this file lies in
    /// - Returns: the text, with a line end at the end.
    static func text(
        _ clients: [(brand: Brand, accounts: [AccountHistory])],
        by command: String = "bilan-sample SampleData"
    ) -> String {
        var lines = [
            "# bilan workspace. Every key is explained in the README.",
            "# The brands are invented; `swift run \(command)` writes this folder.",
            "agency: Atelier Balise",
            "clients:",
        ]
        for (brand, accounts) in clients {
            lines += [
                "  \(brand.slug):",
                "    name: \(brand.name)",
                "    language: \(brand.language.rawValue)            # fr or en",
                "    currency: \(brand.currency)",
                "    timezone: \(brand.zoneName)",
                "    accent: \"\(brand.accent)\"",
                "    accounts:",
            ]
            for account in accounts {
                lines += [
                    "      \(account.platform):".padded(to: 28)
                        + "# the folder's name in inbox/\(brand.slug)/",
                    "        platform: \(account.platform)",
                    "        name: \(account.name.contains(",") ? "\"\(account.name)\"" : account.name)",
                ]
                if let id = account.id { lines.append("        id: \"\(id)\"") }
                if account.followers.isEmpty { continue }
                lines.append("        followers:          # counts noted by hand, day: number")
                lines += account.followers.map { "          \($0.day.description): \($0.count)" }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(1, width - count))
    }
}
