/// Names of months in the languages of exports, whole and shortened, alone and behind a day number.
///
/// Case, accents and a final stop do not count. The forms are those of the Unicode CLDR.
enum MonthNames {
    private static let names: [[String]] = [
        [
            "jan", "january", "janv", "janvier", "januar", "enero", "ene", "gennaio", "gen", "janeiro",
            "januari",
            "январь", "января", "янв", "січня", "січ", "stycznia", "styczeń", "sty", "ledna", "leden", "led",
            "ianuarie", "ian", "ocak", "oca", "tammikuuta", "tammikuu", "tammi", "1月",
        ],
        [
            "feb", "february", "févr", "fév", "février", "februar", "febrero", "febbraio", "fevereiro", "fev",
            "februari", "февраль", "февраля", "февр", "фев", "лютого", "лют", "lutego", "luty", "lut",
            "února", "únor",
            "úno", "februarie", "şubat", "şub", "helmikuuta", "helmikuu", "helmi", "2月",
        ],
        [
            "mar", "march", "mars", "marz", "märz", "marzo", "março", "mrz", "maart", "mrt", "март", "марта",
            "мар",
            "березня", "бер", "marca", "marzec", "března", "březen", "bře", "martie", "mart", "marts",
            "maret",
            "maaliskuuta", "maaliskuu", "maalis", "3月",
        ],
        [
            "apr", "april", "avr", "avril", "abril", "abr", "aprile", "апрель", "апреля", "апр", "квітня",
            "квіт",
            "kwietnia", "kwiecień", "kwi", "dubna", "duben", "dub", "aprilie", "nisan", "nis", "huhtikuuta",
            "huhtikuu", "huhti", "4月",
        ],
        [
            "may", "mai", "mayo", "maggio", "mag", "maio", "mei", "maj", "maja", "май", "мая", "травня",
            "трав",
            "května", "květen", "kvě", "mayıs", "toukokuuta", "toukokuu", "touko", "5月",
        ],
        [
            "jun", "june", "juin", "juni", "junio", "giugno", "giu", "junho", "июнь", "июня", "июн", "червня",
            "черв",
            "czerwca", "czerwiec", "cze", "června", "červen", "čvn", "iunie", "iun", "haziran", "haz",
            "kesäkuuta",
            "kesäkuu", "kesä", "6月",
        ],
        [
            "jul", "july", "juil", "juillet", "juli", "julio", "luglio", "lug", "julho", "июль", "июля",
            "июл", "липня",
            "лип", "lipca", "lipiec", "lip", "července", "červenec", "čvc", "iulie", "iul", "temmuz", "tem",
            "heinäkuuta", "heinäkuu", "heinä", "7月",
        ],
        [
            "aug", "august", "août", "agosto", "ago", "augustus", "augusti", "agustus", "agu", "август",
            "августа",
            "авг", "серпня", "серп", "sierpnia", "sierpień", "sie", "srpna", "srpen", "srp", "ağustos", "ağu",
            "elokuuta", "elokuu", "elo", "8月",
        ],
        [
            "sep", "sept", "september", "septembre", "septiembre", "settembre", "set", "setembro", "сентябрь",
            "сентября", "сент", "сен", "вересня", "вер", "września", "wrzesień", "wrz", "září", "zář",
            "septembrie",
            "eylül", "eyl", "syyskuuta", "syyskuu", "syys", "9月",
        ],
        [
            "oct", "october", "octobre", "okt", "oktober", "octubre", "ottobre", "ott", "outubro", "out",
            "октябрь",
            "октября", "окт", "жовтня", "жовт", "października", "październik", "paź", "října", "říjen", "říj",
            "octombrie", "ekim", "eki", "lokakuuta", "lokakuu", "loka", "10月",
        ],
        [
            "nov", "november", "novembre", "noviembre", "novembro", "ноябрь", "ноября", "нояб", "ноя",
            "листопада",
            "лист", "listopada", "listopad", "lis", "listopadu", "lis", "noiembrie", "noi", "kasım", "kas",
            "marraskuuta", "marraskuu", "marras", "11月",
        ],
        [
            "dec", "december", "décembre", "déc", "dez", "dezember", "dic", "diciembre", "dicembre",
            "dezembro",
            "desember", "des", "декабрь", "декабря", "дек", "грудня", "груд", "grudnia", "grudzień", "gru",
            "prosince", "prosinec", "pro", "decembrie", "aralık", "ara", "joulukuuta", "joulukuu", "joulu",
            "12月",
        ],
    ]

    private static let numbers: [String: Int] = Dictionary(
        names.enumerated().flatMap { month in month.element.map { (HeaderName($0).key, month.offset + 1) } },
        uniquingKeysWith: { first, _ in first })

    /// 1 to 12, nil for a word that is no month.
    static func month(_ word: String) -> Int? { numbers[HeaderName(word).key] }
}

/// Names of weekdays as they stand before a date, whole and shortened.
enum WeekdayNames {
    private static let names = [
        "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday",
        "lun mar mer jeu ven sam dim lundi mardi mercredi jeudi vendredi samedi dimanche",
        "seg ter qua qui sex sáb dom segunda terça quarta quinta sexta sábado domingo segunda-feira terça-feira",
        "quarta-feira quinta-feira sexta-feira mié jue vie lunes martes miércoles jueves viernes",
        "mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "gio lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "ma wo vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "mån tis ons tors fre lör sön måndag tisdag onsdag torsdag fredag lördag söndag",
        "пн вт ср чт пт сб вс понедельник вторник среда четверг пятница суббота воскресенье",
    ]

    private static let keys = Set(
        names.flatMap { $0.split(separator: " ").map { HeaderName(String($0)).key } })

    static func contains(_ word: String) -> Bool { keys.contains(HeaderName(word).key) }
}
