import Testing

@testable import Tabular

@Suite struct MojibakeTests {
    /// What another program makes of UTF-8 when it reads it as Windows-1252 and writes it as UTF-8.
    private func damaged(_ text: String) -> [UInt8] { Windows1252.utf8(from: Array(text.utf8)) }

    private func reading(_ bytes: [UInt8]) throws -> (header: [String], isRepaired: Bool) {
        let file = try file(bytes + Array("\n1,2\n".utf8))
        return (file.records.texts(0), file.isRepaired)
    }

    @Test(arguments: [
        "Montant dépensé (EUR),Résultats", "Mentions J’aime,Vues", "Œuvre – 5 €,Été", "😀,❤️", "日本,語",
    ])
    func damagedAccentsAreTurnedBack(header: String) throws {
        let (found, isRepaired) = try reading(damaged(header))
        #expect(found == header.split(separator: ",").map(String.init))
        #expect(isRepaired)
    }

    @Test func theDamageOfLatin1IsTurnedBackToo() throws {
        let bytes = "J’aime".utf8.flatMap { Array(String(Unicode.Scalar($0)).utf8) }
        let (found, isRepaired) = try reading(bytes + Array(",x".utf8))
        #expect(found == ["J’aime", "x"] && isRepaired)
    }

    @Test(arguments: [
        "Légende,« santé\u{A0}»", "MARCHÉ\u{A0}: 5,x", "CAFÉ…,x", "QUALITÉ™,x", "À GAUCHE,ÂGE",
        "SÃO PAULO,AÇÃO",
        "naïve,Über", "plain,text", "Ã,â",
    ])
    func healthyTextStaysAsItIs(header: String) throws {
        let (found, isRepaired) = try reading(Array(header.utf8))
        #expect(found == header.split(separator: ",").map(String.init))
        #expect(!isRepaired)
    }

    @Test func aTextWithMoreHealthyThanDamagedAccentsStaysAsItIs() throws {
        let quoting = "Légende écrite à propos des accents,le mot « Ã© » s’écrit « é »"
        let (found, isRepaired) = try reading(Array(quoting.utf8))
        #expect(found[1] == "le mot « Ã© » s’écrit « é »" && !isRepaired)
    }

    @Test func damageBehindALongPlainBeginningIsFound() throws {
        let plain = String(repeating: "plain,words\n", count: 1000)
        let file = try file(Array(plain.utf8) + damaged("Été,é\n"))
        let isRepaired = file.isRepaired
        #expect(isRepaired)
        #expect(file.records.texts(1000) == ["Été", "é"])
    }
}
