/// Names of months in the languages of exports, whole and shortened, without accents or final stop.
enum MonthNames {
    private static let names: [[String]] = [
        ["jan", "january", "janv", "janvier", "januar", "enero", "ene", "gennaio", "gen", "janeiro"],
        ["feb", "february", "fevr", "fevrier", "februar", "febrero", "febbraio", "fevereiro", "fev"],
        ["mar", "march", "mars", "marz", "marzo", "marco", "mrz"],
        ["apr", "april", "avr", "avril", "abril", "abr", "aprile"],
        ["may", "mai", "mayo", "maggio", "mag", "maio"],
        ["jun", "june", "juin", "juni", "junio", "giugno", "giu", "junho"],
        ["jul", "july", "juil", "juillet", "juli", "julio", "luglio", "lug", "julho"],
        ["aug", "august", "aout", "agosto", "ago"],
        ["sep", "sept", "september", "septembre", "septiembre", "settembre", "set", "setembro"],
        ["oct", "october", "octobre", "okt", "oktober", "octubre", "ottobre", "ott", "outubro", "out"],
        ["nov", "november", "novembre", "noviembre", "novembro"],
        ["dec", "december", "decembre", "dez", "dezember", "dic", "diciembre", "dicembre", "dezembro"],
    ]

    private static let numbers: [String: Int] = Dictionary(
        names.enumerated().flatMap { month in month.element.map { ($0, month.offset + 1) } },
        uniquingKeysWith: { first, _ in first })

    /// 1 to 12, nil for a word that is no month.
    static func month(_ word: String) -> Int? { numbers[HeaderName(word).key] }
}
