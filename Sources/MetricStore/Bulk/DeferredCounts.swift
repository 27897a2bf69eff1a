import SocialMetrics

/// What is stored of one post, row by row.
struct StoredPosts {
    struct Row {
        /// The place of the row's import among the imports, the least believed first.
        var place: Int32
        var line: Int64
    }

    private let measureCount: Int
    /// In no order.
    private(set) var rows: [Row] = []
    /// Numbers, row by row.
    private(set) var values: [Double] = []
    /// How many rows of the import that is being written tell of the post too.
    private(set) var ownRows = 0

    init(measureCount: Int) { self.measureCount = measureCount }

    mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        ownRows = 0
    }

    /// Adds a row; its numbers follow one by one.
    mutating func add(_ row: Row) { rows.append(row) }
    mutating func add(_ value: Double) { values.append(value) }
    mutating func addOwn() { ownRows += 1 }

    /// The row that is believed of a measure, among those of one day of export or of all; nil when none says anything.
    ///
    /// The later import is believed, and of one import the later line.
    func believed(_ slot: Int, on day: Int? = nil, _ days: [Int]) -> Int? {
        var best: Int?
        for index in rows.indices where !values[index * measureCount + slot].isNaN {
            if let day, days[Int(rows[index].place)] != day { continue }
            if let best, (rows[best].place, rows[best].line) > (rows[index].place, rows[index].line) {
                continue
            }
            best = index
        }
        return best
    }

    /// What a row says of a measure.
    func value(_ row: Int, _ slot: Int) -> Double { values[row * measureCount + slot] }
}

/// Rows counted before it is known where their import stands among the others.
struct DeferredCounts {
    private var counts = RowCounts()
    /// The imports that were there before, the least believed first.
    private let ranks: [ImportRank]
    /// The place of the first import of the same day of export, by the place of the import.
    private let days: [Int]
    /// How many rows differ from what is stored: of those at `place + 1`, they are older where their import stands below the
    /// one at `place`; the first are never older.
    private var differing: [Int]
    /// How many of these contradict the exports of a day, by the place of its first import.
    private var contradicting: [Int]

    /// - Parameter ranks: the imports that were there before, the least believed first
    init(ranks: [ImportRank]) {
        self.ranks = ranks
        var days: [Int] = []
        for (place, rank) in ranks.enumerated() {
            let isSameDay = place > 0 && ranks[place - 1].asOf == rank.asOf
            days.append(isSameDay ? days[place - 1] : place)
        }
        self.days = days
        differing = Array(repeating: 0, count: ranks.count + 1)
        contradicting = Array(repeating: 0, count: ranks.count)
    }

    /// Takes rows of posts that nothing is stored of.
    mutating func addNew(_ rows: Int) { counts.new += rows }

    /// Takes a row: its own numbers, and what is stored of the same post.
    mutating func add(_ mine: UnsafeBufferPointer<Double>, _ stored: StoredPosts) {
        guard !stored.rows.isEmpty else { return addNew(1) }
        var isDifferent = false
        var isKnown = false
        var lowest = Int32.max
        for slot in mine.indices where !mine[slot].isNaN {
            guard let row = stored.believed(slot, days) else {
                isDifferent = true
                lowest = -1
                continue
            }
            isKnown = true
            if stored.value(row, slot) == mine[slot] { continue }
            isDifferent = true
            lowest = min(lowest, stored.rows[row].place)
        }
        guard isDifferent else {
            counts.unchanged += 1
            return
        }
        guard isKnown else { return addNew(1) }
        differing[Int(lowest) + 1] += 1
        for index in stored.rows.indices {
            let day = days[Int(stored.rows[index].place)]
            let isFirst = !stored.rows[..<index].contains { days[Int($0.place)] == day }
            if isFirst && contradicts(mine, stored, day) { contradicting[day] += 1 }
        }
    }

    private func contradicts(_ mine: UnsafeBufferPointer<Double>, _ stored: StoredPosts, _ day: Int) -> Bool {
        for slot in mine.indices where !mine[slot].isNaN {
            guard let row = stored.believed(slot, on: day, days) else { continue }
            if stored.value(row, slot) != mine[slot] { return true }
        }
        return false
    }

    /// The counts of a file that stands where `rank` says.
    func counts(for rank: ImportRank) -> RowCounts {
        var counts = counts
        counts.changed += differing[0]
        for (place, other) in ranks.enumerated() {
            if other > rank {
                counts.older += differing[place + 1]
            } else {
                counts.changed += differing[place + 1]
            }
            if other.asOf == rank.asOf { counts.tied += contradicting[place] }
        }
        return counts
    }

    /// How many rows of a file that stands where `rank` says each file overrules, by its digest.
    func overruled(for rank: ImportRank) -> [String: Int] {
        ranks.enumerated().reduce(into: [:]) { found, one in
            let rows = differing[one.offset + 1]
            if one.element > rank, rows > 0 { found[one.element.sha256] = rows }
        }
    }
}
