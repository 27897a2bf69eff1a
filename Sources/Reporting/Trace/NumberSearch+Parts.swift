import Analytics
import SocialMetrics

/// Numbers of a part of an account: posts, mailings, groups, campaigns, ads, files.
extension NumberSearch {
    /// Of posts published in the period, or active in it.
    var posts: Made? {
        guard let set = accounts.channels.first?.posts[0] else { return nil }
        let said = subject[.format]
        let format = said.flatMap(PostFormat.init(rawValue:))
        if said != nil, format == nil, said != NumberID.allFormats { return nil }
        if statistic == .compared {
            guard let ranking = ranking(of: set.posts, on: set.account.platform) else { return nil }
            let quantity = set.compared(ranking)
            return Made(quantity.value, .count, id) { [metric = id.metric] in
                count(of: set.ranked(by: ranking.criterion), as: metric)
            }
        }
        return same(set.group(format).made(id.metric, statistic))
    }

    var post: Made? {
        guard let channel = accounts.channels.first else { return nil }
        let known = channel.figures.distinctPosts.filter { $0.post.nativeID == subject[.post] }
        let candidates =
            known.map {
                RankingCandidate(
                    post: $0.post, values: $0.values, day: $0.post.day(in: context.zone), asOf: $0.asOf,
                    sources: $0.sources)
            }
            + channel.figures.postPeriods.filter {
                $0.post.nativeID == subject[.post] && $0.period == id.period
            }.map {
                RankingCandidate(
                    post: $0.post, values: $0.values, day: $0.post.day(in: context.zone), asOf: nil,
                    period: $0.period, sources: $0.sources)
            }
        let set = channel.posts[0]
        return candidates.lazy.compactMap { same(set.made(id.metric, statistic, of: $0)) }.first
    }

    var mailing: Made? {
        accounts.mailings.lazy.flatMap { mailings in
            mailings.figures.mailings.filter { $0.mailing.key == subject[.mailing] }.compactMap {
                mailings.made(id.metric, of: $0, zone: context.zone)
            }
        }.lazy.compactMap(same).first
    }

    var group: Made? {
        guard id.basis == .period, subject.fields == sectionFields else { return nil }
        let activities = accounts.activities + accounts.channels.compactMap(\.groups)
        for activity in activities where activity.subject.fields == sectionFields {
            let dimensions = subject.group.dimensions
            guard let table = activity.plan.groups.first(where: { $0.sorted == dimensions }),
                let numbers = GroupNumbers(table, of: activity, in: context.period, context),
                let measure = Measure.named(id.metric)
            else { continue }
            switch statistic {
            case .sum, .rest, .restShare: return same(statistic.flatMap { numbers.made(measure, $0) })
            case .coveredDays:
                let covered = Double(numbers.figures.covered)
                return Made(covered, .count, id) {
                    Derivation(
                        .coveredDays, measure.id, covered,
                        [numbers.made(measure, .sum)?.evidence()].compactMap(\.self))
                }
            case .days:
                let days = Double(id.period.dayCount)
                return Made(days, .count, id) { Derivation(.days, measure.id, days) }
            default:
                return numbers.figures.groups.lazy.compactMap {
                    same(numbers.made(measure, statistic, of: $0))
                }.first
            }
        }
        return nil
    }

    var campaign: Made? {
        for advertising in accounts.advertising {
            for group in advertising.groups[0] {
                let numbers = CampaignNumbers(group, of: advertising, in: context.period)
                let all: [CampaignFigures?] = [nil] + group.campaigns.map(\.self)
                for campaign in all {
                    guard
                        let made = same(numbers.made(id.metric, statistic, of: campaign))
                    else { continue }
                    return made
                }
            }
        }
        return nil
    }

    /// The limits of the cost of one kind of result, and what the cost is made of.
    var cost: Made? {
        guard let statistic, id.basis == .period else { return nil }
        for advertising in accounts.advertising {
            for group in advertising.groups[0] where group.idFields == subject.fields {
                let numbers = CampaignNumbers(group, of: advertising, in: context.period)
                guard let made = numbers.made(id.metric, statistic, of: nil) else { continue }
                return renamed(made)
            }
        }
        return nil
    }

    var ad: Made? {
        guard statistic == nil, id.basis == .period, let measure = Measure.named(id.metric) else {
            return nil
        }
        for advertising in accounts.advertising {
            let rows = advertising.figures.ads.filter { row in
                row.period == id.period && row.breakdown == subject.group && !row.isTotal
                    && row.ad.idFields == subject.fields
            }
            guard let row = rows.first(where: { $0.values[measure] != nil }),
                let value = row.values[measure]
            else { continue }
            let currency = row.ad.currency ?? advertising.currency
            return Made(value, context.unit(of: measure, currency: currency), id) {
                row.derivation(of: measure)
            }
        }
        return nil
    }

    var file: Made? {
        guard let metric = Metric.named(id.metric) else { return nil }
        return accounts.figures.lazy.flatMap { context.counts(metric, of: $0) }.compactMap(same).first
    }
}
