import TestSupport
import Testing

@testable import Tabular

@Suite struct TextEncodingTests {
    private static let sample = "Identifiant,Légende\n18,Été à Lyon 😀\n"

    private static let writings: [(bytes: [UInt8], encoding: TextEncoding)] = [
        (Array(sample.utf8), .utf8),
        ([0xEF, 0xBB, 0xBF] + sample.utf8, .utf8WithMark),
        ([0xFF, 0xFE] + utf16(sample), .utf16LittleEndian),
        ([0xFE, 0xFF] + utf16(sample, bigEndian: true), .utf16BigEndian),
        (utf16(sample), .utf16LittleEndian),
        (utf16(sample, bigEndian: true), .utf16BigEndian),
    ]

    @Test(arguments: writings.indices) func theSameTextComesOutOfEveryEncoding(index: Int) {
        let (bytes, encoding) = Self.writings[index]
        let decoded = decodeText(bytes)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == Self.sample)
        #expect(decoded.encoding == encoding)
        #expect(!decoded.isTruncated && decoded.replaced == 0)
    }

    @Test func oneByteAccentsAreWindows1252() {
        // "Légende – 5 €" as Excel on a French Windows saves it.
        let decoded = decodeText([
            0x4C, 0xE9, 0x67, 0x65, 0x6E, 0x64, 0x65, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80, 0x0A,
        ])
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Légende – 5 €\n")
        #expect(decoded.encoding == .windows1252)
    }

    @Test func everyByteOfWindows1252GoesThereAndBack() {
        for byte in UInt8.min...UInt8.max {
            #expect(Windows1252.byte(Windows1252.scalar(byte)) == byte)
        }
    }

    @Test func anAccentAtTheVeryEndOfAnOldFileIsNotACutCharacter() {
        let decoded = decodeText(Array("Ville,Nom\nLyon,Caf".utf8) + [0xE9])
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Ville,Nom\nLyon,Café")
        #expect(decoded.encoding == .windows1252 && !decoded.isTruncated)
    }

    @Test func utf8CutInsideACharacterIsTruncated() {
        let decoded = decodeText(Array("Légende\nÉté 😀".utf8.dropLast(2)))
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Légende\nÉté ")
        #expect(decoded.encoding == .utf8 && decoded.isTruncated && decoded.replaced == 0)
    }

    @Test func utf16CutInsideAUnitIsTruncated() {
        let decoded = decodeText([0xFF, 0xFE] + utf16("Légende\nÉté").dropLast())
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Légende\nÉt")
        #expect(decoded.isTruncated)
    }

    @Test func utf16CutInsideASurrogatePairIsTruncated() {
        let decoded = decodeText([0xFF, 0xFE] + utf16("Été 😀").dropLast(2))
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Été ")
        #expect(decoded.isTruncated && decoded.replaced == 0)
    }

    @Test func aFewDamagedBytesInUTF8AreReplacedAndCounted() {
        let healthy = String(repeating: "é", count: 40)
        let decoded = decodeText(Array(healthy.utf8) + [0xFF] + Array("é,".utf8) + [0xE9, 0x2C])
        #expect(decoded.encoding == .utf8 && decoded.replaced == 2)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == healthy + "\u{FFFD}é,\u{FFFD},")
    }

    @Test func aLoneSurrogateInUTF16IsReplacedAndCounted() {
        let decoded = decodeText([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00])
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "a\u{FFFD}b")
        #expect(decoded.replaced == 1 && !decoded.isTruncated)
    }

    @Test(arguments: [
        [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
        [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xFF],
    ])
    func overlongFormsSurrogatesAndStrayBytesAreNoUTF8(bytes: [UInt8]) {
        #expect(UTF8Check(bytes + [0x61]).invalid > 0)
        #expect(UTF8Check([0x61] + bytes).validPrefix == 1)
    }

    @Test func theCheckAgreesWithTheStandardLibrary() {
        var generator = SplitMix64(seed: 5)
        for _ in 0..<2000 {
            let bytes = generator.bytes(upTo: 8, from: [0x41, 0x80, 0xA9, 0xC3, 0xE2, 0xED, 0xF0, 0x9F])
            #expect(
                (UTF8Check(bytes).invalid == 0)
                    == (Array(String(decoding: bytes, as: UTF8.self).utf8) == bytes))
        }
    }
}
