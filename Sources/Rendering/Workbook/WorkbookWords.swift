import Reporting
import SocialMetrics

/// The words that a workbook adds to its numbers.
enum WorkbookWords {
    static let charts = Words(en: "Charts", fr: "Graphiques")
    static let chartData = Words(en: "Chart data", fr: "Données des graphiques")
    static let definitions = Words(en: "Definitions", fr: "Définitions")
    static let newestFile = Words(en: "Newest export:", fr: "Export le plus récent\u{A0}:")
    static let noRows = Words(en: "No rows for this period.", fr: "Aucune ligne pour cette période.")
    static let notFromZero = Words(
        en: "axis does not start at zero", fr: "l’axe ne commence pas à zéro")
    static let chartsExplained = Words(
        en: "Gaps are days without data. The next sheet holds every value.",
        fr: "Un vide est un jour sans donnée. La feuille suivante contient chaque valeur.")
    static let chartDataExplained = Words(
        en: "The values behind the charts. An empty cell is an absent value, never 0.",
        fr: "Les valeurs des graphiques. Une cellule vide est une valeur absente, jamais 0.")
    static let definitionsExplained = Words(
        en: "What each figure and column means, and how figures may be combined.",
        fr: "Ce que signifie chaque indicateur et chaque colonne, et comment les indicateurs se cumulent.")
    static let severalPlatforms = Words(en: "Several platforms", fr: "Plusieurs plateformes")
    static let forTheScreen = Words(
        en: "This sheet is for the screen: it is too wide to be printed.",
        fr: "Cette feuille se lit à l’écran\u{A0}: elle est trop large pour être imprimée.")
    static let day = Words(en: "Day", fr: "Jour")
    static let month = Words(en: "Month", fr: "Mois")
    static let campaign = Words(en: "Campaign", fr: "Campagne")
    static let low = Words(en: "Low end (95%)", fr: "Borne basse (95\u{A0}%)")
    static let high = Words(en: "High end (95%)", fr: "Borne haute (95\u{A0}%)")
    static let cost = Words(en: "Cost", fr: "Coût")
    static let figure = Words(en: "Figure", fr: "Indicateur")
    static let band = Words(
        en: "Bar: 95% interval; the shade changes at the cost",
        fr: "Barre\u{A0}: intervalle à 95\u{A0}%\u{202F}; la teinte change au coût")
    static let cutBand = Words(
        en: "Bar: 95% interval; the shade changes at the cost. A bar that reaches the edge goes on",
        fr:
            "Barre\u{A0}: intervalle à 95\u{A0}%\u{202F}; la teinte change au coût. Une barre qui touche le bord continue"
    )
    static let upToCost = Words(en: "From low end to cost", fr: "De la borne basse au coût")
    static let beyondCost = Words(en: "From cost to high end", fr: "Du coût à la borne haute")

    /// The name of a unit for people.
    static func unit(_ name: String) -> Words {
        switch name {
        case "count": Words(en: "number", fr: "nombre")
        case "people": Words(en: "people", fr: "personnes")
        case "share": Words(en: "share", fr: "part")
        case "seconds": Words(en: "time", fr: "durée")
        case "money": Words(en: "amount", fr: "montant")
        case "factor": Words(en: "factor", fr: "facteur")
        case "days": Words(en: "days", fr: "jours")
        case "position": Words(en: "place", fr: "position")
        default: Words(name)
        }
    }

    static let columnHeads: [Words] = [
        Words(en: "Sheet", fr: "Feuille"), Words(en: "Name", fr: "Nom"), Words(en: "Key", fr: "Clé"),
        Words(en: "Unit", fr: "Unité"), Words(en: "Combined", fr: "Cumul"),
        Words(en: "Meaning", fr: "Signification"),
    ]

    /// What a reader must know of a sheet, in one sentence.
    static func explanation(of subject: NumberSubject) -> Words {
        switch subject {
        case .kpis:
            Words(
                en:
                    "The figures of the report. An empty cell is an absent value, never 0; people are never added.",
                fr:
                    "Les chiffres du bilan. Une cellule vide est une valeur absente, jamais 0\u{202F}; les personnes ne s’additionnent jamais."
            )
        case .posts:
            Words(
                en:
                    "Posts published in the period, with all they got until their export; reach is not added up.",
                fr:
                    "Publications parues pendant la période, avec tout ce qu’elles ont obtenu jusqu’à leur export\u{202F}; la portée ne s’additionne pas."
            )
        case .days:
            Words(
                en:
                    "What happened each day, on posts of any age. Days without data have no row; people are never added.",
                fr:
                    "Ce qui s’est passé chaque jour, quel que soit l’âge des publications. Un jour sans donnée n’a pas de ligne\u{202F}; les personnes ne s’additionnent jamais."
            )
        case .ads:
            Words(
                en: "The rows of the exports that the report adds up, nothing twice; reach is not added up.",
                fr:
                    "Les lignes des exports que le bilan additionne, rien en double\u{202F}; la portée ne s’additionne pas."
            )
        case .campaigns:
            Words(
                en:
                    "Cost per result with its 95% interval: what the number of results alone leaves open. Results are not added across platforms.",
                fr:
                    "Coût par résultat et son intervalle à 95\u{A0}%\u{A0}: ce que le seul nombre de résultats laisse ouvert. Les résultats ne s’additionnent pas d’une plateforme à l’autre."
            )
        }
    }
}
