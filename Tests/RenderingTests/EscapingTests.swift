import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite struct EscapingTests {
    /// Texts that try to become markup, to load something, or to reorder the line.
    static let hostile = [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style><b>", "\"onmouseover=\"x",
        "' x='",
        "&lt;b&gt; &#60;b>", "a | b | c",
        "**bold** _it_ `code` ~~no~~ [x](javascript:alert(1)) ![i](http://e.example/p.png)",
        "1. list", "- list", "+ list", "# heading", "> quote", "===", "a\n\n# heading\n\n- item",
        "<https://e.example>",
        "https://e.example www.e.example", "$x$", "\u{202E}evil\u{2066}", "zero\u{200B}width\u{FEFF}",
        "\u{0}\u{1}\u{7F}\u{85}",
        "]]>", "<!-- -->", "\\| \\<",
    ]

    @Test(arguments: hostile)
    func typedTextCannotBecomeHTML(_ text: String) {
        let written = HTMLText.user(text).source
        let inside = written.dropFirst("<bdi dir=\"auto\">".count).dropLast("</bdi>".count)
        #expect(
            !inside.contains("<") && !inside.contains(">") && !inside.contains("\"") && !inside.contains("'"))
    }

    @Test(arguments: hostile)
    func typedTextCannotBecomeMarkdown(_ text: String) {
        let written = MarkdownText.escaped(text)
        #expect(
            !written.contains("<") && !written.contains("\n")
                && !written.replacing("\\://", with: "").contains("://"))
        let marks = Set("`*_[]|~#$")
        var isEscaped = false
        for character in written {
            #expect(isEscaped || !marks.contains(character), "\(written)")
            isEscaped = !isEscaped && character == "\\"
        }
        #expect(!"-+=>#".contains(written.first ?? "a"))
        #expect(written.wholeMatch(of: /\d+[.)](\s.*)?/) == nil)
    }

    @Test(arguments: hostile)
    func whatCannotBeSeenIsRemoved(_ text: String) {
        let hidden = Set("\u{200B}\u{FEFF}\u{0}\u{1}\u{7F}\u{202E}\u{2066}".unicodeScalars)
        #expect(!HTMLText.user(text).source.unicodeScalars.contains(where: hidden.contains))
        #expect(!MarkdownText.escaped(text).unicodeScalars.contains(where: hidden.contains))
    }

    /// Texts without anything hidden are taken as they are, by a shorter way: it must not let through what the other
    /// removes.
    @Test func whatIsHiddenIsRemovedWhereverItStands() {
        let plain = [
            "a", "é", "Ç", "œ", " ", "\u{A0}", "\u{202F}", "–", "’", "«", "…", "€", "ÿ", "日", "\u{301}",
        ]
        let hidden = ["\u{AD}", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{85}", "\u{9F}", "\u{1}", "\u{2066}"]
        var random = SplitMix64(seed: 7)
        for _ in 0..<2_000 {
            var parts = (0..<Int.random(in: 0...8, using: &random)).map { _ in
                plain.randomElement(using: &random) ?? ""
            }
            #expect(HTMLText(parts.joined()).source.utf8.elementsEqual(parts.joined().utf8))
            let mark = hidden.randomElement(using: &random) ?? ""
            let kept = parts.joined()
            parts.insert(mark, at: Int.random(in: 0...parts.count, using: &random))
            let shown = HTMLText(parts.joined()).source
            #expect(shown == (mark == "\u{85}" ? parts.joined().replacing("\u{85}", with: "\n") : kept))
        }
    }

    @Test func emojiAndJoinedLettersStayWhole() {
        for text in ["👩🏽‍🎨", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خواهم", "é\u{301}", "❤️"] {
            #expect(HTMLText(text).source == text)
        }
        #expect(HTMLText("a\u{200D}b").source == "ab")
    }

    @Test(
        arguments: [
            ("https://www.instagram.com/p/DAbc_123/", true), ("http://example.com", true),
            ("HTTPS://Example.com/É", true), (" https://example.com/x ", true),
            ("javascript:alert(1)", false),
            ("data:text/html,x", false), ("//example.com", false), ("/relative", false), ("https://", false),
            ("https:///path", false), ("https://bank.example@evil.example", false),
            ("https://example.com/\" onclick=\"x", false), ("https://example.com/<b>", false),
            ("https://example.com/a b", false), ("https://example.com/\u{202E}gpj", false),
            ("ftp://example.com", false), ("java\nscript:alert(1)", false), ("", false),
        ])
    func onlyWebAddressesAreLinked(_ address: String, _ isLinked: Bool) {
        #expect((webAddress(address) != nil) == isLinked)
        #expect(HTMLText.link(HTMLText("x"), to: address).source.contains("href=") == isLinked)
        #expect(MarkdownText.link("x", to: address).contains("](") == isLinked)
    }

    @Test func linksTellTheOtherSideNothing() {
        #expect(
            HTMLText.link(HTMLText("x"), to: "https://e.example/?a=1&b=2").source
                == "<a href=\"https://e.example/?a=1&amp;b=2\" rel=\"noopener noreferrer\">x</a>")
    }

    @Test func parenthesesDoNotEndAMarkdownLink() {
        #expect(MarkdownText.link("x", to: "https://e.example/(y)") == "[x](https://e.example/%28y%29)")
    }

    @Test func clientsNameCannotLeaveTheStylesheet() {
        let text = Stylesheet.cssText("\"; } </style><b> \u{202E}")
        #expect(
            !text.contains("\"") && !text.contains("<") && !text.contains("}") && !text.contains("\u{202E}"))
    }

    @Test func longTextsAreCutAtAWord() {
        #expect(shortened("one two three four five six", to: 12) == "one two…")
        #expect(shortened("short enough", to: 12) == "short enough")
        #expect(
            shortened(String(repeating: "o", count: 40), to: 12) == String(repeating: "o", count: 12) + "…")
    }

    @Test func onlyWhatWouldBeginAListIsEscaped() {
        #expect(MarkdownText.escaped("3.09%") == "3.09%")
        #expect(MarkdownText.escaped("3. list") == "3\\. list")
        #expect(MarkdownText.escaped("3)") == "3\\)")
        #expect(MarkdownText.within("3. in a cell") == "3. in a cell")
    }
}
