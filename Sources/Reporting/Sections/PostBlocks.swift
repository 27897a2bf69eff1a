import Analytics
import SocialMetrics

extension ReportContext {
    /// The posts of the period on their own basis, then the best and the worst of them; nothing when none is known.
    func postBlocks(of channel: Channel) -> [Block] {
        let set = channel.posts[0]
        guard !set.posts.isEmpty else { return [] }
        var blocks: [Block] = [
            .heading(heading(set)), .note(basisNote(set)), .table(formatTable(set)),
        ]
        if let figure = formatFigure(of: channel) { blocks.append(figure) }
        if let ranking = ranking(of: set.posts, on: channel.platform) {
            blocks.append(.heading(rankingHeading(set)))
            blocks.append(.note(rankingNote(ranking, of: set)))
            blocks.append(.posts(postCards(ranking, of: set)))
        }
        return blocks
    }

    private func heading(_ set: PostSet) -> String {
        switch set.basis {
        case .lifetime:
            self(en: "Posts published in the period", fr: "Publications parues pendant la période")
        case .activity: self(en: "Videos watched in the period", fr: "Vidéos vues pendant la période")
        }
    }

    private func rankingHeading(_ set: PostSet) -> String {
        switch set.basis {
        case .lifetime: self(en: "Best and worst posts", fr: "Meilleures et moins bonnes publications")
        case .activity: self(en: "Best and worst videos", fr: "Meilleures et moins bonnes vidéos")
        }
    }

    /// What the posts were ranked by, and among how many.
    private func rankingNote(_ ranking: Ranking, of set: PostSet) -> Phrase {
        let (compared, noun) = (set.compared(ranking), postNoun(Double(ranking.compared), in: set))
        switch ranking.criterion {
        case .interactions:
            return self(
                Sentence(
                    en: "By number of interactions, among \(compared) \(noun).",
                    fr: "Par nombre d’interactions, parmi \(compared) \(noun)."))
        case .rate(let counting, let minimum):
            let least = Quantity(
                minimum, .count, id: set.group().number(counting.denominator.id, .minimum))
            let exposure = self(self.exposure(counting, atLeast: least))
            return self(
                Sentence(
                    en:
                        "By engagement rate, among \(compared) \(noun) \(exposure): below that, a few people decide the rate.",
                    fr:
                        "Par taux d’engagement, parmi \(compared) \(noun) \(exposure) : en deçà, quelques personnes décident du taux."
                ))
        }
    }

    private func exposure(_ counting: EngagementSet, atLeast least: Quantity) -> Sentence {
        switch counting.denominator {
        case .reach:
            Sentence(en: "with a reach of at least \(least)", fr: "d’une portée d’au moins \(least)")
        case .impressions:
            Sentence(en: "with at least \(least) impressions", fr: "d’au moins \(least) impressions")
        default: Sentence(en: "with at least \(least) views", fr: "d’au moins \(least) vues")
        }
    }

    private func basisNote(_ set: PostSet) -> Phrase {
        guard set.basis == .lifetime, let exported = set.exported else {
            return self(
                Sentence(
                    en: "What each video got in the period, whatever its age.",
                    fr: "Ce que chaque vidéo a obtenu pendant la période, quel que soit son âge."))
        }
        let count = Quantity(
            Double(set.youngCount), .count, id: set.group().number(Measure.publishedPosts.id, .young))
        let noun = postNoun(Double(set.youngCount), in: set)
        let basis = self(
            Sentence(
                en:
                    "All that these posts got from publication to their export (\(exported)): another basis than the activity above, and still growing.",
                fr:
                    "Tout ce que ces publications ont obtenu de leur parution à leur export (\(exported)) : une autre base que l’activité ci-dessus, et qui croît encore."
            ))
        guard set.youngCount > 0 else { return basis }
        return basis
            + self(
                Sentence(
                    en: " \(count) \(noun) had been out for less than 7 days.",
                    fr: " \(count) \(noun) de moins de 7 jours au moment de l’export."))
    }

    private func formatTable(_ set: PostSet) -> ReportTable {
        let formats = Set(set.posts.map { $0.post.format ?? .other })
        let kinds = PostFormat.allCases.filter(formats.contains)
        let all = self(en: "All", fr: "Ensemble")
        let isUnnamed = set.posts.allSatisfy { $0.post.format == nil }
        var rows = kinds.map { kind in
            formatRow(isUnnamed ? all : self(kind.label), set.group(kind), set)
        }
        if kinds.count > 1 {
            var total = formatRow(all, set.group(), set)
            total.kind = .total
            rows.append(total)
        }
        var columns: [ReportTable.Column] = [
            .init(self(en: "Format", fr: "Format"), .leading),
            .init(
                set.basis == .lifetime
                    ? self(en: "Posts", fr: "Publications") : self(en: "Videos", fr: "Vidéos")),
            .init(self(exposure(of: set).label)), .init(self(en: "Median reach", fr: "Portée médiane")),
            .init(self(en: "Engagement", fr: "Engagement")),
            .init(self(en: "Engagement rate", fr: "Taux d’engagement")),
            .init(self(en: "Median per ", fr: "Médiane par ") + postNoun(1, in: set)),
        ]
        let hasReach = set.posts.contains { $0.values[.reach] != nil }
        if !hasReach {
            columns.remove(at: 3)
            for index in rows.indices { rows[index].cells.remove(at: 3) }
        }
        return ReportTable(columns: columns, rows: rows, footnote: formatFootnote(set, hasReach: hasReach))
    }

    /// What the rate is divided by where it may be added up; else views, or impressions where only those are given.
    private func exposure(of set: PostSet) -> Measure {
        if let denominator = set.counting?.denominator, denominator.aggregation == .sum { return denominator }
        let gives = { (measure: Measure) in set.posts.contains { $0.values[measure] != nil } }
        return gives(.views) || !gives(.impressions) ? .views : .impressions
    }

    private func formatRow(_ label: String, _ group: PostGroup, _ set: PostSet) -> ReportTable.Row {
        let rate = set.counting?.metric.id
        let rates = [NumberID.Statistic.engagement, nil, .median].map { statistic in
            rate.flatMap { group.made($0, statistic) }
        }
        return .init(
            [
                .text(label), cell(group.made(Measure.publishedPosts.id, .posts)),
                cell(group.made(exposure(of: set).id)), cell(group.made(Measure.reach.id, .median)),
            ] + rates.map { cell($0) })
    }

    private func formatFootnote(_ set: PostSet, hasReach: Bool) -> Phrase? {
        guard let counting = set.counting else { return nil }
        let formula = counting.formula(language)
        var note = self(
            Sentence(
                en: "Engagement rate: \(formula), sums over sums.",
                fr: "Taux d’engagement : \(formula), somme sur somme."))
        if hasReach {
            note =
                note
                + self(
                    Sentence(
                        en: " The reach of posts is not added up.",
                        fr: " La portée des publications ne s’additionne pas."))
        }
        if let without = set.rate?.without, without > 0 {
            let noun = postNoun(Double(without), in: set)
            let count = Quantity(Double(without), .count, id: set.number(counting.metric.id, .without))
            note =
                note
                + self(
                    Sentence(
                        en: " Without \(count) \(noun) whose engagement or exposure is not given.",
                        fr: " Hors \(count) \(noun) dont l’engagement ou l’exposition n’est pas donné."
                    ))
        }
        return note
    }
}
