import GRDB
import SocialMetrics

/// Every mailing of an account with its current values, in order of time.
func mailingFigures(_ reading: AccountReading) throws -> [MailingFigure] {
    let reader = reading.reader(.mailing)
    let figures = try reader.facts(unbroken: true).compactMap { fact -> MailingFigure? in
        let resolution = fact.resolved(reader.measures, adding: false)
        guard let asOf = fact.asOf(resolution) else { return nil }
        return MailingFigure(
            mailing: MailingFacts(fact.attributes(FactTable.mailingAttributes.count)),
            values: reader.values(resolution), asOf: asOf, sources: resolution.sources)
    }
    return figures.sorted { $0.mailing.order < $1.mailing.order }
}

extension MailingFacts {
    /// From the columns of `FactTable.mailingAttributes`, in their order.
    fileprivate init(_ columns: [DatabaseValue]) {
        self.init()
        nativeID = String.fromDatabaseValue(columns[0])
        name = String.fromDatabaseValue(columns[1])
        subject = String.fromDatabaseValue(columns[2])
        list = String.fromDatabaseValue(columns[3])
        sent = Int64.fromDatabaseValue(columns[4]).map(Instant.init(seconds:))
        sentDay = String.fromDatabaseValue(columns[5]).flatMap { Day($0) }
    }

    /// By time, then by what it is called.
    fileprivate var order: (Int64, String) {
        let day = sentDay.map { Int64($0.number) * 86_400 }
        return (sent?.seconds ?? day ?? .max, key)
    }
}
