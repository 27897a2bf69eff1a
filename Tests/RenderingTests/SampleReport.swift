import Charting
import SocialMetrics

@testable import Reporting

/// An invented client's report in one language: every kind of block and of cell, and texts that mean harm.
struct SampleReport {
    let language: Language
    let numbers: NumberText

    static func report(_ language: Language) -> Report {
        let report = SampleReport(language: language, numbers: NumberText(language)).report
        return language == .fr ? report.withFrenchSpacing() : report
    }

    /// A phrase in the report's language.
    func say(_ en: String, _ fr: String) -> String { Words(en: en, fr: fr)(language) }

    static func day(_ month: Int, _ day: Int) -> Day {
        Day(year: 2026, month: month, day: day) ?? Day(number: 0)
    }

    static let october = Period(from: day(10, 1), to: day(10, 31))

    private var report: Report {
        Report(
            language: language, client: "Maison Verdier & Filles", agency: "Atelier Nord",
            title: say("Social media report", "Bilan des réseaux sociaux"), period: Self.october,
            previous: Self.october.previous, yearBefore: Self.october.yearBefore,
            dataThrough: Self.day(10, 31),
            accent: "#B4532A",
            sections: [summary, instagram, facebook, campaigns, method])
    }

    private var summary: ReportSection {
        ReportSection(
            id: "summary", title: say("Summary", "Synthèse"),
            blocks: [
                .findings([
                    Finding(
                        tone: .good,
                        text: Sentence(
                            en: """
                                Instagram interactions rose to \(Quantity(18_432, .count)) (\(Change.relative(0.237))), \
                                the highest month since \(Period(from: Self.day(3, 1), to: Self.day(3, 31))).
                                """,
                            fr: """
                                Les interactions sur Instagram montent à \(Quantity(18_432, .count)) \
                                (\(Change.relative(0.237))), le mois le plus haut depuis \
                                \(Period(from: Self.day(3, 1), to: Self.day(3, 31))).
                                """)(language)),
                    Finding(
                        tone: .bad,
                        text: Sentence(
                            en: """
                                A lead from “\(user: "Rentrée – Ateliers <b>adultes</b>")” costs \
                                \(Quantity(62.5, .money("EUR"))): more than in September, but eight results are too \
                                few to judge.
                                """,
                            fr: """
                                Un prospect de « \(user: "Rentrée – Ateliers <b>adultes</b>") » coûte \
                                \(Quantity(62.5, .money("EUR"))) : plus qu’en septembre, mais huit résultats sont trop \
                                peu pour juger.
                                """)(language)),
                    Finding(
                        tone: .neutral,
                        text: Sentence(
                            en: """
                                The click rate of the Facebook page is \(Quantity(0.0184, .share)) \
                                (\(Change.points(0.0008))): within its normal variation.
                                """,
                            fr: """
                                Le taux de clics de la Page Facebook est de \(Quantity(0.0184, .share)) \
                                (\(Change.points(0.0008))) : dans sa variation normale.
                                """)(language)),
                ]),
                .keyFigures([
                    KeyFigure(
                        label: say("Instagram reach", "Portée Instagram"), value: Quantity(84_210, .people),
                        previous: .relative(0.124), yearBefore: .relative(0.418), course: Self.course(40, 1.9)
                    ),
                    KeyFigure(
                        label: say("Interactions", "Interactions"), value: Quantity(18_432, .count),
                        previous: .relative(0.237), yearBefore: .relative(0.305), course: Self.course(22, 0.8)
                    ),
                    KeyFigure(
                        label: say("Engagement rate", "Taux d’engagement"), value: Quantity(0.0512, .share),
                        previous: .points(0.0041), yearBefore: .points(-0.0022),
                        detail: say("interactions ÷ reach", "interactions ÷ portée"),
                        course: Self.course(14, 0.2)),
                    KeyFigure(
                        label: say("Cost per lead", "Coût par prospect"),
                        value: Quantity(38.4, .money("EUR")),
                        previous: .relative(0.081), yearBefore: .notAvailable(noAds), lessIsBetter: true),
                ]),
            ])
    }

    private var noAds: String { say("no advertising in October 2025", "pas de publicité en octobre 2025") }

    private var method: ReportSection {
        ReportSection(
            id: "data", title: say("Data and definitions", "Données et définitions"),
            blocks: [
                .heading(say("Where the numbers come from", "D’où viennent les chiffres")),
                .table(
                    ReportTable(
                        columns: [
                            .init(say("File", "Fichier"), .leading), .init(say("Source", "Source"), .leading),
                            .init(say("Period", "Période"), .leading), .init(say("Rows", "Lignes")),
                            .init(say("Set aside", "Écartées")),
                        ],
                        rows: [
                            .init([
                                .user("Publications_oct-2026 (1).csv"), .text("Instagram"),
                                .period(Self.october),
                                .quantity(Quantity(1234, .count)), .quantity(Quantity(0, .count)),
                            ]),
                            .init([
                                .user("page|<script>alert(1)</script>.csv"), .text("Facebook"),
                                .period(Period(from: Self.day(9, 28), to: Self.day(10, 4))),
                                .quantity(Quantity(92, .count)), .quantity(Quantity(3, .count)),
                            ]),
                        ],
                        footnote: Phrase(stringLiteral: say("Times are in Paris time.", "Heures de Paris.")))),
                .heading(say("What the words mean", "Ce que les mots veulent dire")),
                .definitions([
                    Definition(
                        term: say("Reach", "Portée"),
                        meaning: Phrase(
                            stringLiteral: say(
                                "Different people who saw the content at least once; never added over days or posts.",
                                "Personnes différentes ayant vu le contenu au moins une fois ; ne s’additionne pas."
                            ))),
                    Definition(
                        term: say("Views", "Vues"),
                        meaning: Phrase(
                            stringLiteral: say(
                                "Times the content was shown or played, repeats included.",
                                "Nombre de fois où le contenu a été affiché ou lu, répétitions comprises."))),
                    Definition(
                        term: say("Engagement rate", "Taux d’engagement"),
                        meaning: Phrase(
                            stringLiteral: say(
                                "Reactions, comments, shares and saves of the posts, divided by their reach.",
                                "Réactions, commentaires, partages et enregistrements, divisés par la portée."
                            ))),
                    Definition(
                        term: say("Range beside a cost", "Fourchette à côté d’un coût"),
                        meaning: Phrase(
                            stringLiteral: say(
                                "What the cost may really be, given how few results there are (95 %, Poisson).",
                                "Ce que le coût peut être en réalité, vu le petit nombre de résultats (95 %, Poisson)."
                            ))),
                ]),
            ])
    }

    /// A wavy course of 31 days with a gap.
    static func course(_ level: Double, _ slope: Double) -> [Double?] {
        (0..<31).map { day in
            if day == 11 || day == 12 { return nil }
            let wave = [0.0, 3, 5, 2, -2, -6, -4][day % 7]
            return level + slope * Double(day) / 2 + wave + Double((day * 7) % 5)
        }
    }
}
