import Testing

@testable import Rendering

@Suite struct ColourTests {
    @Test func contrastIsThatOfThePublishedTable() throws {
        // Okabe and Ito's palette on white, Docs: domain guide, section 5.
        for (hex, contrast) in [("#000000", 21.0), ("#0072B2", 5.19), ("#D55E00", 3.87), ("#F0E442", 1.32)] {
            let colour = try #require(Colour(hex))
            #expect(abs(colour.contrast(with: .white) - contrast) < 0.005)
        }
    }

    @Test(arguments: ["#B4532A", "#fff", "#000", "#F0E442", "#0072B2", "#ffe", "#7f7f7f", "no colour", nil])
    func accentCanAlwaysBeRead(_ text: String?) throws {
        let accent = Accent(text)
        #expect(accent.onLight.contrast(with: .white) >= 4.5)
        #expect(accent.onDark.contrast(with: .night) >= 4.5)
    }

    @Test func readableAccentIsLeftAsItIs() throws {
        #expect(Accent("#B4532A").onLight.hex == "#b4532a")
    }

    @Test(arguments: ["", "#", "#12", "#12345", "#12345g", "red", "#１２３", "B4532A", "#b4532a;}"])
    func whatIsNoColourGivesTheStandardOne(_ text: String) {
        #expect(Colour(text) == nil)
        #expect(Accent(text).brand == .standard)
    }
}
