import SocialMetrics

extension ExportFormat {
    /// A member's posts day by day: sheet `ENGAGEMENT` of the member's analytics.
    static let linkedinMemberDays = ExportFormat(
        id: "linkedin.member-days", name: Words(en: "LinkedIn member by day", fr: "Membre LinkedIn par jour"),
        platforms: [.linkedin], grain: .accountDay,
        columns: [
            LinkedInMember.day,
            .measure(
                .impressions, en: ["Impressions"], fr: [.code("Impressions")], pt: [.unverified("Impressões")]
            ),
            .measure(
                .interactions, en: ["Engagements"], fr: [.code("Interactions"), .unverified("Engagements")],
                pt: [.unverified("Engajamentos"), .unverified("Engajamento")]),
        ],
        required: [[.field(.day)], [.measure(.impressions)], [.measure(.interactions)]]
    ) {
        $0.onlyKnownColumns = true
        $0.dates = LinkedInMember.dates
        $0.download = LinkedInWords.memberDownload
        $0.quirks =
            LinkedInMember.quirks + [
                "A day can be below 0: interactions that were taken back are subtracted on the day this happened."
            ]
        $0.samples = ["linkedin/member-content-en-1.xlsx"]
    }

    /// New followers of a member day by day: sheet `FOLLOWERS`, below the count of all followers.
    static let linkedinMemberFollowers = ExportFormat(
        id: "linkedin.member-followers",
        name: Words(en: "New followers of a LinkedIn member", fr: "Nouveaux abonnés d’un membre LinkedIn"),
        platforms: [.linkedin], grain: .accountDay,
        columns: [
            LinkedInMember.day,
            .measure(
                .newFollowers, en: ["New followers"], fr: [.unverified("Nouveaux abonnés")],
                pt: [.unverified("Novos seguidores")]),
        ],
        required: [[.field(.day)], [.measure(.newFollowers)]]
    ) {
        $0.sheets = ["FOLLOWERS", "ABONNÉS", "Seguidores"]
        $0.onlyKnownColumns = true
        $0.dates = LinkedInMember.dates
        $0.download = LinkedInWords.memberDownload
        $0.quirks =
            LinkedInMember.quirks + [
                "In French, the sheet saved as CSV has the columns of YouTube’s chart of new subscribers, and is refused as either: keep the workbook."
            ]
        $0.samples = ["linkedin/member-content-en-1.xlsx"]
    }

    /// A member's posts that got most: sheet `TOP POSTS`, two tables side by side with one number each.
    static let linkedinMemberPosts = ExportFormat(
        id: "linkedin.member-posts",
        name: Words(en: "Top posts of a LinkedIn member", fr: "Meilleurs posts d’un membre LinkedIn"),
        platforms: [.linkedin], grain: .postPeriod,
        columns: [
            .field(
                .permalink, en: ["Post URL"], fr: [.unverified("URL du post"), .unverified("URL")],
                pt: [.unverified("URL da publicação")]),
            .field(
                .publishTime, en: ["Post publish date"],
                fr: [.unverified("Date de publication du post"), .unverified("Date de publication")],
                pt: [.unverified("Data da publicação")]),
            .measure(
                .impressions, en: ["Impressions"], fr: [.code("Impressions")], pt: [.unverified("Impressões")]
            ),
            .measure(
                .interactions, en: ["Engagements"], fr: [.code("Interactions")],
                pt: [.unverified("Engajamentos")]),
        ],
        required: [
            [.field(.permalink)], [.field(.publishTime)], [.measure(.impressions), .measure(.interactions)],
        ]
    ) {
        $0.onlyKnownColumns = true
        $0.lacksPeriod = true
        $0.dates = LinkedInMember.dates
        $0.download = LinkedInWords.memberDownload
        $0.quirks =
            LinkedInMember.quirks + [
                "Two lists of 50 posts at most stand side by side, one by interactions and one by impressions; a post can be in one only, and then lacks the other number.",
                "The period is the one that the first sheet of the workbook names.",
            ]
        $0.samples = ["linkedin/member-content-en-1.xlsx"]
    }

    /// What a member got in the whole period and how many followers there are: sheet `DISCOVERY`, head of `FOLLOWERS`.
    static let linkedinMemberTotals = ExportFormat(
        id: "linkedin.member-totals",
        name: Words(en: "LinkedIn member, whole period", fr: "Membre LinkedIn, période entière"),
        platforms: [.linkedin], grain: .accountPeriod,
        columns: [
            .field(
                .day, en: ["Overall Performance"],
                fr: [.unverified("Performances globales"), .unverified("Performance globale")],
                pt: [.unverified("Desempenho geral")])
        ],
        required: []
    ) {
        $0.layout = .lines
        $0.titles = [
            TitleTerm(
                measure: .impressions,
                names: [
                    "en": ["Impressions"], "fr": [.code("Impressions")], "pt": [.unverified("Impressões")],
                ]),
            TitleTerm(
                measure: .reach,
                names: [
                    "en": ["Members reached"], "fr": [.code("Membres touchés")],
                    "pt": [.unverified("Usuários alcançados")],
                ]),
            TitleTerm(
                measure: .followers,
                names: [
                    "en": ["Total followers on"], "fr": [.code("Nombre total d'abonnés le")],
                    "pt": [.unverified("Total de seguidores em")],
                ]),
        ]
        $0.dates = LinkedInMember.dates
        $0.download = LinkedInWords.memberDownload
        $0.quirks =
            LinkedInMember.quirks + [
                "Members reached are people, counted once for the whole period: never added."
            ]
        $0.samples = ["linkedin/member-content-en-1.xlsx"]
    }

    /// Who follows a member: sheet `DEMOGRAPHICS`.
    static let linkedinMemberAudience = ExportFormat(
        id: "linkedin.member-audience",
        name: Words(en: "Audience of a LinkedIn member", fr: "Audience d’un membre LinkedIn"),
        platforms: [.linkedin], grain: .audience,
        columns: [
            .field(
                .groupKind, en: ["Top Demographics"], fr: [.code("Principales données démographiques")],
                pt: [.unverified("Principais dados demográficos")]),
            .breakdown(.group, en: ["Value"], fr: [.code("Valeur")], pt: [.unverified("Valor")]),
            .measure(
                .audienceShare, en: ["Percentage"], fr: [.code("Pourcentage")],
                pt: [.unverified("Porcentagem")]),
        ],
        required: [[.field(.groupKind)], [.breakdown(.group)], [.measure(.audienceShare)]]
    ) {
        $0.groupKinds = LinkedInMember.groupKinds
        $0.download = LinkedInWords.memberDownload
        $0.quirks = [
            "The five largest groups of each kind. A share is a fraction, or a text such as `2%`; `< 1%` is no number and stays absent.",
            "The shares are of the followers on the day of the download.",
        ]
        $0.samples = ["linkedin/member-content-en-1.xlsx"]
    }
}

/// What the sheets of a member's workbook share.
enum LinkedInMember {
    static let day = Column.field(.day, en: ["Date"], fr: [.code("Date")], pt: [.unverified("Data")])

    static let dates = DateReading(order: .monthFirst, orders: ["fr": .dayFirst, "pt": .dayFirst])

    static let quirks = [
        "English files write `3/24/2025` month first, French and Portuguese ones day first, without leading zeros.",
        "LinkedIn gives the last 13 months or so: keep what was imported, later downloads lack the oldest days.",
    ]

    static let groupKinds: [Breakdown.Dimension: [String]] = [
        .jobTitle: ["Job titles", "Intitulés de poste", "Cargos"],
        .region: ["Locations", "Lieux", "Localidades"],
        .industry: ["Industries", "Secteurs", "Setores"],
        .seniority: ["Seniority", "Niveau hiérarchique", "Nível de experiência"],
        .companySize: ["Company size", "Taille de l’entreprise", "Tamanho da empresa"],
        .company: ["Companies", "Entreprises", "Empresas"],
    ]
}
