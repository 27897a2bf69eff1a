import Analytics
import Charting
import SocialMetrics

/// Posts of a period, at least, whose engagement rate is worth a sentence.
private let leastPosts = 3

extension ReportContext {
    /// What may be said of a social account in the summary.
    func candidates(for channel: Channel) -> [Candidate] {
        [
            exposure(of: channel), interactions(of: channel), followerGrowth(of: channel),
            engagement(of: channel),
            outlier(of: channel) ?? bestPost(of: channel), missingDays(of: channel),
        ].compactMap(\.self)
    }

    private func exposure(of channel: Channel) -> Candidate? {
        guard let line = channel.exposure else { return nil }
        return candidate(line, subject: .exposure, noun: noun(of: line), of: channel)
    }

    private func interactions(of channel: Channel) -> Candidate? {
        guard let line = channel.line(Measure.interactions.id) else { return nil }
        var candidate = candidate(line, subject: .interactions, noun: noun(of: line), of: channel)
        candidate?.weight *= 0.3
        return candidate
    }

    /// The noun of a figure inside a sentence, its label with an article, and whether it is plural.
    private func noun(of line: Line) -> (Words, Bool) {
        let label = Words(en: line.label.en.lowercasedFirst(.en), fr: line.label.fr.lowercasedFirst(.fr))
        let article: String? =
            switch line.id {
            case Measure.viewers.id: "le nombre de "
            case Measure.impressionsClickRate.id: "le "
            case Measure.reach.id, Metric.averageDailyReach.id, Metric.averageDailyOrganicReach.id,
                Measure.watchTime.id, Measure.averageWatchTime.id:
                "la "
            default: nil
            }
        let start = line.id == Measure.viewers.id ? "the number of " : ""
        return (Words(en: start + label.en, fr: (article ?? "les ") + label.fr), article == nil)
    }

    private func candidate(_ line: Line, subject: Candidate.Subject, noun: (Words, Bool), of channel: Channel)
        -> Candidate?
    {
        guard let now = line.now, now.isComplete || line.perDay == nil, let main = mainComparison(line),
            let numbers = comparisons(line)
        else { return nil }
        let verb = verb(main, plural: noun.1)
        let start = on(channel.account)
        return Candidate(
            account: channel.account.key, subject: subject, weight: weight(line),
            finding: Finding(
                tone: tone(main.change),
                text: self(
                    Sentence(
                        en: "\(start), \(noun.0.en) \(verb.en): \(numbers).",
                        fr: "\(start), \(noun.0.fr) \(verb.fr) : \(numbers)."))))
    }

    private func followerGrowth(of channel: Channel) -> Candidate? {
        let summary = channel.followers[0]
        guard let value = summary.netValue, value.isComplete else { return nil }
        let net = value.value
        let start = on(channel.account)
        let number = channel.account.number(Metric.netGrowth.id, of: period)
        let amount = Quantity(abs(net), .count, id: net < 0 ? number.with(.size) : number)
        let noun = plural(
            net, one: Words(en: "follower", fr: "abonné"), many: Words(en: "followers", fr: "abonnés"))
        let verb = net < 0 ? Words(en: "lost", fr: "a perdu") : Words(en: "gained", fr: "a gagné")
        var sentence =
            net == 0
            ? self(
                Sentence(
                    en: "\(start), the number of followers did not change",
                    fr: "\(start), le nombre d’abonnés n’a pas changé"))
            : self(
                Sentence(
                    en: "\(start), the account \(verb.en) \(amount) \(noun) (net)",
                    fr: "\(start), le compte \(verb.fr) \(amount) \(noun) (solde net)"))
        let before = channel.followers[1].netValue.flatMap { $0.isComplete ? $0.value : nil }
        if let earlier = before {
            let amount = Quantity(earlier, .count, id: number.of(previous))
            let when = during(previous)
            sentence =
                sentence + self(Sentence(en: ", against \(amount) \(when)", fr: ", contre \(amount) \(when)"))
        }
        if let end = summary.end {
            let count = Quantity(
                end.count, .people, id: channel.account.number(Measure.followers.id, of: period))
            sentence =
                sentence
                + self(
                    Sentence(
                        en: "; it had \(count) on \(end.day)", fr: " ; il en comptait \(count) le \(end.day)")
                )
            if let rate = summary.rate { sentence = sentence + " (\(Change.relative(rate)))" }
        }
        let comparison = compare(net, with: before, unit: .count)
        // A gain smaller than before is no good news; a loss is bad, whatever was before.
        let isLess = comparison.change.map { tone($0) == .bad } ?? false
        return Candidate(
            account: channel.account.key, subject: .followers, weight: 0.03 + 0.3 * weight(comparison),
            finding: Finding(
                tone: net < 0 ? .bad : net > 0 && !isLess ? .good : .neutral, text: sentence + "."))
    }

    private func engagement(of channel: Channel) -> Candidate? {
        guard let rate = channel.posts[0].rate, rate.posts >= leastPosts,
            channel.posts[1].rate.map({ $0.posts >= leastPosts }) ?? true
        else { return nil }
        let comparison = rateComparison(of: channel, with: 1)
        guard case .points(let change) = comparison,
            let numbers = comparisons(
                Quantity(rate.pooled, .share, id: number(of: channel.posts[0])),
                previous: Earlier(
                    channel.posts[1].rate?.pooled, number(of: channel.posts[1]), comparison),
                yearBefore: Earlier(
                    channel.posts[2].rate?.pooled, number(of: channel.posts[2]),
                    rateComparison(of: channel, with: 2)))
        else { return nil }
        let part = change / max(rate.pooled - change, 1e-9)
        let label = rate.set.metric.label
        // Where the exports lack a part of it, the sentence says what is counted.
        let isWhole = rate.set.parts == EngagementSet.declared(for: channel.platform)?.parts
        let parts =
            isWhole
            ? Words("") : Words(en: " (\(rate.set.engagement(.en)))", fr: " (\(rate.set.engagement(.fr)))")
        let start = on(channel.account)
        let median = Quantity(
            rate.medianOfPosts, .share, id: channel.posts[0].number(rate.set.metric.id, .median))
        let (verb, noun) = (verb(part, plural: false), postNoun(1, in: channel.posts[0]))
        return Candidate(
            account: channel.account.key, subject: .engagement, weight: 0.5 * min(abs(part), 1.5),
            finding: Finding(
                tone: tone(part),
                text: self(
                    Sentence(
                        en:
                            "\(start), the \(label.en.lowercasedFirst(.en))\(parts.en) \(verb.en): \(numbers); median per \(noun) \(median).",
                        fr:
                            "\(start), le \(label.fr.lowercasedFirst(.fr))\(parts.fr) \(verb.fr) : \(numbers) ; médiane par \(noun) \(median)."
                    ))))
    }

    private func number(of set: PostSet) -> NumberID? { set.counting.map { set.number($0.metric.id) } }

    /// The post that was seen far more than the others: it carries averages and totals.
    private func outlier(of channel: Channel) -> Candidate? {
        guard let outlier = channel.posts[0].outlier else { return nil }
        let ranked = outlier.post
        let start = on(channel.account)
        let (value, factor, median) = numbers(of: outlier, in: channel.posts[0])
        let caption = title(of: ranked.post)
        let format = (ranked.post.format ?? .other).label
        let isReach = outlier.measure == .reach
        let day = ranked.day.map { day in
            self(Sentence(en: " of \(day)", fr: " du \(day)"))
        }
        let what: Phrase =
            self(
                Sentence(en: "one post", fr: "une publication")) + (day ?? Phrase([]))
        return Candidate(
            account: channel.account.key, subject: .post, weight: min(1.5, 0.2 * outlier.factor),
            finding: Finding(
                tone: .good,
                text: self(
                    isReach
                        ? Sentence(
                            en:
                                "\(start), \(what) (\(format.en.lowercased())) reached \(value) people, \(factor) times the median post (\(median)): “\(user: caption)”.",
                            fr:
                                "\(start), \(what) (\(format.fr.lowercased())) a touché \(value) personnes, \(factor) fois la portée médiane (\(median)) : « \(user: caption) »."
                        )
                        : Sentence(
                            en:
                                "\(start), \(what) (\(format.en.lowercased())) was seen \(value) times, \(factor) times the median post (\(median)): “\(user: caption)”.",
                            fr:
                                "\(start), \(what) (\(format.fr.lowercased())) a été vue \(value) fois, \(factor) fois la médiane (\(median)) : « \(user: caption) »."
                        ))))
    }

    private func bestPost(of channel: Channel) -> Candidate? {
        guard let ranking = ranking(of: channel.posts[0].posts, on: channel.platform), ranking.compared > 2,
            case .rate(let counting, _) = ranking.criterion, let best = ranking.best.first,
            let median = channel.posts[0].rate?.medianOfPosts
        else { return nil }
        let (start, set, metric) = (on(channel.account), channel.posts[0], counting.metric.id)
        let rate = Quantity(best.score, .share, id: number(metric, of: best, in: set))
        let middle = Quantity(median, .share, id: set.number(metric, .median))
        let caption = title(of: best.post)
        let noun = postNoun(1, in: channel.posts[0])
        return Candidate(
            account: channel.account.key, subject: .post, weight: 0.05,
            finding: Finding(
                tone: .neutral,
                text: self(
                    Sentence(
                        en:
                            "\(start), the \(noun) with the highest engagement rate is “\(user: caption)”: \(rate), against a median of \(middle).",
                        fr:
                            "\(start), la \(noun) au taux d’engagement le plus élevé est « \(user: caption) » : \(rate), pour une médiane de \(middle)."
                    ))))
    }

    /// What a post is called: the beginning of its caption, else that it has none.
    func title(of post: PostFacts) -> String {
        post.caption.map { excerpt($0) } ?? self(en: "post without text", fr: "publication sans texte")
    }

    /// The beginning of a caption, on one line.
    func excerpt(_ text: String) -> String {
        let line = singleLine(text)
        guard line.count > 60 else { return line }
        let cut = line.prefix(60)
        let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
        return words + "…"
    }

    private func missingDays(of channel: Channel) -> Candidate? {
        guard let line = channel.exposure ?? channel.activity.first(where: { $0.now != nil }),
            let now = line.now,
            !now.isComplete
        else { return nil }
        let start = on(channel.account)
        let days = daysWithData(now.covered, of: now.dayCount, for: line.number)
        let label = Words(en: line.label.en.lowercasedFirst(.en), fr: line.label.fr.lowercasedFirst(.fr))
        let limit =
            line.perDay == nil
            ? Words(en: "part of the period only", fr: "une partie de la période seulement")
            : Words(en: "comparison per day only", fr: "comparaison par jour seulement")
        return Candidate(
            account: channel.account.key, subject: .coverage, weight: 0,
            finding: Finding(
                tone: .neutral,
                text: self(
                    Sentence(
                        en: "\(start), \(limit.en) (\(label.en)): \(days).",
                        fr: "\(start), \(limit.fr) (\(label.fr)) : \(days)."
                    ))))
    }
}
