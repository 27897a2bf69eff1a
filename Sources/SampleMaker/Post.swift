import SocialMetrics

/// A post and everything it will ever have got; what an export shows depends on the day it is taken.
struct Post {
    let network: Network
    let form: PostForm
    let moment: Moment
    /// The day of publication in the brand's own time zone.
    let day: Day
    let caption: String
    /// Length of a film; 0 for anything else.
    let seconds: Int
    let id: String
    /// The last part of the address.
    let code: String
    let counts: Counts
    /// Instagram leaves some cells of Follows blank.
    let hidesFollows: Bool

    struct Counts {
        var reach = 0
        var views = 0
        var likes = 0
        var comments = 0
        var shares = 0
        var saves = 0
        var follows = 0
        var linkClicks = 0
        var otherClicks = 0

        var interactions: Int { likes + comments + shares + saves }
    }

    /// The share of the final counts that is reached so many days after publication.
    static func share(afterDays age: Int) -> Double {
        age < 0 ? 0 : (Double(age) + 0.45) / (Double(age) + 1.45)
    }

    /// What an export of that day shows.
    func counts(on day: Day) -> Counts {
        let share = Post.share(afterDays: self.day.distance(to: day))
        let grown = { (count: Int) in Int(Double(count) * share + 0.5) }
        return Counts(
            reach: grown(counts.reach), views: grown(counts.views), likes: grown(counts.likes),
            comments: grown(counts.comments), shares: grown(counts.shares), saves: grown(counts.saves),
            follows: grown(counts.follows), linkClicks: grown(counts.linkClicks),
            otherClicks: grown(counts.otherClicks))
    }
}
