/// What a report says of the files behind it.
extension Metric {
    package static let importedRows = Metric(
        "imported_rows", .count, .own(.importedRows),
        label: Words(en: "Rows", fr: "Lignes"),
        meaning: Words(
            en: "Rows of the files of one download that were stored.",
            fr: "Lignes des fichiers d’un même téléchargement qui ont été conservées."))
    package static let rowsSetAside = Metric(
        "rows_set_aside", .count, .own(.rowsSetAside),
        label: Words(en: "Set aside", fr: "Écartées"),
        meaning: Words(
            en: "Rows and cells of the files of one download that were not taken over.",
            fr: "Lignes et cellules des fichiers d’un même téléchargement qui n’ont pas été reprises."))
}
