import Analytics
import SocialMetrics

/// A number with its id and how it was made.
struct Made: Sendable {
    /// With its id.
    var quantity: Quantity
    var evidence: Evidence
    /// How many days of the period it rests on; nil where days do not matter.
    var covered: Int?

    var value: Double { quantity.value }

    init(
        _ value: Double, _ unit: Unit, _ id: NumberID, _ derivation: @escaping @Sendable () -> Derivation?
    ) {
        quantity = Quantity(value, unit, id: id)
        evidence = Evidence(derivation)
    }
}

extension ReportContext {
    /// A number as a cell, or a dash with its reason.
    func cell(_ made: Made?, absence: String = "") -> Cell {
        made.map { .quantity($0.quantity) } ?? .absent(absence)
    }
}
