import SocialMetrics

extension HeaderIndex {
    /// The plan with headers that the export did not have before, as far as their meaning is sure.
    ///
    /// A header is looked up among the export's own with units and punctuation set aside, then among those of the same
    /// platform, then of the same kind of platform. What another column gives already is never given twice.
    /// - Parameters:
    ///   - plan: the plan by the export's own headers
    ///   - glossary: every header that is known
    ///   - circles: how far to look beside the export's own headers
    /// - Returns: the plan with more columns known, their places in `renamed`
    func renaming(_ plan: TablePlan, _ glossary: Glossary, within circles: [Glossary.Circle]) -> TablePlan {
        var found: [Int: Column.Content] = [:]
        for (position, column) in plan.columns.enumerated()
        where column.content == nil && !column.header.isEmpty {
            found[position] = meaning(of: column.header, glossary, within: circles)
        }
        var plan = plan
        for (position, content) in found.sorted(by: { $0.key < $1.key }) {
            if content.readAs == nil {
                plan.columns[position].content = content
                plan.known += 1
                continue
            }
            let isThere = plan.columns.contains { $0.content.map(content.isSameThing) ?? false }
            let isTwice = found.contains { $0.key != position && $0.value.isSameThing(as: content) }
            if isThere || isTwice { continue }
            plan.columns[position].content = content
            plan.known += 1
            plan.renamed.append(position)
        }
        return plan
    }

    private func meaning(
        of header: String, _ glossary: Glossary, within circles: [Glossary.Circle]
    ) -> Column.Content? {
        if let own = ownMeaning(of: header) { return own }
        let loose = LooseHeader(header)
        for circle in circles {
            if let meaning = glossary.meaning(of: loose, for: format, within: circle) { return meaning }
            // The platform uses the header, and not for one thing that this export can have: no other platform decides.
            if circle == .platform, glossary.knows(loose, on: format.platforms) { return nil }
        }
        return nil
    }

    /// What a header means by the export's own, which it resembles but for units, punctuation, "number of", or because
    /// it says the same in two languages.
    private func ownMeaning(of header: String) -> Column.Content? {
        if let one = looseMeaning(of: header) { return one }
        for separator in [" / ", "/", " | ", "|"] where header.contains(separator) {
            let sides = header.split(separator: separator).map(String.init)
            let meanings = Set(sides.map { side in exactMeaning(of: side) ?? looseMeaning(of: side) })
            if sides.count > 1, meanings.count == 1, let meaning = meanings.first { return meaning }
        }
        return nil
    }

    private func exactMeaning(of header: String) -> Column.Content? {
        matches(HeaderName(header)).first.map { format.columns[$0.column].content }
    }

    private func looseMeaning(of header: String) -> Column.Content? {
        let header = LooseHeader(header)
        let own =
            loose[header.key] ?? header.counted.flatMap { loose[$0] } ?? header.withoutTotal.flatMap {
                // A total of people who came may be all who are there; what has no sum may be counted in another way.
                loose[$0]?.filter { format.columns[$0.column].content.isSumOfEvents }
            } ?? []
        let meanings = Set(own.map { format.columns[$0.column].content.inUnit(header.unit, known: $0.unit) })
        return meanings.count == 1 ? meanings.first ?? nil : nil
    }
}

extension Column.Content {
    /// Whether it is a measure whose values add up, and no gain or loss of people.
    fileprivate var isSumOfEvents: Bool {
        guard case .measure(let measure, _) = self else { return false }
        return measure.aggregation == .sum && !Self.changesOfPeople.contains(measure)
    }

    /// Measures whose total may be a count of all the people there are.
    private static let changesOfPeople: Set<Measure> = [
        .newFollowers, .newFollowersOrganic, .newFollowersPaid, .lostFollowers, .netFollowers, .newPageLikes,
        .lostPageLikes, .newMembers, .newContacts,
    ]
}

extension TablePlan {
    /// Whether the table is the export under other headers: all it requires is there, most of its headers are known, a
    /// third of them by the export's own names, no unknown one tells rows apart elsewhere, and one that no other platform
    /// has proves where the table is from.
    /// - Parameters:
    ///   - glossary: every header that is known
    ///   - isSaid: the person said which export it is, so nothing has to prove the platform
    /// - Returns: whether it can be read as this export
    func isRenamed(_ glossary: Glossary, isSaid: Bool) -> Bool {
        let headers = columns.filter { !$0.header.isEmpty }
        guard isComplete,
            columns.contains(where: { ExportFormat.Requirement.anyMeasure.isMet(by: $0.content) })
        else { return false }
        let own = known - renamed.count
        guard known * 2 >= headers.count, own * 3 >= headers.count else { return false }
        guard !headers.contains(where: { $0.content == nil && glossary.isKey(LooseHeader($0.header)) }) else {
            return false
        }
        return isSaid
            || headers.contains { column in
                column.content != nil && glossary.tells(format.platforms, by: LooseHeader(column.header))
            }
    }
}
