extension NumberID.Subject {
    /// What names a part of an account, each field once.
    ///
    /// A part has few names, and a page thousands of parts: a list is made, copied and asked faster than a hash table.
    package struct Fields: Sendable {
        /// A field and what it says.
        package struct Named: Sendable {
            package let field: Field
            package fileprivate(set) var value: String
        }

        private var named: [Named] = []

        package init() {}

        package var isEmpty: Bool { named.isEmpty }

        package subscript(field: Field) -> String? {
            get {
                for one in named where one.field == field { return one.value }
                return nil
            }
            set {
                let place = named.firstIndex { $0.field == field }
                switch (place, newValue) {
                case (let place?, let value?): named[place].value = value
                case (let place?, nil): named.remove(at: place)
                case (nil, let value?): named.append(Named(field: field, value: value))
                case (nil, nil): break
                }
            }
        }

        /// In the order in which an id writes them.
        package var inOrder: [Named] {
            if named.count < 2 { return named }
            return Self.order.compactMap { field in named.first { $0.field == field } }
        }

        /// Kept: `allCases` makes a new list each time.
        private static let order = Field.allCases
    }
}

extension NumberID.Subject.Fields: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (NumberID.Subject.Field, String)...) {
        for (field, value) in elements { self[field] = value }
    }
}

extension NumberID.Subject.Fields: Hashable {
    /// Equal whatever the order in which they were named.
    package static func == (left: Self, right: Self) -> Bool {
        left.named.count == right.named.count && left.named.allSatisfy { right[$0.field] == $0.value }
    }

    package func hash(into hasher: inout Hasher) {
        for one in inOrder {
            hasher.combine(one.field)
            hasher.combine(one.value)
        }
    }
}
