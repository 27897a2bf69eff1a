extension Measure {
    package static let followers = Measure(
        "followers", .people, .last, label: Words(en: "Followers", fr: "Abonnés"),
        meaning: Words(
            en: "People who follow the account on a day; the last count stands for a period.",
            fr: "Personnes abonnées au compte un jour donné ; le dernier relevé vaut pour la période."))
    package static let activeFollowers = Measure(
        "active_followers", .people, label: Words(en: "Active followers", fr: "Abonnés actifs"),
        meaning: Words(
            en: "Followers who were on the platform in an hour; never added.",
            fr: "Abonnés présents sur la plateforme pendant une heure ; ne s’additionne pas."))
    package static let newFollowers = Measure(
        "new_followers", .count, counting: .revocable,
        label: Words(en: "New followers", fr: "Nouveaux abonnés"),
        meaning: Words(
            en: "People who began to follow; who left and came back counts again.",
            fr: "Nouveaux abonnements ; qui part et revient compte deux fois."))
    package static let newFollowersOrganic = Measure(
        "new_followers_organic", .count, counting: .revocable,
        label: Words(en: "New followers without ads", fr: "Nouveaux abonnés organiques"),
        meaning: Words(
            en: "People who began to follow without an ad having led them there.",
            fr: "Nouveaux abonnements sans qu’une publicité y ait conduit."))
    package static let newFollowersPaid = Measure(
        "new_followers_paid", .count, counting: .revocable,
        label: Words(en: "New followers from ads", fr: "Nouveaux abonnés sponsorisés"),
        meaning: Words(
            en: "People who began to follow through an ad.",
            fr: "Nouveaux abonnements venus d’une publicité."))
    package static let newPageLikes = Measure(
        "new_page_likes", .count, counting: .revocable,
        label: Words(en: "New page likes", fr: "Nouvelles mentions J’aime de la Page"),
        meaning: Words(
            en: "People who began to like the Facebook page; not the same as following it.",
            fr: "Nouvelles mentions J’aime de la Page Facebook ; ce n’est pas un abonnement."))
    package static let pageLikeCount = Measure(
        "page_like_count", .people, .last, label: Words(en: "Page likes", fr: "Mentions J’aime de la Page"),
        meaning: Words(
            en: "People who like the Facebook page on a day; not the same as following it.",
            fr: "Personnes qui aiment la Page Facebook un jour donné ; ce n’est pas un abonnement."))
    package static let lostPageLikes = Measure(
        "lost_page_likes", .count,
        lessIsBetter: true,
        label: Words(en: "Page likes withdrawn", fr: "Mentions J’aime de la Page retirées"),
        meaning: Words(
            en: "People who stopped liking the Facebook page.",
            fr: "Personnes qui ont retiré leur mention J’aime de la Page Facebook."))
    package static let lostFollowers = Measure(
        "lost_followers", .count, lessIsBetter: true, label: Words(en: "Unfollows", fr: "Désabonnements"),
        meaning: Words(en: "People who stopped following.", fr: "Personnes qui se sont désabonnées."))
    package static let netFollowers = Measure(
        "net_followers", .count, counting: .difference,
        label: Words(en: "Net new followers", fr: "Gain net d’abonnés"),
        meaning: Words(
            en: "New followers less those who left.", fr: "Nouveaux abonnés moins les désabonnements."))
    package static let audienceShare = Measure(
        "audience_share", .share, .never, label: Words(en: "Share of audience", fr: "Part de l’audience"),
        meaning: Words(
            en: "Part of the followers who belong to this group.",
            fr: "Part des abonnés appartenant à ce groupe."))
    package static let audienceOverlap = Measure(
        "audience_overlap", .share, .never,
        label: Words(en: "Shared audience", fr: "Audience commune"),
        meaning: Words(
            en: "Part of the followers who also follow another page.",
            fr: "Part des abonnés qui suivent aussi une autre Page."))
    package static let newViewers = Measure(
        "new_viewers", .people, label: Words(en: "New viewers", fr: "Nouveaux spectateurs"),
        meaning: Words(
            en: "Different people who watched the channel for the first time; never added.",
            fr: "Personnes différentes ayant regardé la chaîne pour la première fois ; ne s’additionne pas."))
    package static let returningViewers = Measure(
        "returning_viewers", .people, label: Words(en: "Returning viewers", fr: "Spectateurs de retour"),
        meaning: Words(
            en: "Different people who had watched the channel before; never added.",
            fr: "Personnes différentes ayant déjà regardé la chaîne ; ne s’additionne pas."))
    package static let checkIns = Measure(
        "check_ins", .count, label: Words(en: "Check-ins", fr: "Visites déclarées"),
        meaning: Words(en: "Check-ins at the place.", fr: "Visites déclarées sur place."))

    /// Whether a platform's daily series leaves out the days on which nothing was counted.
    ///
    /// Meta's follows do. Such a day is part of the series, and it still has no value.
    package func leavesOutEmptyDays(on platform: Platform) -> Bool {
        self == .newFollowers && (platform == .facebook || platform == .instagram)
    }

    /// Who follows and stays.
    static let community: [Measure] = [
        followers, activeFollowers, newFollowers, newFollowersOrganic, newFollowersPaid, newPageLikes,
        pageLikeCount, lostPageLikes, lostFollowers, netFollowers, audienceShare, audienceOverlap, newViewers,
        returningViewers, checkIns,
    ]
}
