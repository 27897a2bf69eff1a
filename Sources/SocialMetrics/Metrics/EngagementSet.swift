/// What counts as engagement on a platform and what it is divided by.
package struct EngagementSet: Hashable, Sendable {
    package var parts: [Measure]
    package var denominator: Measure

    package init(parts: [Measure], denominator: Measure) {
        self.parts = parts
        self.denominator = denominator
    }

    /// The declared set of a platform; nil where posts have none.
    package static func declared(for platform: Platform) -> EngagementSet? {
        switch platform {
        case .facebook: EngagementSet(parts: [.reactions, .comments, .shares], denominator: .reach)
        case .instagram: EngagementSet(parts: [.likes, .comments, .saves, .shares], denominator: .reach)
        case .youtube: EngagementSet(parts: [.likes, .comments], denominator: .views)
        case .linkedin: EngagementSet(parts: [.reactions, .comments, .shares], denominator: .impressions)
        case .tiktok: EngagementSet(parts: [.likes, .comments, .shares], denominator: .views)
        case .x: EngagementSet(parts: [.likes, .comments, .shares], denominator: .impressions)
        default: nil
        }
    }

    /// "reactions + comments + shares ÷ reach", in the words of a language.
    package func formula(_ language: Language) -> String {
        engagement(language) + " ÷ " + denominator.label(language).lowercasedFirst(language)
    }

    /// "reactions + comments + shares".
    package func engagement(_ language: Language) -> String {
        parts.map { $0.label(language).lowercasedFirst(language) }.joined(separator: " + ")
    }

    /// The platforms whose engagement is divided by a measure, with their sets.
    static func dividing(by measure: Measure) -> [(platform: Platform, set: EngagementSet)] {
        Platform.allCases.compactMap { platform in declared(for: platform).map { (platform, $0) } }
            .filter { $0.1.denominator == measure }
    }

    /// "Facebook: reactions + comments + shares; Instagram: …", for a definition.
    static func list(dividingBy measure: Measure, _ language: Language) -> String {
        let separators = Words(en: ": ", fr: " : ")(language)
        return dividing(by: measure).map { $0.platform.name + separators + $0.set.engagement(language) }
            .joined(separator: Words(en: "; ", fr: " ; ")(language))
    }
}

extension String {
    /// The label inside a sentence; « J’aime », ThruPlays and CPM keep their capitals.
    package func lowercasedFirst(_ language: Language) -> String {
        if language == .fr && hasPrefix("J’aime") { return self }
        if prefix(while: { $0 != " " }).dropFirst().contains(where: \.isUppercase) { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
