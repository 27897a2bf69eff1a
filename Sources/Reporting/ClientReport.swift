import SocialMetrics

/// The report of one client over one period: a pure function of the request.
package func clientReport(for request: ReportRequest) -> Report {
    Report(
        language: request.language, client: request.clientName, agency: request.agency,
        title: Words(en: "Social media report", fr: "Bilan des réseaux sociaux")(request.language),
        period: request.period, previous: request.period.previous, yearBefore: request.period.yearBefore,
        dataThrough: nil, accent: request.accent, sections: [])
}
