import SocialMetrics

/// Exports that list people instead of counting them: subscribers, customers, orders with names and addresses.
///
/// They are refused in so many words: a report needs none of it, and nobody's address should lie in a workspace.
package enum PersonalRecords {
    /// Headers of a column of e-mail addresses, made comparable.
    private static let headers: Set<String> = [
        "email", "e-mail", "email address", "e-mail address", "customer email", "subscriber email",
        "adresse e-mail",
        "adresse email", "adresse mail", "courriel", "email-adresse", "e-mail-adresse", "correo electronico",
        "direccion de correo electronico", "indirizzo email", "indirizzo e-mail", "endereco de e-mail",
        "e-mailadres",
    ]

    /// What a person is told of a file none of whose tables is known, when one of them lists people.
    /// - Returns: nil when no table does
    package static func refusal(of tables: [TableReading], _ fileName: String) -> Problem? {
        for table in tables {
            guard let column = table.columns.first(where: { headers.contains(HeaderName($0.header).key) })
            else {
                continue
            }
            return Problem(
                file: fileName, sheet: table.sheet, line: table.headerLine, column: column.header,
                "this file lists people: it has a column of e-mail addresses",
                consequence: "Nothing was read from this file, and nothing of it was kept.",
                remedy: remedy(table.columns.map { HeaderName($0.header).key }))
        }
        return nil
    }

    private static func remedy(_ headers: [String]) -> String {
        if headers.contains("financial status") || headers.contains("lineitem name") {
            return
                "download a report that counts instead: in Shopify, Analytics › Reports › Total sales over time."
        }
        if headers.contains("member_rating") || headers.contains("leid") || headers.contains("euid") {
            return
                "download a report that counts instead: in Mailchimp, Analytics › Reports › Export reports."
        }
        return "download a report that counts people instead of naming them."
    }
}
