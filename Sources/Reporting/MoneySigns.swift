import Foundation
import SocialMetrics

/// What stands around amounts, by currency and language, each worked out once.
final class MoneySigns: @unchecked Sendable {
    /// The text before the number, the decimals of the currency, the text behind the number.
    typealias Sign = (before: String, decimals: Int, behind: String)

    static let shared = MoneySigns()

    private let lock = NSLock()
    private var signs: [Language: [String: Sign]] = [:]

    func sign(of currency: String, in language: Language, make: () -> Sign) -> Sign {
        lock.withLock {
            if let known = signs[language]?[currency] { return known }
            let sign = make()
            signs[language, default: [:]][currency] = sign
            return sign
        }
    }
}
