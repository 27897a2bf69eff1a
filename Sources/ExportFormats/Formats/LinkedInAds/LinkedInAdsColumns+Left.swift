import SocialMetrics

extension LinkedInAdsColumns {
    /// Columns that are known and left in the archived file.
    static let left: [Column] = [
        .ignored("free spread in the feeds of others, not paid for", beginning: ["Viral "]),
        .ignored(
            "free spread in the feeds of others, not paid for",
            pt: [
                "Inscrições virais em eventos", "Cliques virais de inscrição em eventos",
                "Visualizações virais de inscrição em eventos",
            ]),
        .ignored(
            "recomputed from its parts",
            en: [
                "Click Through Rate", "Average CPM", "Average CPC", "Engagement Rate", "Conversion Rate",
                "Return on Ad Spend", "Lead Form Completion Rate", "Average Frequency", "Average Daily Spend",
                "Lead Form Completion Rate (Work Email)", "Open Rate",
                "Click Through Rate (Sponsored Messaging)",
                "Total Social Actions",
            ],
            fr: [.unverified("Taux de clics"), .unverified("CPM moyen"), .unverified("CPC moyen")],
            pt: [
                "Taxa de cliques", "Média de CPM", "Média de CPC", "Taxa de engajamento", "Taxa de conversão",
                "Retorno do investimento por conversão", "Taxa de preenchimento de formulário de leads",
                "Frequência média", "Média de investimento diário",
                "Taxa de preenchimento de formulário de leads (e-mail corporativo)", "Taxa de abertura",
                "Taxa de cliques (Sponsored Messaging)", "Total de interações sociais",
                "Custo por disparo", "Custo por mensagem aberta", "Custo por conversão", "Custo por lead",
                "Custo por 1.000 pessoas alcançadas", "Custo por lead (e-mail corporativo)",
                "Taxa de cliques no título",
            ]),
        .ignored("recomputed from its parts", beginning: ["Cost per "], fr: [.unverified("Coût par ")]),
        .ignored(
            "part of a number that is kept",
            en: [
                "Post-Click Conversions", "View-Through Conversions", "Click Event Registrations",
                "View Event Registrations", "Leads (Work Email)", "Qualified Leads",
            ],
            pt: [
                "Conversões pós-clique", "Conversões de exibição", "Cliques de inscrição em eventos",
                "Visualizações de inscrição em eventos", "Leads (e-mail corporativo)",
            ]),
        .ignored(
            "not reported on",
            en: [
                "Clicks to LinkedIn Page", "Member Follows", "Clicks to Member Profile",
                "Average Dwell Time (in Seconds)", "Subscriptions", "Audience Penetration",
                .unverified("Clicks (Sponsored Messaging)"),
            ],
            pt: [
                "Cliques que levam à LinkedIn Page", "Cliques (Sponsored Messaging)", "Cliques no botão",
                "Cliques no banner", "Cliques no link", "Impressões do título", "Cliques no título",
            ]),
        .ignored(
            "the group of the campaign: a row is about the campaign",
            en: [
                "Campaign Group ID", "Campaign Group Name", "Campaign Group Status",
                "Campaign Group Start Date",
            ],
            fr: [.code("Nom du groupe de campagnes")],
            pt: [
                "Código do grupo de campanhas", "Nome do grupo de campanhas", "Status do grupo de campanhas",
                "Data inicial do grupo de campanhas",
            ]),
        .ignored(
            "state or setting, not reported on",
            en: [
                "Campaign Objective", "Campaign Type", "Campaign Status", "Cost Type", "Daily Budget",
                "Total Budget", "Campaign Start Date", "Campaign End Date", "Creative Status",
                "Ad Introduction Text", "Ad Headline", "Ad Line", "Click URL", "Sponsored Update Type",
                "DSC Name",
            ],
            fr: [
                .code("Statut de la publicité"), .code("Titre de la publicité"),
                .code("Texte pub présentation"),
                .code("URL à cliquer"),
            ],
            pt: [
                "Objetivo da campanha", "Tipo de campanha", "Status da campanha", "Tipo de custo",
                "Orçamento diário", "Data de início da campanha",
            ]),
    ]
}
