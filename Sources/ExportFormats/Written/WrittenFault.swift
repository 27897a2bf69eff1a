/// What is wrong with a format that somebody wrote: where, what, and one thing to do.
package struct WrittenFault: Error {
    /// The keys and places that lead to it from the top.
    package var path: [any CodingKey]
    /// It is the key at the end of the path, not its value, that is wrong.
    package var isKey = false
    /// What is wrong, with the offending text in quotes.
    package var message: String
    /// One thing to do, without "To fix:".
    package var remedy: String
}

/// A key of a mapping, whatever it is.
struct WrittenKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
}
