import SocialMetrics
import Testing

/// What the name of a mailing says of A/B tests.
@Suite struct MailingFactsTests {
    private func mailing(_ name: String) -> MailingFacts {
        var mailing = MailingFacts()
        mailing.name = name
        return mailing
    }

    @Test(arguments: [("Autumn | Combo 1", "Combo 1"), ("Autumn | Winner", "Winner")])
    func mailchimpNamesThePartsOfATest(name: String, part: String) {
        #expect(mailing(name).part?.test == "Autumn" && mailing(name).part?.name == part)
    }

    @Test(arguments: [(" - Version ", "Version B"), (" / ", "B"), ("#", "B")])
    func otherToolsHaveMarksOfTheirOwn(mark: String, part: String) {
        let name = mailing("Autumn" + mark + "B")
        #expect(name.part == nil)
        #expect(name.part(marks: [mark])?.test == "Autumn" && name.part(marks: [mark])?.name == part)
    }

    @Test func aWholeMailingIsNoPart() {
        #expect(mailing("Autumn").part == nil && MailingFacts().part(marks: [" - "]) == nil)
    }
}
