import Analytics
import SocialMetrics

extension ReportContext {
    /// The section of a social account: key figures, activity of the period, charts, posts.
    func section(of channel: Channel) -> ReportSection {
        let figures = keyFigures(of: channel)
        var blocks: [Block] = [
            figures.isEmpty ? .note(noFigures(told: told(by: channel.figures))) : .keyFigures(figures)
        ]
        let lines = channel.activity + channel.community + (channel.published.map { [$0] } ?? [])
        if !lines.isEmpty {
            blocks.append(.heading(self(en: "Activity of the period", fr: "Activité de la période")))
            blocks.append(
                .table(
                    comparisonTable(
                        lines,
                        caption: self(
                            en: "What happened in the period, on posts of any age",
                            fr: "Ce qui s’est passé pendant la période, quel que soit l’âge des publications")
                    )))
            if let daily = perDayTable(channel.activity + channel.partlyKnownPosts) {
                blocks.append(.table(daily))
            }
        }
        blocks += peopleNotes(channel).map(Block.note)
        blocks += grossNote(channel).map { [.note($0)] } ?? []
        blocks += [dailyFigure(of: channel), followersFigure(of: channel)].compactMap(\.self)
        if let groups = channel.groups {
            blocks += groups.plan.groups.flatMap { groupBlocks($0, of: groups) }
        }
        blocks += postBlocks(of: channel)
        blocks += longerPeriodBlocks(of: channel)
        return ReportSection(
            id: "channel-" + channel.account.key, title: title(of: channel.account), blocks: blocks)
    }

    private func told(by figures: AccountFigures) -> [Period] {
        figures.days.map { Period(from: $0.day, to: $0.day) } + figures.periods.map(\.period)
            + figures.groupDays.map(\.period) + figures.postPeriods.map(\.period)
    }

    /// "Instagram – name", the platform alone where the account is called like it.
    func title(of account: AccountInfo) -> String {
        let platform = self(account.platform.label)
        let isNamed = !["", platform, account.platform.name].contains(account.name)
        return isNamed ? platform + " – " + account.name : platform
    }

    /// New followers without those who left: said wherever they are printed.
    private func grossNote(_ channel: Channel) -> Phrase? {
        guard channel.line(Measure.newFollowers.id) != nil else { return nil }
        return self(
            Sentence(
                en: "New followers are gross: those who left are not taken off.",
                fr: "Les nouveaux abonnés sont un chiffre brut : les désabonnements n’en sont pas déduits."))
    }
}
