import Foundation
import SocialMetrics
import Tabular

/// Columns that say when, found once for a table.
struct RowDates {
    let day: Int?
    /// What a cell of `day` stands for: a day, or the week or month that begins with it.
    let unit: Unit
    let start: Int?
    let end: Int?
    let postDate: Int?
    let published: Int?
    let sent: Int?
    let index: Int?
    let days: Int?
    /// What a date stands for.
    enum Unit { case day, week, month }

    /// Every column that may hold dates, ignored ones too: they prove the order of day and month.
    let all: [Int]

    init(_ plan: TablePlan, _ records: Records, _ rows: [Int]) {
        let dayOrMonth = plan.columns(of: .dayOrMonth).first
        let week = plan.columns(of: .week).first
        let month = plan.columns(of: .month).first
        day = plan.columns(of: .day).first ?? dayOrMonth ?? week ?? month
        if day == nil || plan.columns(of: .day).first != nil {
            unit = .day
        } else if let dayOrMonth {
            unit = RowDates.areMonths(rows.map { records.text($0, dayOrMonth) }) ? .month : .day
        } else {
            unit = week != nil ? .week : .month
        }
        start = plan.columns(of: .periodStart).first
        end = plan.columns(of: .periodEnd).first
        postDate = plan.columns(of: .postDate).first
        published = plan.columns(of: .publishTime).first
        sent = plan.columns(of: .sentTime).first
        index = plan.columns(of: .dayIndex).first
        days = plan.columns(of: .days).first
        all = plan.columns.indices.filter { index in
            switch plan.columns[index].content {
            case .field(let field): field.role == .date
            case .ignored: true
            default: false
            }
        }
    }
}

extension RowDates {
    /// Whether dates stand for months: at least two different ones, and each the first of its month.
    private static func areMonths(_ cells: [String]) -> Bool {
        let different = Set(cells.filter { !$0.isEmpty })
        return different.count > 1 && different.allSatisfy { Day($0) != nil && $0.hasSuffix("-01") }
    }
}

extension TableReader {
    /// Decides the order of day and month from all date cells of the table.
    mutating func decideDates(_ dates: RowDates, _ rows: [Int]) -> DateCells {
        if let settled { return settled.dates }
        var evidence = DateCells.Evidence()
        for column in dates.all {
            guard let sample = rows.first(where: { !records.isBlank($0, column) }),
                DateCells.leadingPair(records.text(sample, column)) != nil
            else { continue }
            for record in rows { evidence.add(records.text(record, column)) }
        }
        let cells = DateCells(
            evidence, declared: plan.format.dates.order(in: plan.language), resaved: mayBeResaved)
        if plan.format.startIsOfReport, let start = dates.start {
            let days = rows.compactMap { row -> Day? in
                if case .date(let date) = cells.read(records.text(row, start)) { date.day } else { nil }
            }
            reportStart = ReportStart(Set(days))
        }
        return cells
    }

    /// What a row is about, or nil when it was set aside.
    mutating func understand(_ record: Int, dates: RowDates, cells: DateCells) -> ObservationRow? {
        let extra = (plan.columns.count..<max(plan.columns.count, records.width(of: record)))
            .contains { !records.isBlank(record, $0) }
        if extra {
            setAside(record, CellProblem.tooManyCells(records.width(of: record), header: plan.columns.count))
            return nil
        }
        if leavesDoubt(record) { return nil }
        var row = ObservationRow(line: records.line(of: record), account: account(record))
        for (column, dimension) in groups where row.breakdown[dimension] == nil {
            let text = records.text(record, column)
            if !text.isEmpty, text != TableReader.nothing { row.breakdown[dimension] = text }
        }
        guard nameGroup(&row, record) else { return nil }
        if row.breakdown[.location] == nil { row.breakdown[.location] = location(record) }
        group(&row, record)
        guard setDays(&row, record, dates, cells) else { return nil }
        switch plan.format.grain {
        case .post, .postPeriod:
            guard let post = post(record, dates, cells) else { return nil }
            row.subject = .post(post)
        case .ad:
            let facts = ad(record)
            // A campaign has one type: rows that name it are not split by it.
            if facts.level != .account { row.breakdown[.campaignType] = nil }
            row.subject = .ad(facts)
        case .mailing:
            guard let mailing = mailing(record, dates, cells) else { return nil }
            row.subject = .mailing(mailing)
        case .accountDay, .accountPeriod, .web, .search, .sales, .audience: row.subject = .account
        }
        return row
    }

    /// Sets a row aside whose cells may stand under the wrong header; one with a word behind its last column is told by that.
    mutating func leavesDoubt(_ record: Int) -> Bool {
        guard let misfit = doubtful[record], misfit.placement != .labelled else { return false }
        setAside(
            record,
            misfit.placement == .remainder
                ? CellProblem.remainder : CellProblem.misplaced(misfit.width, header: misfit.expected))
        return true
    }

    /// What a total row is about, the whole account without group; nil when it was set aside.
    mutating func understandTotal(_ record: Int, dates: RowDates, cells: DateCells) -> ObservationRow? {
        if leavesDoubt(record) { return nil }
        var row = ObservationRow(line: records.line(of: record), account: account(record), isTotal: true)
        if let segment { row.breakdown[.segment] = segment }
        if plan.format.grain == .ad {
            // The word for a total may stand where other rows have their day.
            let isDated = dates.day.map { TotalText.kind(of: records.text(record, $0)) == nil } ?? true
            if isDated { guard setDays(&row, record, dates, cells) else { return nil } }
            var facts = AdFacts(level: .account)
            facts.attribution = text(.attribution, record)
            facts.currency = currency(record)
            row.subject = .ad(facts)
        }
        return row
    }

    /// Finds the days a row is about; false when it had to be set aside.
    private mutating func setDays(
        _ row: inout ObservationRow, _ record: Int, _ dates: RowDates, _ cells: DateCells
    ) -> Bool {
        if let column = dates.day, !records.isBlank(record, column) {
            if plan.format.grain != .accountDay, let period = PeriodCells.period(records.text(record, column))
            {
                (row.from, row.to) = (period.from, period.to)
                return true
            }
            guard let date = date(record, column, cells, wholeRow: true) else { return false }
            setDays(&row, date, dates, isOfVisitors: fields[.dayOrMonth]?.first == column)
            return true
        }
        if let column = dates.index { return setDay(&row, record, index: column) }
        if let column = dates.days, !records.isBlank(record, column) {
            let text = records.text(record, column)
            guard let period = PreamblePeriod.range(in: text, cells) else {
                setAside(record, column: column, wholeRow: true, CellProblem.notTwoDays(text))
                return false
            }
            (row.from, row.to) = (period.from, period.to)
            return true
        }
        if plan.format.grain == .accountDay || (dates.day != nil && dates.start == nil && isByDay) {
            setAside(record, CellProblem.noDay)
            return false
        }
        if let start = dates.start, !records.isBlank(record, start) {
            guard let from = date(record, start, cells, wholeRow: true) else { return false }
            row.from = from.day
            row.to = from.day
            if let end = dates.end, !records.isBlank(record, end) {
                guard let to = date(record, end, cells, wholeRow: true) else { return false }
                row.to = to.day
            } else if let reportStart {
                let period = reportStart.period(from: from.day, in: preamblePeriod ?? context.period)
                (row.from, row.to) = (period?.from, period?.to)
            }
        }
        // "Lifetime" in any language is no date; a date means that the export is split by day.
        if let column = dates.postDate, DateCells.looksLikeDate(records.text(record, column)) {
            guard let date = date(record, column, cells, wholeRow: true) else { return false }
            (row.from, row.to) = (date.day, date.day)
        }
        return true
    }

    /// Whether a row of the export is nothing without its day.
    private var isByDay: Bool {
        switch plan.format.grain {
        case .web, .search, .sales: true
        default: false
        }
    }

    /// The day, or the week or month that begins with it; a time of day makes the row one of an hour.
    private func setDays(_ row: inout ObservationRow, _ date: DateCell, _ dates: RowDates, isOfVisitors: Bool)
    {
        switch dates.unit {
        case .day:
            (row.from, row.to) = (date.day, date.day)
            if isOfVisitors, let second = date.second {
                row.breakdown[.hour] = second < 36_000 ? "0\(second / 3600)" : "\(second / 3600)"
            }
        case .week:
            let week = Period(from: date.day, to: date.day.adding(days: 6)).cut(to: context.namedPeriod)
            (row.from, row.to) = (week.from, week.to)
        case .month:
            let month = Period.month(of: date.day).cut(to: context.namedPeriod)
            (row.from, row.to) = (month.from, month.to)
        }
    }

    /// The date of a cell; nil when it was set aside, alone or with the whole row that needs it.
    private mutating func date(
        _ record: Int, _ column: Int, _ cells: DateCells, wholeRow: Bool
    ) -> DateCell? {
        let text = records.text(record, column)
        switch cells.read(text) {
        case .date(let date): return date
        case .blank: if wholeRow { setAside(record, column: column, wholeRow: true, CellProblem.noDay) }
        case .bad: setAside(record, column: column, wholeRow: wholeRow, CellProblem.notADate(text))
        case .ambiguous: setAside(record, column: column, wholeRow: wholeRow, CellProblem.ambiguousDate(text))
        case .yearless(let date):
            if let day = day(date, record, column) { return DateCell(day: day, second: nil) }
            setAside(record, column: column, wholeRow: wholeRow, CellProblem.noYear(text))
        }
        return nil
    }

    /// A place of business without a code of its own: its name and address; many places share a name.
    private func location(_ record: Int) -> String? {
        let parts = [text(.locationName, record), text(.locationAddress, record)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private func account(_ record: Int) -> AccountHint {
        AccountHint(
            nativeID: text(.accountID, record),
            name: text(.accountUserName, record) ?? text(.accountName, record) ?? owner)
    }

    private mutating func post(_ record: Int, _ dates: RowDates, _ cells: DateCells) -> PostFacts? {
        // Where no column holds ids, the address of a post tells it from others.
        let hasIDs = fields[.postID]?.isEmpty == false
        let isTold = hasIDs || plan.format.platforms == [.linkedin] || plan.format.postIDs != nil
        guard
            let id = postID(record) ?? idInLink(record) ?? (isTold ? nil : text(.permalink, record))
        else {
            if let link = text(.permalink, record), plan.format.platforms == [.linkedin] {
                setAside(record, CellProblem.noIDInLink(link))
            } else if let comment = text(.dataComment, record) {
                setAside(record, CellProblem.platformError(comment))
            } else {
                setAside(record, CellProblem.noPostID)
            }
            return nil
        }
        if let column = fields[.postID]?.first, RoundedID.isRounded(id) {
            setAside(record, column: column, wholeRow: true, CellProblem.scientificID(id))
            return nil
        }
        var post = PostFacts(nativeID: id)
        post.permalink = text(.permalink, record)
        post.caption = text(.caption, record) ?? text(.title, record)
        if let scheme = plan.format.postIDs {
            post.caption = post.caption.map(scheme.caption)
            post.format = scheme.format(ofPermalink: post.permalink)
            post.published = scheme.published(id)
        }
        if plan.format.platforms == [.youtube] {
            post.permalink = "https://www.youtube.com/watch?v=" + id
            post.format = .video
        }
        if let word = text(.postFormat, record) {
            post.format = postFormats.format(of: word)
            // Facebook calls reels "Videos"; the address tells.
            if post.format == .video, post.permalink?.contains("/reel/") == true { post.format = .reel }
        }
        if let length = text(.duration, record) {
            let seconds = Double(length) ?? DurationCells.seconds(length)
            post.duration = seconds.flatMap { $0 > 0 ? $0 : nil }
        }
        if post.published == nil, let column = dates.published, !records.isBlank(record, column),
            let date = date(record, column, cells, wholeRow: false)
        {
            if let second = date.second,
                let zone = date.offset.flatMap(TimeZone.init(secondsFromGMT:)) ?? zone
            {
                post.published = Instant(day: date.day, secondOfDay: second, zone: zone)
            } else {
                post.publishedDay = date.day
            }
        }
        return post
    }

    /// The id that the address of a LinkedIn post ends in.
    private func idInLink(_ record: Int) -> String? {
        guard plan.format.platforms == [.linkedin] else { return nil }
        return text(.permalink, record).flatMap(LinkedInPostID.id)
    }

    private mutating func mailing(_ record: Int, _ dates: RowDates, _ cells: DateCells) -> MailingFacts? {
        var mailing = MailingFacts()
        mailing.nativeID = text(.mailingID, record)
        mailing.name = text(.mailing, record)
        mailing.subject = text(.subject, record)
        mailing.list = text(.mailingList, record)
        guard mailing.nativeID != nil || mailing.name != nil || mailing.subject != nil else {
            setAside(record, CellProblem.noMailing)
            return nil
        }
        if let column = dates.sent, !records.isBlank(record, column),
            let date = date(record, column, cells, wholeRow: false)
        {
            if let second = date.second, let zone {
                mailing.sent = Instant(day: date.day, secondOfDay: second, zone: zone)
            } else {
                mailing.sentDay = date.day
            }
        }
        return mailing
    }

    private func ad(_ record: Int) -> AdFacts {
        var ad = AdFacts(level: .account)
        ad.campaignID = name(.campaignID, record).map(withoutBrackets)
        ad.campaign = name(.campaign, record)
        ad.adSetID = name(.adSetID, record)
        ad.adSet = name(.adSet, record)
        ad.adID = name(.adID, record)
        ad.ad = name(.ad, record)
        ad.resultType =
            text(.resultType, record) ?? (countsResults ? plan.format.resultType : nil)
        ad.attribution = text(.attribution, record)
        ad.currency = currency(record)
        if ad.ad != nil || ad.adID != nil {
            ad.level = .ad
        } else if ad.adSet != nil || ad.adSetID != nil {
            ad.level = .adSet
        } else if ad.campaign != nil || ad.campaignID != nil {
            ad.level = .campaign
        }
        return ad
    }

    /// A currency by the row's own column, the header of the spend, any header, or the sign beside an amount.
    private func currency(_ record: Int) -> String? {
        if let said = text(.currency, record) { return said }
        let money = plan.measures.filter { if case .money = $0.measure.unit { true } else { false } }
        let spend = money.filter { $0.measure == .spend }
        return spend.lazy.compactMap { plan.columns[$0.column].currency }.first
            ?? plan.columns.lazy.compactMap(\.currency).first
            ?? (spend + money).lazy.compactMap { slot in
                MoneyCell(records.bytes.span.extracting(records.range(record, slot.column)))?.currency
            }.first
    }

    /// What Google writes for a name that is not there.
    static let nothing = "--"

    private func name(_ field: Field, _ record: Int) -> String? {
        (fields[field] ?? []).lazy.map { records.text(record, $0) }
            .first { !$0.isEmpty && $0 != TableReader.nothing }
    }

    /// An id without the square brackets that Microsoft Advertising keeps spreadsheets from rounding it with.
    private func withoutBrackets(_ id: String) -> String {
        id.hasPrefix("[") && id.hasSuffix("]") ? String(id.dropFirst().dropLast()) : id
    }

    private var countsResults: Bool { plan.measures.contains { $0.measure == .results } }

    /// The first filled cell of the columns that feed a field.
    func text(_ field: Field, _ record: Int) -> String? {
        for column in fields[field] ?? [] {
            let text = records.text(record, column)
            if !text.isEmpty { return text }
        }
        return nil
    }
}
