import Tabular
import TestSupport

/// A list of posts as Meta writes it, invented, with as many oddities as a test asks for.
struct InventedPosts {
    /// Ways in which a row can be unlike the others.
    enum Oddity: CaseIterable {
        case noID, roundedID, noNumber, wordNumber, blankToken, percent, manyDigits, decimal, negative
        case noDate, wordDate, badDate, dayAlone, isoDate, isoDateWithZone, changeOfClock
        case repeated, repeatedOtherwise, secondAccount, noAccount, otherFormat, reel, noFormat
        case durationWords, spaces, quotes, onlyComment, formula
        // These change how other rows are read, or take the eye of the general reader.
        case commaNumber, groupedNumber, tooNarrow, tooWide, blankLine, strayQuote, remark, header, byDay
        case invalidByte, nul, backslash

        /// The rest of the file is read piece by piece all the same.
        var isReadPieceByPiece: Bool {
            switch self {
            case .commaNumber, .groupedNumber, .tooNarrow, .tooWide, .blankLine, .strayQuote, .remark,
                .header,
                .byDay, .invalidByte, .nul, .backslash:
                false
            default: true
            }
        }
    }

    private static let header = [
        "Post ID", "Account ID", "Account username", "Account name", "Description", "Duration (sec)",
        "Publish time", "Views", "Reach", "Likes", "Shares", "Permalink", "Post type", "Data comment", "Date",
    ]

    var rows: [[String]]
    /// Lines to put behind rows to the letter.
    private var raw: [Int: [UInt8]] = [:]

    init(rows count: Int, _ generator: inout SplitMix64) {
        let words = [
            "summer ", "café ", "☕ ", "\"limited\" ", "\n", "😀", ", and ", "#brand ", "édition ", "it's ",
            " ",
            "a longer sentence about something else ", "\r\n", "=1+1 ",
        ]
        rows = (0..<count).map { index in
            let views = Int.random(in: 0...99_999, using: &generator)
            let day = Int.random(in: 1...28, using: &generator)
            let date = "0\(Int.random(in: 1...9, using: &generator))/\(day < 10 ? "0" : "")\(day)/2025"
            return [
                "1784\(index)00000000\(index % 7)", "17841446494080465", "brandname", "Brand Name",
                generator.text(upTo: 12, from: words), "\(index % 3 == 0 ? 0 : index)",
                "\(date) \(10 + index % 14):\(10 + index % 50)", "\(views)", "\(views / 2)", "\(views / 20)",
                index % 5 == 0 ? "" : "\(views / 200)", "https://www.instagram.com/p/C\(index)/",
                ["IG image", "IG reel", "IG carousel"][index % 3], "", "Lifetime",
            ]
        }
    }

    /// The file, with a byte order mark and quotes where they are needed.
    var bytes: [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + CSVWriter.bytes([Self.header], lineEnd: .crlf)
        for (index, row) in rows.enumerated() {
            bytes += CSVWriter.bytes([row], lineEnd: .crlf)
            bytes += raw[index] ?? []
        }
        return bytes
    }

    /// Makes a row odd that is not among the first ones.
    mutating func damage(_ oddity: Oddity, below first: Int, _ generator: inout SplitMix64) {
        let row = Int.random(in: first + 1..<rows.count, using: &generator)
        let other = Int.random(in: first..<row, using: &generator)
        switch oddity {
        case .noID: rows[row][0] = ""
        case .roundedID: rows[row][0] = "1.80711E+16"
        case .noNumber: rows[row][7] = "1 2OO"
        case .wordNumber: rows[row][8] = "many"
        case .blankToken:
            rows[row][9] = ["--", "n/a", "–", "undefined"].randomElement(using: &generator) ?? ""
        case .percent: rows[row][9] = "12%"
        case .manyDigits: rows[row][7] = "12345678901234567"
        case .decimal:
            rows[row][8] = ["12.5", "1.234", "0.125", "12."].randomElement(using: &generator) ?? ""
        case .negative: rows[row][8] = "-17"
        case .noDate: rows[row][6] = ""
        case .wordDate: rows[row][6] = "Sep 2, 2019 10:11"
        case .badDate: rows[row][6] = "02/30/2025 10:11"
        case .dayAlone: rows[row][6] = "02/13/2025"
        case .isoDate: rows[row][6] = "2025-02-13 10:11"
        case .isoDateWithZone: rows[row][6] = "2025-02-13T10:11:12+0200"
        case .changeOfClock:
            let times = ["03/09/2025 02:30", "11/02/2025 01:30", "03/09/2025 23:59", "11/01/2025 01:30"]
            rows[row][6] = times.randomElement(using: &generator) ?? ""
        case .repeated: rows[row] = rows[other]
        case .repeatedOtherwise:
            rows[row] = rows[other]
            rows[row][7] = "7"
        case .secondAccount:
            (rows[row][1], rows[row][2], rows[row][3]) = ("1234", "friend", "A \"good\" friend")
        case .noAccount: (rows[row][1], rows[row][2], rows[row][3]) = ("", "", "")
        case .otherFormat: rows[row][12] = "Something \"new\""
        case .reel: (rows[row][12], rows[row][11]) = ("Videos", "https://www.facebook.com/reel/123/")
        case .noFormat: rows[row][12] = ""
        case .durationWords:
            rows[row][5] = ["1:02", "0:04:34", "12.5", "x"].randomElement(using: &generator) ?? ""
        case .spaces: (rows[row][7], rows[row][0]) = (" 12 ", " \(rows[row][0])\t")
        case .quotes: (rows[row][11], rows[row][14]) = ("say \"hi\"", "all \"time\"")
        case .onlyComment:
            rows[row] = rows[row].map { _ in "" }
            (rows[row][0], rows[row][13]) = ("178499\(row)", "The platform gave no numbers")
        case .formula: rows[row][3] = "=\"0012\""
        case .commaNumber: rows[row][7] = "1,5"
        case .groupedNumber: rows[row][8] = "1,234.5"
        case .tooNarrow: rows[row].removeLast(Int.random(in: 1...3, using: &generator))
        case .tooWide: rows[row].insert("more", at: 4)
        case .blankLine: raw[row] = Array("\r\n".utf8)
        case .strayQuote:
            raw[row] = Array("1784999,1,a,b,\"say \"hi\" there\",1,,5,5,5,5,x,y,,Lifetime\r\n".utf8)
        case .remark: raw[row] = Array("Showing top 500 results,,,,,,,,,,,,,,\r\n".utf8)
        case .header: rows[row] = Self.header
        case .byDay: rows[row][14] = "10/03/2025"
        case .invalidByte:
            raw[row] = Array("1784998,1,a,".utf8) + [0xE9] + Array(",t,1,,5,5,5,5,x,y,,Lifetime\r\n".utf8)
        case .nul: raw[row] = Array("1784997,1,a,\u{0}b,t,1,,5,5,5,5,x,y,,Lifetime\r\n".utf8)
        case .backslash: raw[row] = Array("1784996,1,a,b\\,t,1,,5,5,5,5,x,y,,Lifetime\r\n".utf8)
        }
    }
}
