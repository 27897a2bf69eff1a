import Charting
import Reporting
import SocialMetrics

extension SampleReport {
    var instagram: ReportSection {
        ReportSection(
            id: "channel-instagram", title: "Instagram",
            blocks: [
                .keyFigures([
                    KeyFigure(
                        label: say("Views", "Vues"), value: Quantity(1_284_567, .count),
                        previous: .relative(-0.041), yearBefore: .relative(12.4),
                        course: Self.course(30, -0.4)),
                    KeyFigure(
                        label: say("Followers", "Abonnés"), value: Quantity(42_318, .people),
                        previous: .relative(0), yearBefore: .relative(0.092), course: Self.course(10, 2)),
                    KeyFigure(
                        label: say("Watch time", "Durée de visionnage"), value: Quantity(4_442_400, .seconds),
                        previous: .relative(0.031),
                        yearBefore: .notAvailable(say("no export", "pas d’export"))),
                    KeyFigure(
                        label: say("Link clicks", "Clics sur un lien"), value: nil,
                        absence: say(
                            "Instagram’s exports do not report it.",
                            "Les exports d’Instagram ne l’indiquent pas."),
                        previous: .notAvailable(""), yearBefore: .notAvailable("")),
                ]),
                .figure(course, data: courseTable),
                .heading(say("Content", "Contenus")),
                .figure(formats, data: formatsTable),
                .posts(posts),
                .note(
                    Phrase(
                        stringLiteral: say(
                            "Posts are compared by engagement rate; three posts younger than seven days are left out.",
                            "Publications comparées par taux d’engagement ; trois publications de moins de sept jours "
                                + "sont écartées."))),
            ])
    }

    var facebook: ReportSection {
        let missing = say("no export for this month", "pas d’export pour ce mois")
        let columns = [
            ReportTable.Column(say("Measure", "Indicateur"), .leading),
            .init(numbers.short(Self.october)),
            .init(numbers.short(Self.october.previous)), .init(say("Change", "Évolution")),
            .init(numbers.short(Self.october.yearBefore)), .init(say("Change", "Évolution")),
        ]
        let rows: [(String, Quantity, Quantity, Change)] = [
            (say("Views", "Vues"), Quantity(212_400, .count), Quantity(198_032, .count), .relative(0.0725)),
            (
                say("Peak daily reach", "Portée quotidienne maximale"), Quantity(9_120, .people),
                Quantity(9_870, .people), .relative(-0.076)
            ),
            (
                say("Click rate", "Taux de clics"), Quantity(0.0184, .share), Quantity(0.0176, .share),
                .points(0.0008)
            ),
            (
                say("Average watch time", "Durée moyenne de visionnage"), Quantity(8.4, .seconds),
                Quantity(75, .seconds), .relative(-0.888)
            ),
        ]
        return ReportSection(
            id: "channel-facebook", title: "Facebook",
            blocks: [
                .paragraph(
                    Phrase(
                        stringLiteral: say(
                            "What happened on the Page between the first and the last day of the month, on posts of any "
                                + "age.",
                            "Ce qui s’est passé sur la Page entre le premier et le dernier jour du mois, sur des "
                                + "publications de tout âge."))),
                .table(
                    ReportTable(
                        columns: columns,
                        rows: rows.map { label, now, before, change in
                            .init([
                                .text(label), .quantity(now), .quantity(before), .change(change),
                                .absent(missing),
                                .change(.notAvailable(missing)),
                            ])
                        })),
                .posts([]),
            ])
    }

    private var course: Figure {
        let values = Self.course(40, 1.9).map { $0.map { $0 * 62 } }
        let before = Self.course(36, 1.1).map { $0.map { $0 * 58 } }
        let levels = roundLevels(for: values + before)
        return Figure(
            id: "instagram-reach",
            title: say(
                "Daily reach grew over the month, most on Wednesdays",
                "La portée quotidienne a progressé au fil du mois, surtout le mercredi"),
            summary: say(
                "Line of the daily reach in October 2026 against September 2026; the table below holds the values.",
                "Courbe de la portée quotidienne en octobre 2026 et en septembre 2026 ; le tableau ci-dessous donne "
                    + "les valeurs."),
            mark: .lines(
                .init(
                    ticks: stride(from: 0, through: 28, by: 7).map {
                        .init(position: $0, label: numbers.short(Self.day(10, $0 + 1)))
                    },
                    series: [
                        .init(label: numbers.short(Self.october), values: values),
                        .init(label: numbers.short(Self.october.previous), values: before),
                    ],
                    levels: levels.map { .init(value: $0, label: numbers.axis($0, unit: .people)) })))
    }

    private var courseTable: ReportTable {
        let values = Self.course(40, 1.9)
        return ReportTable(
            columns: [.init(say("Day", "Jour"), .leading), .init(say("Reach", "Portée"))],
            rows: values.prefix(13).enumerated().map { index, value in
                .init([
                    .day(Self.day(10, index + 1)),
                    value.map { .quantity(Quantity(($0 * 62).rounded(), .people)) }
                        ?? .absent(say("no data that day", "pas de donnée ce jour-là")),
                ])
            })
    }

    private var formatRows: [(String, Double?, Bool)] {
        [
            ("Reels", 0.0712, true), (say("Carousels", "Carrousels"), 0.0534, false),
            (say("Photos", "Photos"), 0.0311, false),
            (say("Text only, no picture", "Texte seul, sans image"), nil, false),
        ]
    }

    private var formatsTable: ReportTable {
        ReportTable(
            columns: [
                .init(say("Format", "Format"), .leading), .init(say("Engagement rate", "Taux d’engagement")),
            ],
            rows: formatRows.map { label, value, _ in
                .init([
                    .text(label),
                    value.map { .quantity(Quantity($0, .share)) }
                        ?? .absent(say("no post", "aucune publication")),
                ])
            })
    }

    private var formats: Figure {
        Figure(
            id: "instagram-formats",
            title: say("Reels engage most", "Les reels suscitent le plus d’engagement"),
            summary: say("Engagement rate by format, as bars.", "Taux d’engagement par format, en barres."),
            mark: .bars(
                .init(
                    rows: formatRows.map { label, value, strong in
                        .init(
                            label: label, value: value,
                            text: value.map { numbers(Quantity($0, .share)) }
                                ?? say("no post", "aucune publication"),
                            emphasised: strong)
                    })))
    }

    private var posts: [PostCard] {
        [
            PostCard(
                rank: .best,
                caption: """
                    Le nouvel atelier est ouvert ! ✨ Venez tourner, émailler et repartir avec votre bol.

                    Inscriptions en bio 👩🏽‍🎨 #céramique #atelier #paris11 #faitmain #céramiste #poterie — et merci à \
                    toutes celles et ceux qui sont venus samedi, vous étiez plus de deux cents, on n’en revient toujours pas.
                    """,
                format: "Reel", published: Self.day(10, 14),
                permalink: "https://www.instagram.com/p/DAbc_123/",
                figures: figures(0.1247, 21_480), reason: why(4.1)),
            PostCard(
                rank: .best,
                caption:
                    "<img src=x onerror=alert(1)> **gras** | [lien](javascript:alert(1)) \u{202E}envers\u{202C} 1. non",
                format: say("Carousel", "Carrousel"), published: Self.day(10, 1),
                permalink: "javascript:alert(1)",
                figures: figures(0.0931, 8_012), reason: why(3)),
            PostCard(
                rank: .best, caption: "مرحبا بكم في الورشة! Bienvenue à l’atelier, ouvert de 10 h à 19 h.",
                format: say("Photo", "Photo"), published: Self.day(10, 23),
                permalink: "https://www.instagram.com/p/DX(y)z/", figures: figures(0.0874, 5_311),
                reason: why(2.8)),
            PostCard(
                rank: .worst, caption: nil, format: say("Photo", "Photo"), published: Self.day(10, 6),
                permalink: "https://www.instagram.com/p/DQ9/", figures: figures(0.0042, 1_204),
                reason: why(0.1)),
            PostCard(
                rank: .worst,
                caption: "https://tresl" + String(repeating: "o", count: 120) + "ng.example/promo",
                format: nil, published: nil, permalink: nil,
                figures: [LabelledCell(say("Reach", "Portée"), .absent(say("not reported", "non indiqué")))],
                reason: why(0.2)),
        ]
    }

    private func figures(_ rate: Double, _ reach: Double) -> [LabelledCell] {
        [
            LabelledCell(say("Engagement", "Engagement"), .quantity(Quantity(rate, .share))),
            LabelledCell(say("Reach", "Portée"), .quantity(Quantity(reach, .people))),
        ]
    }

    private func why(_ factor: Double) -> Phrase {
        Sentence(
            en: "\(Quantity(factor, .factor)) times the median post of the month.",
            fr: "\(Quantity(factor, .factor)) fois la publication médiane du mois.")(language)
    }
}
