import Charting
import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite struct EscapingTests {
    /// Texts that try to become markup, to load something, or to reorder the line.
    static let hostile =
        [
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style><b>", "\"onmouseover=\"x",
            "' x='",
            "&lt;b&gt; &#60;b>", "a | b | c",
            "**bold** _it_ `code` ~~no~~ [x](javascript:alert(1)) ![i](http://e.example/p.png)",
            "1. list", "- list", "+ list", "# heading", "> quote", "===", "a\n\n# heading\n\n- item",
            "<https://e.example>",
            "https://e.example www.e.example", "$x$", "\u{202E}evil\u{2066}", "zero\u{200B}width\u{FEFF}",
            "\u{0}\u{1}\u{7F}\u{85}",
            "]]>", "<!-- -->", "\\| \\<",
            "https://\u{301}e.example www.\u{301}e.example", "1.\u{301} list", "1.\u{A0}list",
            "&lt\u{301}; &\u{301}lt;",
        ] + joined

    /// Signs that are one character with what stands beside them, and still signs to whoever reads code points.
    private static let joined = "\\`*_[]|~#$<>&\"'=+-!".flatMap { sign in
        ["\u{301}", "\u{FE0F}\u{20E3}"].map { "\(sign)\($0) 9 \(sign)\($0) 9" }
            + ["a \u{600}\(sign) 9", "\u{600}\(sign)\(sign)\u{301}"]
    }

    @Test(arguments: hostile)
    func typedTextCannotBecomeHTML(_ text: String) {
        let written = HTMLText.user(text).source
        let inside = written.dropFirst("<bdi dir=\"auto\">".count).dropLast("</bdi>".count)
        #expect(!inside.utf8.contains { "<>\"'".utf8.contains($0) })
    }

    @Test(arguments: hostile)
    func typedTextCannotBecomeMarkdown(_ text: String) {
        let written = Array(MarkdownText.escaped(text).utf8)
        let addresses = Array("\\://".utf8)
        for place in written.indices {
            #expect(
                !written[place...].starts(with: "://".utf8) || written[(place - 1)...].starts(with: addresses)
            )
        }
        #expect(!written.contains(UInt8(ascii: "<")) && !written.contains(UInt8(ascii: "\n")))
        var isEscaped = false
        for byte in written {
            #expect(
                isEscaped || !"`*_[]|~#$".utf8.contains(byte), "\(String(decoding: written, as: UTF8.self))")
            isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
        }
        #expect(!isEscaped && !"-+=>#".utf8.contains(written.first ?? 0))
        let number = written.prefix { (0x30...0x39).contains($0) }
        let next = written.dropFirst(number.count).prefix(2)
        let isList = !number.isEmpty && next.first.map(".)".utf8.contains) == true && next.last == 0x20
        #expect(!isList)
    }

    /// Most texts go unread through a shorter way: it must find every sign that the other escapes.
    @Test func whatIsTakenAsItIsHasNothingToEscape() {
        let pieces =
            [
                "a", "W", "w", "ww", "://", ":", "/", ".", "&", "#", "&amp;", "é", "\u{301}", "\u{600}", "’",
                " ", "\n", "日",
            ]
            + "\\`*_[]|~$<>\"'=+-!()0@,;".map(String.init)
        var random = SplitMix64(seed: 11)
        var (plain, marked) = (0, 0)
        for _ in 0..<20_000 {
            let text = random.text(upTo: 6, from: pieces)
            let escaped = MarkdownText.escapedBytes(text)
            if MarkdownText.mayHoldMarkup(text) {
                marked += 1
            } else {
                plain += 1
                #expect(escaped.utf8.elementsEqual(text.utf8), "\(text)")
            }
            #expect(MarkdownText.inline(text).utf8.elementsEqual(visibleText(escaped).utf8), "\(text)")
        }
        #expect(plain > 1_000 && marked > 1_000)
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

    @Test func everySignIsShownAlikeBesideSomethingHiddenAndAlone() {
        for value in UInt32(0x20)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let alone = HTMLText("a\(scalar)b").source
            let beside = HTMLText("a\(scalar)b\u{200B}").source
            if !alone.utf8.elementsEqual(beside.utf8) {
                Issue.record("U+\(String(value, radix: 16)): \(alone) and \(beside)")
            }
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
            ("https://bank.example@\u{301}evil.example", false), ("https://bank.example/\u{301}@evil", true),
            ("https://example.com/\"\u{301}onclick", false), ("https://example.com/<\u{301}b>", false),
            ("https://\u{301}@evil.example", false),
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
        let accented = MarkdownText.link("x", to: "https://ok.example/)\u{301}_https://evil.example/_")
        let bytes = Array("[x](https://ok.example/%29\u{301}_https://evil.example/_)".utf8)
        #expect(accented.utf8.elementsEqual(bytes))
    }

    /// Addresses that hold nothing special are taken as they are.
    @Test func plainAddressesAreThoseThatStayAsTheyAre() {
        let pieces =
            [
                "https://", "http://", "HTTPS://", "e.example", "/", "a", "9", "É", "é", "\u{301}",
                "\u{202E}", " ", "\n",
            ]
            + "-._~/?#=&%+,;:@\"'<>\\^`{}|()!$*".map(String.init)
        var random = SplitMix64(seed: 12)
        var plain = 0
        for _ in 0..<20_000 {
            let text = "https://" + random.text(upTo: 7, from: pieces)
            guard isPlainAddress(text) else { continue }
            plain += 1
            #expect(checkedAddress(text) == text, "\(text)")
        }
        #expect(plain > 100)
        let longest = "https://" + String(repeating: "a", count: 1992)
        for text in [longest, longest + "a"] { #expect(webAddress(text) == checkedAddress(text)) }
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

    /// Widths of columns count letters by a shorter way where each is one code point.
    @Test func lettersAreCountedAsAReaderCountsThem() {
        let pieces = [
            "a", "Z", " ", "|", "\n", "\r", "\r\n", "\0", "é", "ÿ", "\u{AD}", "\u{A0}", "\u{85}", "e\u{301}",
            "\u{301}",
            "’", "–", "…", "\u{2010}", "\u{2027}", "\u{2028}", "\u{202F}", "\u{200D}", "€", "₠", "\u{20BF}",
            "\u{20E3}", "ā",
            "\u{600}", "日", "👩🏽‍🎨", "🇫🇷", "\u{FE0F}", "กำ", "각", "\u{1100}",
        ]
        var random = SplitMix64(seed: 13)
        for _ in 0..<20_000 {
            let text = random.text(upTo: 6, from: pieces)
            #expect(text.letterCount == text.count, "\(text.unicodeScalars.map { $0.value })")
        }
    }

    @Test func onlyWhatWouldBeginAListIsEscaped() {
        #expect(MarkdownText.escaped("3.09%") == "3.09%")
        #expect(MarkdownText.escaped("3. list") == "3\\. list")
        #expect(MarkdownText.escaped("3)") == "3\\)")
        #expect(MarkdownText.within("3. in a cell") == "3. in a cell")
    }
}
