import Testing

@testable import Tabular

/// Text of Japanese Windows.
@Suite struct ShiftJISTests {
    /// "コスト,キャ\n1,ア" in Shift_JIS.
    private let japanese: [UInt8] = [
        0x83, 0x52, 0x83, 0x58, 0x83, 0x67, 0x2C, 0x83, 0x4C, 0x83, 0x83, 0x0A, 0x31, 0x2C, 0x83, 0x41,
    ]

    @Test func kanaTellShiftJIS() {
        let text = decodeText(japanese)
        #expect(text.encoding == .shiftJIS)
        #expect(String(decoding: text.bytes, as: UTF8.self) == "コスト,キャ\n1,ア")
    }

    @Test func westernTextStaysWindows1252() {
        // "Dépensé,Août,É" and a few signs of the upper half.
        let french: [UInt8] = [
            0x44, 0xE9, 0x70, 0x65, 0x6E, 0x73, 0xE9, 0x2C, 0x41, 0x6F, 0xFB, 0x74, 0x2C, 0x80, 0x82,
        ]
        #expect(decodeText(french).encoding == .windows1252)
    }

    @Test func aCharacterCutInTwoIsNoShiftJIS() {
        #expect(decodeText(japanese + [0x83]).encoding == .windows1252)
    }
}
