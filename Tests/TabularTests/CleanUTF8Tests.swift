import TestSupport
import Testing

@testable import Tabular

@Suite struct CleanUTF8Tests {
    @Test(arguments: 0..<30) func bytesAreJudgedAsTheThoroughCheckJudgesThem(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed) + 600)
        let pieces: [[UInt8]] = [
            Array("plain text of ASCII".utf8), Array("é".utf8), Array("日本".utf8), Array("😀".utf8), [0x00],
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF5], [0x80], [0xE9], [0xC3], [0xEF, 0xBF, 0xBD], [0x7F], [0x01, 0x02],
        ]
        for _ in 0..<500 {
            let kinds = generator.next() % 2 == 0 ? pieces[0..<4] : pieces[...]
            let bytes = (0..<Int.random(in: 1...8, using: &generator)).flatMap { _ in
                kinds.randomElement(using: &generator) ?? []
            }
            expectSameJudgement(bytes)
        }
    }

    @Test(arguments: 0..<12) func oneFaultIsSeenWhereverItStandsInALongText(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed) + 900)
        let pieces = [
            "plain text of ASCII", "é", "日本", "😀", "\u{D7FF}", "\u{800}", "\u{10FFFF}", "\u{10000}",
        ]
        var bytes = Array(generator.text(upTo: 80, from: pieces).utf8)
        expectSameJudgement(bytes)
        for place in bytes.indices {
            let kept = bytes[place]
            bytes[place] = UInt8.random(in: 0...255, using: &generator)
            expectSameJudgement(bytes)
            expectSameJudgement(Array(bytes[...place]))
            bytes[place] = kept
        }
    }

    private func expectSameJudgement(_ bytes: [UInt8]) {
        let isClean = bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { CleanUTF8.holds($0, buffer.count) } ?? true
        }
        #expect(isClean == (UTF8Check(bytes).invalid == 0 && !bytes.contains(0)), "\(bytes)")
    }
}
