import SocialMetrics

/// A mailing of the sample, as it was planned.
struct Mailing {
    let day: Day
    let hour: Int
    let minute: Int
    /// The name inside the tool; links carry it as `utm_campaign`.
    let title: String
    let subject: String
    var kind = Kind.normal
    /// How much it draws compared with others.
    var pull = 1.0

    enum Kind {
        case normal
        /// Sent to three colleagues first.
        case tested
        /// Two subjects tried on a quarter of the list each; the better one goes to the rest.
        case splitTest(otherSubject: String)
    }

    init(
        _ day: Day, _ hour: Int, _ minute: Int, _ title: String, _ subject: String, kind: Kind = .normal,
        pull: Double = 1
    ) {
        (self.day, self.hour, self.minute) = (day, hour, minute)
        (self.title, self.subject, self.kind, self.pull) = (title, subject, kind, pull)
    }
}

/// What a mailing, or a part of one, brought.
struct MailingResult {
    var title: String
    var subject: String
    let day: Day
    let hour: Int
    let minute: Int
    let id: String
    var recipients = 0
    var softBounces = 0
    var hardBounces = 0
    var opens = 0
    var totalOpens = 0
    var clicks = 0
    var totalClicks = 0
    var unsubscribes = 0
    var complaints = 0
    var orders = 0
    /// Cents.
    var revenue = 0

    var bounces: Int { softBounces + hardBounces }
    var deliveries: Int { recipients - bounces }

    /// Clicks that reach the website so many days later.
    func sessions(afterDays age: Int) -> Double {
        let shares = [0.63, 0.19, 0.08, 0.05, 0.03]
        return shares.indices.contains(age) ? Double(clicks) * 1.12 * shares[age] : 0
    }
}

/// All mailings of a brand with their results, and what the tool lists besides.
struct MailingHistory {
    /// Whole mailings, without test sends and without the parts of split tests.
    private(set) var mailings: [MailingResult] = []
    /// Every record of the export, in the order of sending.
    private(set) var records: [MailingResult] = []

    init(_ brand: Brand) {
        var random = brand.random("mailings")
        for mailing in brand.presence.mailings {
            let age = Double(Period.sample.from.distance(to: mailing.day))
            let list =
                brand.presence.subscribers + random.count(age * Double(brand.presence.subscribers) / 1400)
            switch mailing.kind {
            case .normal:
                add([Self.sent(mailing, to: list, brand, &random)])
            case .tested:
                var test = Self.sent(mailing, to: 3, brand, &random)
                (test.opens, test.totalOpens, test.clicks, test.totalClicks) = (3, 5, 1, 2)
                (test.softBounces, test.hardBounces, test.unsubscribes, test.complaints) = (0, 0, 0, 0)
                (test.orders, test.revenue) = (0, 0)
                test.subject = "[TEST] " + mailing.subject
                records.append(test)
                add([Self.sent(mailing, to: list, brand, &random)])
            case .splitTest(let otherSubject):
                let quarter = list / 4
                var first = Self.sent(mailing, to: quarter, brand, &random)
                var second = Self.sent(mailing, to: quarter, brand, &random)
                var rest = Self.sent(mailing, to: list - 2 * quarter, brand, &random)
                first.title += " | Combo 1"
                second.title += " | Combo 2"
                second.subject = otherSubject
                rest.title += " | Winner"
                rest.subject = first.opens >= second.opens ? first.subject : second.subject
                add([first, second, rest], of: Self.sent(mailing, to: list, brand, &random))
            }
        }
    }

    /// Adds a mailing, or the parts of one after the record that sums them up.
    private mutating func add(_ parts: [MailingResult], of blank: MailingResult? = nil) {
        guard var whole = blank else {
            mailings += parts
            records += parts
            return
        }
        let sum = { (value: KeyPath<MailingResult, Int>) in parts.reduce(0) { $0 + $1[keyPath: value] } }
        (whole.recipients, whole.softBounces, whole.hardBounces) = (
            sum(\.recipients), sum(\.softBounces), sum(\.hardBounces)
        )
        (whole.opens, whole.totalOpens, whole.clicks) = (sum(\.opens), sum(\.totalOpens), sum(\.clicks))
        (whole.unsubscribes, whole.complaints) = (sum(\.unsubscribes), sum(\.complaints))
        (whole.orders, whole.revenue) = (sum(\.orders), sum(\.revenue))
        (whole.totalClicks, whole.subject) = (0, "")
        mailings.append(whole)
        records.append(whole)
        records += parts
    }

    private static func sent(
        _ mailing: Mailing, to recipients: Int, _ brand: Brand, _ random: inout SplitMix64
    ) -> MailingResult {
        let alphabet = Array("0123456789abcdef")
        var result = MailingResult(
            title: mailing.title, subject: mailing.subject, day: mailing.day, hour: mailing.hour,
            minute: mailing.minute, id: String((0..<10).map { _ in random.pick(alphabet) }))
        result.recipients = recipients
        result.softBounces = random.count(Double(recipients) * random.between(0.001, 0.004))
        result.hardBounces = random.count(Double(recipients) * random.between(0.0003, 0.0015))
        let delivered = Double(result.deliveries)
        result.opens = random.count(delivered * random.between(0.36, 0.47) * (0.7 + 0.3 * mailing.pull))
        result.totalOpens = Int(Double(result.opens) * random.between(1.5, 2))
        result.clicks = random.count(delivered * random.between(0.018, 0.034) * mailing.pull)
        result.totalClicks = Int(Double(result.clicks) * random.between(1.2, 1.7))
        result.unsubscribes = random.count(delivered * random.between(0.0012, 0.0036))
        result.complaints = random.count(delivered * 0.00008)
        result.orders = random.count(Double(result.clicks) * 0.034 * brand.level(on: mailing.day))
        for _ in 0..<result.orders {
            result.revenue += Int(brand.presence.website.order * random.between(0.5, 1.6)) / 10 * 10
        }
        return result
    }
}
