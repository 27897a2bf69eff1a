import Foundation
import SocialMetrics

/// What a person writes in `bilan.yml`: the agency, its clients and their accounts.
package struct WorkspaceFile: Sendable {
    /// Who signs the reports; nil when the file names nobody.
    package var agency: String?
    /// In the order of the file.
    package var clients: [Client] = []

    /// The client with a key.
    package func client(_ key: String) -> Client? { clients.first { $0.key == key } }

    /// Somebody reports are made for.
    package struct Client: Sendable {
        /// The name of its folder in `inbox/` and `reports/`.
        package var key: String
        /// The name to print.
        package var name: String
        package var language: Language
        /// ISO 4217.
        package var currency: String
        package var timeZone: TimeZone
        /// `#B4532A`; nil for the default accent.
        package var accent: String?
        package var accounts: [Account] = []
    }

    /// A page, profile, channel or advertising account.
    package struct Account: Sendable {
        /// The name of its folder in `inbox/<client>/`.
        package var key: String
        package var platform: Platform
        /// The name to print.
        package var name: String
        /// The platform's own id, as its exports write it; nil when the file does not give it.
        package var nativeID: String?
        /// Counts noted by hand, in order of time.
        package var followers: [FollowerCount] = []
    }
}
