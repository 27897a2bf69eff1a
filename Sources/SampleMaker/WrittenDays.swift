import SocialMetrics

/// How platforms outside Meta write a day.
extension Day {
    /// `20261002`: Google Analytics, in every interface language.
    var compactDate: String { padded(year, 4) + padded(month, 2) + padded(parts.day, 2) }

    /// `10/02/2026`: LinkedIn, month first in an English interface.
    var linkedInDate: String { "\(padded(month, 2))/\(padded(parts.day, 2))/\(padded(year, 4))" }

    /// `2 October` · `2 octobre`: TikTok names no year.
    func tikTokDate(_ language: Language) -> String { "\(parts.day) \(monthName(language))" }

    /// `Sat, Aug 1, 2026`: X, English in every interface language.
    var xDate: String { "\(englishWeekday.prefix(3)), \(englishMonth) \(parts.day), \(year)" }

    /// `Oct 02, 2026`: the date part of Mailchimp's times.
    var mailchimpDate: String { "\(englishMonth) \(padded(parts.day, 2)), \(year)" }

    /// `2 October 2026` · `2 octobre 2026`: Google Ads, above the table.
    func googleDate(_ language: Language) -> String { "\(parts.day) \(monthName(language)) \(year)" }

    /// `2 Oct 2026` · `2 oct. 2026`: Search Console, in the list of filters.
    func filterDate(_ language: Language) -> String {
        let short = [
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
        ]
        return "\(parts.day) \(language(englishMonth, short[month - 1])) \(year)"
    }

    var englishWeekday: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1]
    }

    /// The name of the month in full.
    func monthName(_ language: Language) -> String {
        switch language {
        case .en:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September",
                "October", "November", "December",
            ][month - 1]
        case .fr:
            [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
                "octobre", "novembre", "décembre",
            ][month - 1]
        }
    }

    /// Seconds since 1970 at a time of this day in UTC.
    func seconds(hour: Int, minute: Int = 0) -> Int { number * 86_400 + hour * 3600 + minute * 60 }
}

extension Moment {
    /// Seconds since 1970.
    var seconds: Int { minutes * 60 }

    /// The day in UTC.
    var utcDay: Day { Day(number: minutes / 1440) }
}
