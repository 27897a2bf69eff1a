/// Numbers of one key, by measure.
///
/// A measure that is not there is absent, not 0. A key has few measures, so they stand in one list that is searched
/// from its start: much faster to make, to copy and to ask than a hash table, in figures that are there by the thousand.
package struct Values: Sendable {
    /// Each measure once, in the order in which they came.
    private var pairs: [Element]

    package typealias Element = (key: Measure, value: Double)

    package init() { pairs = [] }

    /// Pairs of different measures.
    package init(uniqueKeysWithValues pairs: [Element]) { self.pairs = pairs }

    /// The numbers of a row: for each measure its number, those that are NaN left out.
    package init(_ measures: [Measure], _ numbers: [Double]) {
        pairs = []
        pairs.reserveCapacity(measures.count)
        for (measure, number) in zip(measures, numbers) where !number.isNaN {
            pairs.append((measure, number))
        }
    }

    package subscript(measure: Measure) -> Double? {
        get {
            for pair in pairs where pair.key == measure { return pair.value }
            return nil
        }
        set {
            let place = pairs.firstIndex { $0.key == measure }
            switch (place, newValue) {
            case (let place?, let value?): pairs[place].value = value
            case (let place?, nil): pairs.remove(at: place)
            case (nil, let value?): pairs.append((measure, value))
            case (nil, nil): break
            }
        }
    }

    package var keys: [Measure] { pairs.map(\.key) }

    package mutating func merge(_ other: Values, uniquingKeysWith combine: (Double, Double) -> Double) {
        for (measure, value) in other { self[measure] = self[measure].map { combine($0, value) } ?? value }
    }

    package func filter(_ isIncluded: (Element) -> Bool) -> Values {
        Values(uniqueKeysWithValues: pairs.filter(isIncluded))
    }
}

extension Values: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { pairs.count }
    package subscript(position: Int) -> Element { pairs[position] }
}

extension Values: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (Measure, Double)...) {
        self.init(uniqueKeysWithValues: elements.map { (key: $0.0, value: $0.1) })
    }
}

extension Values: Hashable {
    /// Equal whatever the order in which they came.
    package static func == (left: Values, right: Values) -> Bool {
        left.count == right.count && left.pairs.allSatisfy { right[$0.key] == $0.value }
    }

    package func hash(into hasher: inout Hasher) {
        var sum = 0
        for pair in pairs {
            var one = Hasher()
            one.combine(pair.key)
            one.combine(pair.value)
            sum &+= one.finalize()
        }
        hasher.combine(sum)
    }
}
