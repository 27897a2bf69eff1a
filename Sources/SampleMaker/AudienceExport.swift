import SocialMetrics
import Tabular

/// Instagram's Audience download: small blocks of percentages, no dates.
enum AudienceExport {
    static func fileName(_ language: Language) -> String { "Audience.csv" }

    static func file(_ language: Language) -> [UInt8] {
        CSVWriter.bytes(
            rows(language), quoting: .always, encoding: .utf16LittleEndianWithMark, announcesDelimiter: true)
    }

    private static func rows(_ language: Language) -> [[String]] {
        switch language {
        case .en:
            [
                ["Age & gender"], ["", "Women", "Men"], ["18-24", "6.8", "4.1"], ["25-34", "21.7", "14.9"],
                ["35-44", "15.2", "12.3"], ["45-54", "8.1", "6.4"], ["55-64", "4.2", "3"],
                ["65+", "2", "1.3"], [],
                ["Top countries"], ["United Kingdom", "Ireland", "United States", "France", "Netherlands"],
                ["81.4", "4.9", "3.6", "1.7", "1.1"], [],
                ["Top cities"],
                [
                    "Bristol, England, United Kingdom", "London, England, United Kingdom",
                    "Cardiff, Wales, United Kingdom",
                ],
                ["24.6", "11.3", "5.8"], [],
            ]
        case .fr:
            [
                ["Âge et genre"], ["", "Femmes", "Hommes"], ["18-24", "5.2", "2.3"],
                ["25-34", "19.6", "8.4"],
                ["35-44", "21.3", "9.7"], ["45-54", "13.8", "5.6"], ["55-64", "7.4", "2.5"],
                ["65+", "3.1", "1.1"], [],
                ["Principaux pays"], ["France", "Belgique", "Suisse", "Canada", "Italie"],
                ["78.2", "6.9", "4.8", "2.7", "1.5"], [],
                ["Principales villes"],
                ["Lyon, Auvergne-Rhône-Alpes", "Paris, Île-de-France", "Bruxelles, Belgique"],
                ["17.9", "12.4", "3.2"], [],
            ]
        }
    }
}
