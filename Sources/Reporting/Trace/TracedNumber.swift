import Analytics
import SocialMetrics

/// A number of a report or an export, looked up by its id.
package struct TracedNumber: Sendable {
    /// As it is printed now; nil when there is none.
    package var quantity: Quantity?
    /// Why there is none; nil when there is one, or when nothing says it.
    package var absence: Words?
    /// How many days of the period it rests on; nil where days do not matter.
    package var covered: Int?
    /// How it was made; nil when there is none.
    package var derivation: Derivation?
}

/// Computes numbers of one account again, by what reports and exports compute them with.
package struct NumberTracer: Sendable {
    private let context: ReportContext
    private let accounts: ReportAccounts

    /// - Parameter request: of a report over the period of the ids, with their account alone
    package init(_ request: ReportRequest) {
        context = ReportContext(request)
        accounts = ReportAccounts(in: context)
    }

    /// The number that goes by an id; without a quantity where the account has none of this kind.
    package func callAsFunction(_ id: NumberID) -> TracedNumber {
        if let made = NumberSearch(id: id, context: context, accounts: accounts).made {
            return TracedNumber(
                quantity: made.quantity, covered: made.covered, derivation: made.evidence())
        }
        return TracedNumber(absence: accounts.absence(of: id))
    }
}

extension ReportAccounts {
    /// Why a number is not there, where more can be said than that no export gives it.
    fileprivate func absence(of id: NumberID) -> Words? {
        guard let measure = Measure.named(id.metric), measure.aggregation == .never, id.subject.isEmpty else {
            return nil
        }
        let hasDays = figures.contains { figures in
            figures.days.contains { id.period.contains($0.day) && $0.values[measure] != nil }
        }
        return hasDays
            ? Words(
                en: "the platform gives people day by day and no figure of the period; they are never added",
                fr:
                    "la plateforme donne des personnes jour par jour et aucun chiffre de la période ; elles ne s’additionnent jamais"
            ) : nil
    }
}

extension NumberID {
    /// The number of which this one says something: without its statistic.
    var plain: NumberID {
        var id = self
        id.subject[.statistic] = nil
        return id
    }
}

extension ReportAccounts {
    /// Every figure of the tables of the report, account by account.
    var lines: [Line] {
        let ofChannels = channels.flatMap { channel in
            channel.activity + channel.community + (channel.published.map { [$0] } ?? [])
        }
        let others = advertising.flatMap(\.tableLines) + activities.flatMap(\.lines)
        return ofChannels + others + mailings.flatMap(\.lines)
    }
}
