import SocialMetrics

/// Sentences of a brand, put together into captions that do not repeat.
struct CaptionBank {
    /// The heart of a caption; `{…}` are places that `fillers` fill.
    struct Idea {
        let text: String
        /// The months in which it makes sense; nil means all year.
        var months: Set<Int>?

        init(_ text: String, in months: Set<Int>? = nil) {
            self.text = text
            self.months = months
        }
    }

    let ideas: [Idea]
    let fillers: [String: [String]]
    /// Questions and calls, put behind a good half of the ideas.
    let endings: [String]
    let hashtags: [[String]]

    func reader(_ random: inout SplitMix64) -> CaptionReader {
        CaptionReader(bank: self, random: SplitMix64(seed: random.next()))
    }
}

/// Draws captions one after the other: an idea comes back only after most of the others have had their turn.
struct CaptionReader {
    private let bank: CaptionBank
    private var random: SplitMix64
    private var queue: [Int] = []
    private var recent: [Int] = []
    private var filled: [String: Int] = [:]

    init(bank: CaptionBank, random: SplitMix64) {
        self.bank = bank
        self.random = random
    }

    mutating func next(for day: Day, on network: Network) -> String {
        var text = fill(nextIdea(month: day.month).text)
        if random.chance(0.6) {
            text += (random.chance(0.5) ? "\n\n" : "\n") + fill(random.pick(bank.endings))
        }
        if network == .instagram || random.chance(0.35) {
            text += "\n\n" + random.pick(bank.hashtags).joined(separator: " ")
        }
        return text
    }

    private mutating func nextIdea(month: Int) -> CaptionBank.Idea {
        if queue.count <= bank.ideas.count / 2 {
            let waiting = Set(queue)
            queue += random.shuffled(bank.ideas.indices.filter { !waiting.contains($0) })
        }
        let fresh = { [bank, recent] (idea: Int, months: Set<Int>?) in
            !recent.contains(idea) && (months?.contains(month) ?? (bank.ideas[idea].months == nil))
        }
        let seasonal = queue.firstIndex { fresh($0, bank.ideas[$0].months) && bank.ideas[$0].months != nil }
        let lasting = queue.firstIndex { fresh($0, nil) }
        let place = (random.chance(0.6) ? seasonal : nil) ?? lasting ?? 0
        let idea = queue.remove(at: place)
        recent = recent.suffix(20) + [idea]
        return bank.ideas[idea]
    }

    /// Fills the places; a filler comes again only after all the others.
    private mutating func fill(_ text: String) -> String {
        var result = text
        for name in bank.fillers.keys.sorted() {
            guard let words = bank.fillers[name], result.contains("{\(name)}") else { continue }
            let turn = filled[name, default: random.integer(0...words.count - 1)] + 1
            filled[name] = turn
            result = result.split(separator: "{\(name)}", omittingEmptySubsequences: false)
                .joined(separator: words[turn % words.count])
        }
        return result
    }
}
