import Analytics
import SocialMetrics

extension ReportContext {
    /// The rows of advertising that the report adds up: one level, one breakdown, nothing told twice.
    func adRows(of accounts: ReportAccounts) -> [NumberSheet.Row] {
        accounts.advertising.flatMap { advertising -> [NumberSheet.Row] in
            let set = advertising.now?.campaigns ?? advertising.now?.own
            return (set?.rows ?? []).map { adRow($0, of: advertising) }
        }
    }

    private func adRow(_ figure: AdFigure, of advertising: Advertising) -> NumberSheet.Row {
        let ad = figure.ad
        var row = row(
            advertising.account, figure.period, .init(ad.idFields, group: figure.breakdown))
        row["level"] = term(ad.level.rawValue, ad.level.label)
        for (key, text) in [
            ("campaign_id", ad.campaignID), ("campaign", ad.campaign), ("ad_set_id", ad.adSetID),
            ("ad_set", ad.adSet), ("ad_id", ad.adID), ("ad", ad.ad), ("attribution", ad.attribution),
        ] { row.set(key, user: text) }
        row["result"] = ad.resultType.map { cell(of: ResultKind($0)) }
        row.set("from", figure.period.from)
        row.set("to", figure.period.to)
        for dimension in figure.breakdown.dimensions {
            row.set("by_" + dimension.rawValue, user: figure.breakdown[dimension])
        }
        let currency = ad.currency ?? advertising.currency
        row.set("currency", currency)
        row.set(figure.values, in: self, currency: currency)
        return row
    }

    /// What results are: a word of the dictionary, else the file's own.
    func cell(of kind: ResultKind) -> NumberCell {
        switch kind {
        case .measure(let measure): term(measure.id, measure.label)
        case .other(let text): .user(text)
        }
    }
}

extension AdFacts.Level {
    fileprivate var label: Words {
        switch self {
        case .account: Words(en: "Account", fr: "Compte")
        case .campaign: Words(en: "Campaign", fr: "Campagne")
        case .adSet: Words(en: "Ad set", fr: "Ensemble de publicités")
        case .ad: Words(en: "Ad", fr: "Annonce")
        }
    }
}
