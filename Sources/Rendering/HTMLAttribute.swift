/// A name and its value in a tag; one without a value is left out.
struct HTMLAttribute: Sendable {
    let name: StaticString
    let value: String?

    static func named(_ name: StaticString, _ value: String?) -> HTMLAttribute {
        HTMLAttribute(name: name, value: value)
    }

    static func `class`(_ value: String?) -> HTMLAttribute { named("class", value) }

    static func id(_ value: String) -> HTMLAttribute { named("id", value) }

    /// The id of the number that stands in the element, by which `bilan trace` finds it.
    static func number(_ id: String?) -> HTMLAttribute { named("data-id", id) }
}
