import SocialMetrics
import Testing

@Suite struct ShellWordTests {
    @Test(arguments: [
        ("Reach.csv", "Reach.csv"), ("Été 1.csv", "'Été 1.csv'"),
        ("e\u{301}te\u{301}.csv", "e\u{301}te\u{301}.csv"), ("", "''"),
        ("a b", "'a b'"), ("l'été", "'l'\\''été'"), ("$(x)", "'$(x)'"),
        // A quote with an accent over it is one character, and a quote to the shell.
        ("a'\u{301}; rm b", "'a'\\''\u{301}; rm b'"), (".\u{301};x", "'.\u{301};x'"),
        ("\u{600};x", "'\u{600};x'"),
    ])
    func aShellTakesItAsOneWord(_ text: String, _ word: String) {
        #expect(shellWord(text).utf8.elementsEqual(word.utf8), "\(shellWord(text))")
    }
}
