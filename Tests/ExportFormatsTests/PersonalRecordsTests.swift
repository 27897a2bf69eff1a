import Testing

@testable import ExportFormats

@Suite struct PersonalRecordsTests {
    @Test(arguments: [
        (
            "Name,Email,Financial Status,Total,Billing Name\n#1001,a@b.example,paid,20,A B\n", "Email",
            "download a report that counts instead: in Shopify, Analytics › Reports › Total sales over time."
        ),
        (
            "\"Email Address\",\"First Name\",MEMBER_RATING,LEID,EUID\na@b.example,A,2,1,x\n",
            "Email Address",
            "download a report that counts instead: in Mailchimp, Analytics › Reports › Export reports."
        ),
        (
            "Nom;Adresse e-mail;Ouvertures\nA;a@b.example;3\n", "Adresse e-mail",
            "download a report that counts people instead of naming them."
        ),
    ])
    func exportsThatListPeopleAreRefused(text: String, column: String, remedy: String) {
        let found = reading(text)
        #expect(found.outcome == .unrecognised && found.records == 0)
        #expect(
            found.problems.map(\.description) == [
                """
                error: file.csv, line 1, column "\(column)": this file lists people: it has a column of e-mail addresses
                Nothing was read from this file, and nothing of it was kept.
                To fix: \(remedy)
                """
            ])
    }
}
