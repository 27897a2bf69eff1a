import SocialMetrics

extension ExportFormat {
    /// Followers of a LinkedIn page by place, job, seniority, industry or size of company: a sheet each.
    static let linkedinPageAudience = ExportFormat(
        id: "linkedin.page-audience",
        name: Words(
            en: "Followers of a LinkedIn page by group", fr: "Abonnés d’une Page LinkedIn par groupe"),
        platforms: [.linkedin], grain: .audience,
        columns: LinkedInGroups.columns + [
            .measure(
                .followers, en: ["Total followers"],
                fr: [.unverified("Total des abonnés"), .unverified("Nombre total d’abonnés")])
        ],
        required: [LinkedInGroups.required, [.measure(.followers)]]
    ) {
        $0.onlyKnownColumns = true
        $0.download = LinkedInWords.pageDownload("Followers", "Abonnés")
        $0.quirks = [
            "Each sheet lists 100 groups at most and leaves out followers LinkedIn knows nothing of: a sheet does not add up to all followers.",
            "The sheets tell of the day of the download.",
        ]
        $0.samples = ["linkedin/page-followers-en-1.xls"]
    }

    /// Views of a LinkedIn page by group of its visitors: the further sheets of the visitors download.
    static let linkedinPageVisitorAudience = ExportFormat(
        id: "linkedin.page-visitor-audience",
        name: Words(en: "Views of a LinkedIn page by group", fr: "Vues d’une Page LinkedIn par groupe"),
        platforms: [.linkedin], grain: .audience,
        columns: LinkedInGroups.unseenColumns + [
            .measure(
                .visits, en: [.unverified("Total views")],
                fr: [.unverified("Total des vues"), .unverified("Nombre total de vues")])
        ],
        required: [LinkedInGroups.required, [.measure(.visits)]]
    ) {
        $0.onlyKnownColumns = true
        $0.lacksPeriod = true
        $0.download = LinkedInWords.pageDownload("Visitors", "Visiteurs")
        $0.quirks = [
            ExportFormat.noFile, "In the workbook, the period is that of the days on its first sheet.",
            "Groups are thresholded: a sheet does not add up to all views.",
        ]
    }
}

/// The groups by which LinkedIn describes people.
enum LinkedInGroups {
    static let columns: [Column] = [
        .breakdown(.region, en: ["Location"], fr: [.unverified("Lieu"), .unverified("Localisation")]),
        .breakdown(.jobFunction, en: ["Job function"], fr: [.unverified("Fonction")]),
        .breakdown(
            .seniority, en: ["Seniority"],
            fr: [.unverified("Niveau hiérarchique"), .unverified("Niveau d’expérience")]),
        .breakdown(.industry, en: ["Industry"], fr: [.unverified("Secteur")]),
        .breakdown(
            .companySize, en: ["Company size"], fr: [.unverified("Taille de l’entreprise")]),
    ]

    /// The same, for an export we have no file of.
    static let unseenColumns = columns.map { column in
        var column = column
        column.names = column.names.mapValues { $0.map { HeaderTerm($0.text, .unverified) } }
        return column
    }

    static let required: [ExportFormat.Requirement] = [
        .breakdown(.region), .breakdown(.jobFunction), .breakdown(.seniority), .breakdown(.industry),
        .breakdown(.companySize),
    ]
}
