/// A number with a currency sign or code in front of it or behind: `US$50.00`, `R$ 236,86`, `12,50 €`, `-£3`.
struct MoneyCell {
    /// Where the digits stand in the cell, without sign and currency.
    let number: Range<Int>
    let isNegative: Bool
    /// ISO 4217 code; nil for a sign that several currencies share, such as `$`, `¥` and `kr`.
    let currency: String?

    /// Nil when the cell is no amount of money, plain numbers included.
    init?(_ cell: Span<UInt8>) {
        var first = 0
        // Percentages and plain numbers are most cells.
        if cell.count > 0, cell[cell.count - 1] == 0x25 { return nil }
        while first < cell.count, !MoneyCell.isDigit(cell[first]) { first += 1 }
        guard first < cell.count else { return nil }
        var last = cell.count - 1
        while !MoneyCell.isDigit(cell[last]) { last -= 1 }
        guard first > 0 || last < cell.count - 1, first + cell.count - last <= MoneyCell.longest else {
            return nil
        }
        let before = MoneyCell.text(cell, 0..<first)
        let behind = MoneyCell.text(cell, last + 1..<cell.count)
        let sign = before.filter { !MoneyCell.minus.contains($0) && $0 != "+" }
        guard before.count - sign.count <= 1, sign.isEmpty != behind.isEmpty,
            let code = MoneyCell.codes[sign.isEmpty ? behind : sign]
        else { return nil }
        number = first..<last + 1
        isNegative = before.contains { MoneyCell.minus.contains($0) }
        currency = code.isEmpty ? nil : code
    }

    private static let longest = 24
    private static let minus: Set<Character> = ["-", "\u{2212}"]

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// What stands around the number, without blanks of any kind.
    private static func text(_ cell: Span<UInt8>, _ range: Range<Int>) -> String {
        let bytes = range.map { cell[$0] }
        return String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    }

    /// Codes by sign, empty where a sign is not one currency's alone; every code stands for itself.
    private static let codes: [String: String] = {
        var codes = Dictionary(uniqueKeysWithValues: iso.map { ($0, $0) })
        codes.merge(signs) { code, _ in code }
        return codes
    }()

    private static let iso = [
        "AED", "ARS", "AUD", "BGN", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR",
        "GBP",
        "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KES", "KRW", "MAD", "MXN", "MYR", "NGN", "NOK", "NZD",
        "PEN",
        "PHP", "PKR", "PLN", "RON", "RSD", "RUB", "SAR", "SEK", "SGD", "THB", "TND", "TRY", "TWD", "UAH",
        "USD",
        "VND", "XAF", "XOF", "ZAR",
    ]

    private static let signs = [
        "$": "", "¥": "", "￥": "", "kr": "", "kr.": "", "Rs": "", "Rs.": "",
        "US$": "USD", "$US": "USD", "€": "EUR", "£": "GBP", "R$": "BRL", "CA$": "CAD", "$CA": "CAD",
        "A$": "AUD",
        "AU$": "AUD", "$AU": "AUD", "NZ$": "NZD", "HK$": "HKD", "NT$": "TWD", "MX$": "MXN", "S$": "SGD",
        "JP¥": "JPY", "CN¥": "CNY", "元": "CNY", "円": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY",
        "₫": "VND", "₪": "ILS", "฿": "THB", "₱": "PHP", "₴": "UAH", "₦": "NGN", "zł": "PLN", "Kč": "CZK",
        "Ft": "HUF", "Rp": "IDR", "RM": "MYR", "lei": "RON", "лв.": "BGN", "Fr.": "CHF", "DH": "MAD",
        "DT": "TND",
    ]
}
