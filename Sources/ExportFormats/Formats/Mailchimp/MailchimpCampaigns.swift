import SocialMetrics

extension ExportFormat {
    /// Campaigns of a Mailchimp account, with or without their results, with or without Google Analytics.
    ///
    /// Headers are English whatever the language of the account; the dates hang on the account's clock, which the file does
    /// not name.
    static let mailchimpCampaigns = ExportFormat(
        id: "mailchimp.campaigns", name: Words(en: "Mailchimp campaigns", fr: "Campagnes Mailchimp"),
        platforms: [.mailchimp], grain: .mailing,
        columns: MailchimpColumns.identity + MailchimpColumns.numbers + MailchimpColumns.analytics,
        required: [[.field(.mailingID)], [.field(.mailing)], [.measure(.recipients)]]
    ) {
        $0.dates = DateReading(order: .monthFirst)
        $0.partMarks = MailingFacts.partMarks
        $0.download = Words(
            en: "Analytics › Reports › Export reports, or Campaigns › All campaigns › select all › Export",
            fr:
                "Analytics › Rapports › Exporter les rapports, ou Campagnes › Toutes les campagnes › tout sélectionner › Exporter"
        )
        $0.quirks = [
            "Headers are English in every account; `List` was renamed `Audience`.",
            "Of the moment of sending only the day is kept.",
            "An A/B test is listed whole and in parts (`… | Combo 1`, `… | Winner`): the parts are kept when their recipients add up to the whole, else the whole, never both.",
            "Test sends to two or three addresses are listed like campaigns; they are kept, and reports leave them out.",
            "Since September 2021 Apple Mail opens messages by itself, which inflates opens.",
            "Unique opens and clicks are people: they stand for one mailing and are never added over mailings.",
        ]
        $0.samples = ["mailchimp/campaigns-en-1.csv", "mailchimp/campaigns-en-3-no-metrics.csv"]
    }
}

/// Columns of Mailchimp's list of campaigns; a file saved by R or Python has `_` for blanks.
enum MailchimpColumns {
    static let identity: [Column] = [
        .field(.mailing, en: ["Title"]),
        .field(.subject, en: ["Subject"]),
        .field(.mailingList, en: ["List", "Audience"]),
        .field(.sentTime, en: ["Send Date", "Send_Date"]),
        .field(.mailingID, en: ["Unique Id", "Unique_Id"]),
        .ignored("the date says it", en: ["Send Weekday", "Send_Weekday"]),
        .ignored("a folder of the tool", en: ["Folder Id", "Folder_Id"]),
    ]

    static let numbers: [Column] = [
        .measure(.recipients, en: ["Total Recipients", "Total_Recipients"]),
        .measure(.delivered, en: ["Successful Deliveries", "Successful_Deliveries"]),
        .measure(.softBounces, en: ["Soft Bounces", "Soft_Bounces"]),
        .measure(.hardBounces, en: ["Hard Bounces", "Hard_Bounces"]),
        .measure(.bounces, en: ["Total Bounces", "Total_Bounces"]),
        .measure(.forwards, en: ["Times Forwarded", "Times_Forwarded"]),
        .measure(.forwardedOpens, en: ["Forwarded Opens", "Forwarded_Opens"]),
        .measure(.uniqueOpens, en: ["Unique Opens", "Unique_Opens"]),
        .measure(.opens, en: ["Total Opens", "Total_Opens"]),
        .measure(.uniqueLinkClicks, en: ["Unique Clicks", "Unique_Clicks"]),
        .measure(.linkClicks, en: ["Total Clicks", "Total_Clicks"]),
        .measure(.unsubscribes, en: ["Unsubscribes"]),
        .measure(.complaints, en: ["Abuse Complaints", "Abuse_Complaints"]),
        .measure(.orders, en: ["Total Orders"]),
        .measure(.grossSales, en: ["Total Gross Sales"]),
        .measure(.mailingRevenue, en: ["Total Revenue"]),
        .ignored("derived from unique opens and deliveries", en: ["Open Rate", "Open_Rate"]),
        .ignored("derived from unique clicks and deliveries", en: ["Click Rate", "Click_Rate"]),
        .ignored(
            "a button the tool no longer has", en: ["Times Liked on Facebook", "Times_Liked_on_Facebook"]),
    ]

    /// Columns of a connected Google Analytics, seen in a file saved again with `_` for blanks.
    static let analytics: [Column] = [
        .measure(.mailingCost, en: ["Campaign_Cost", .unverified("Campaign Cost")]),
        .measure(.mailingRevenue, en: ["Revenue_Created", .unverified("Revenue Created")]),
        .measure(.sessions, en: ["Visits"]),
        .measure(.newSessions, en: ["New_Visits", .unverified("New Visits")]),
        .measure(.bounceRate, scale: 0.01, en: ["Bounce_Rate", .unverified("Bounce Rate")]),
        .measure(.averageVisitDuration, en: ["Time_on_Site", .unverified("Time on Site")]),
        .measure(.orders, en: ["Transactions"]),
        .ignored("derived from visits and page views", en: ["Pages/Visit"]),
        .ignored("derived from revenue and cost", en: ["Analytics_ROI", .unverified("Analytics ROI")]),
        .ignored(
            "derived from visits and what they led to",
            en: [
                "Goal_Conversion_Rate", "Per_Visit_Goal_Value", "Ecommerce_Conversion_Rate",
                "Per_Visit_Value",
                "Average_Value", .unverified("Goal Conversion Rate"), .unverified("Per Visit Goal Value"),
                .unverified("Ecommerce Conversion Rate"), .unverified("Per Visit Value"),
                .unverified("Average Value"),
            ]),
    ]
}
