import SocialMetrics

/// The entries of a mapping whose keys are known; every fault of them is a `WrittenFault`.
struct WrittenEntries {
    let container: KeyedDecodingContainer<WrittenKey>
    private let owner: String

    /// - Parameters:
    ///   - decoder: at the mapping
    ///   - owner: what the mapping is, for messages: "a column"
    ///   - keys: every key it can have
    /// - Throws: a `WrittenFault` when it is no mapping or has another key.
    init(_ decoder: any Decoder, of owner: String, keys: [String]) throws {
        self.owner = owner
        do { container = try decoder.container(keyedBy: WrittenKey.self) } catch is DecodingError {
            throw WrittenFault(
                path: decoder.codingPath, message: "\(owner) is written as lines of \"key: value\"",
                remedy: "use these keys: \(keys.joined(separator: ", ")).")
        }
        for key in container.allKeys where !keys.contains(key.stringValue) {
            let guess = didYouMean(key.stringValue, among: keys)
            throw WrittenFault(
                path: decoder.codingPath + [key], isKey: true,
                message: "\"\(key.stringValue)\" is not a key of \(owner)\(guess)",
                remedy: "use one of: \(keys.joined(separator: ", ")).")
        }
    }

    func has(_ key: String) -> Bool { container.contains(WrittenKey(key)) }

    /// The value of a key; nil when the key is not there.
    /// - Parameters:
    ///   - key: one of the known keys
    ///   - what: what stands there, for messages: "a list of columns"
    ///   - example: a line that is right
    /// - Returns: the value
    /// - Throws: a `WrittenFault` when the value is something else.
    func value<Value: Decodable>(_ key: String, _ what: String, example: String) throws -> Value? {
        guard has(key) else { return nil }
        do { return try container.decode(Value.self, forKey: WrittenKey(key)) } catch let error
            as DecodingError
        {
            throw WrittenFault(
                path: error.path ?? container.codingPath + [WrittenKey(key)],
                message: "\"\(key)\" is \(what)", remedy: "write it like this: \(example)")
        }
    }

    /// The value of a key that must be there.
    func required<Value: Decodable>(_ key: String, _ what: String, example: String) throws -> Value {
        guard let value: Value = try value(key, what, example: example) else {
            throw WrittenFault(
                path: container.codingPath, message: "\(owner) has no \"\(key)\"",
                remedy: "add a line such as \"\(example)\".")
        }
        return value
    }

    func flag(_ key: String) throws -> Bool {
        try value(key, "yes or no, written true or false", example: "\(key): true") ?? false
    }

    func text(_ key: String, example: String) throws -> String? {
        try value(key, "a text", example: "\(key): \(example)")
    }

    func texts(_ key: String, example: String) throws -> [String] {
        try value(key, "a list of texts", example: "\(key): [\(example)]") ?? []
    }

    /// A word of a fixed list; nil when the key is not there.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type, _ what: String
    ) throws -> Choice? where Choice.RawValue == String {
        guard let word = try text(key, example: Choice.allCases.first?.rawValue ?? "") else { return nil }
        return try choice(word, type, what, at: container.codingPath + [WrittenKey(key)])
    }

    /// Words of a fixed list; empty when the key is not there.
    func choices<Choice: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Choice.Type, _ what: String
    ) throws -> [Choice] where Choice.RawValue == String {
        try texts(key, example: Choice.allCases.first?.rawValue ?? "").enumerated().map { index, word in
            try choice(word, type, what, at: container.codingPath + [WrittenKey(key)])
        }
    }

    /// Lists of texts by a word of a fixed list; empty when the key is not there.
    func words<Choice: RawRepresentable & CaseIterable & Hashable>(
        _ key: String, of type: Choice.Type, _ what: String, _ example: String
    ) throws -> [Choice: [String]] where Choice.RawValue == String {
        let written: [String: [String]] =
            try value(key, "lists of texts by \(what)", example: "\(key): \(example)") ?? [:]
        var words: [Choice: [String]] = [:]
        for (word, texts) in written.sorted(by: { $0.key < $1.key }) {
            let path: [any CodingKey] = container.codingPath + [WrittenKey(key), WrittenKey(word)]
            words[try choice(word, type, what, at: path, isKey: true)] = texts
        }
        return words
    }

    /// The same with the words as keys, to write them.
    static func words<Choice: RawRepresentable & Hashable>(
        _ words: [Choice: [String]]
    ) -> [String: [String]] where Choice.RawValue == String {
        Dictionary(uniqueKeysWithValues: words.map { ($0.key.rawValue, $0.value) })
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(
        _ word: String, _ type: Choice.Type, _ what: String, at path: [any CodingKey],
        isKey: Bool = false
    ) throws -> Choice where Choice.RawValue == String {
        if let choice = Choice(rawValue: word) { return choice }
        let all = Choice.allCases.map(\.rawValue)
        let guess = didYouMean(word, among: all)
        throw WrittenFault(
            path: path, isKey: isKey, message: "\"\(word)\" is not \(what)\(guess)",
            remedy: "use one of: \(all.joined(separator: ", ")).")
    }

    /// A measure of the dictionary; nil when the key is not there.
    func measure(_ key: String) throws -> Measure? {
        guard let id = try text(key, example: "views") else { return nil }
        if let measure = Measure.named(id) { return measure }
        let guess = didYouMean(id, among: Measure.all.map(\.id))
        throw WrittenFault(
            path: container.codingPath + [WrittenKey(key)], message: "\"\(id)\" is not a measure\(guess)",
            remedy: "see `bilan metrics` for every measure.")
    }

    /// Terms by language: a mapping of languages, or a text or list of texts whose language is not said.
    func terms(_ key: String) throws -> [String: [HeaderTerm]] {
        guard
            let written: WrittenTerms = try value(
                key, "the words by language", example: "\(key): {en: [Views], fr: [Vues]}")
        else { return [:] }
        return written.terms
    }
}

extension KeyedEncodingContainer where Key == WrittenKey {
    /// Writes lists by key, in the order of the keys: the same bytes each time.
    mutating func encode(sorted lists: [String: some Encodable], _ key: String) throws {
        var container = nestedContainer(keyedBy: WrittenKey.self, forKey: WrittenKey(key))
        for (name, list) in lists.sorted(by: { $0.key < $1.key }) {
            try container.encode(list, forKey: WrittenKey(name))
        }
    }
}

extension DecodingError {
    /// The keys and places that lead to the value at fault.
    var path: [any CodingKey]? {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            context.codingPath
        @unknown default: nil
        }
    }
}

/// Terms by language as people write them: `{en: [Views], fr: Vues}`, `[Views]` or `Views`.
private struct WrittenTerms: Decodable {
    var terms: [String: [HeaderTerm]]

    init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: WrittenKey.self) {
            terms = [:]
            for key in container.allKeys {
                terms[key.stringValue] = try container.decode(OneOrMore.self, forKey: key).terms
            }
        } else {
            terms = [HeaderTerm.unsaidLanguage: try OneOrMore(from: decoder).terms]
        }
    }

    private struct OneOrMore: Decodable {
        var terms: [HeaderTerm]

        init(from decoder: any Decoder) throws {
            guard var list = try? decoder.unkeyedContainer() else {
                terms = [try HeaderTerm(from: decoder)]
                return
            }
            terms = []
            while !list.isAtEnd { terms.append(try list.decode(HeaderTerm.self)) }
        }
    }
}
