import SocialMetrics

extension Brand {
    /// Every post of a network in the fifteen months, oldest first.
    func posts(on network: Network) -> [Post] {
        var random = random("\(network.rawValue) posts")
        var captions = captions.reader(&random)
        var drafts = planted.filter { $0.network == network }
        for month in Period.months {
            let here = drafts.filter { month.contains($0.day) }
            let wanted = network == .instagram ? random.integer(9...13) : random.integer(6...9)
            let taken = Set(here.map(\.day))
            let free = month.days.filter { !taken.contains($0) && random.chance($0.weekday == 7 ? 0.5 : 0.9) }
            for day in random.shuffled(free).prefix(max(0, wanted - here.count)).sorted() {
                drafts.append(
                    PlantedPost(
                        network: network, day: day,
                        hour: random.pick([8, 9, 11, 12, 12, 17, 18, 18, 19, 20]),
                        minute: random.integer(0...59), form: form(on: network, &random),
                        caption: captions.next(for: day, on: network)))
            }
        }
        return drafts.sorted { $0.day < $1.day }.map { finished($0, &random) }
    }

    private func form(on network: Network, _ random: inout SplitMix64) -> PostForm {
        switch network {
        case .instagram: random.pick([.reel, .reel, .reel, .carousel, .carousel, .carousel, .photo, .photo])
        case .facebook: random.pick([.photo, .photo, .photo, .photo, .reel, .reel, .video, .link])
        }
    }

    private func finished(_ draft: PlantedPost, _ random: inout SplitMix64) -> Post {
        let page = draft.network == .instagram ? instagram : facebook
        let moment = Moment(draft.day, hour: draft.hour, minute: draft.minute, in: zone)
        let luck = draft.boost > 1 ? draft.boost : random.noise(0.55) * (random.chance(0.06) ? 1.9 : 1)
        let reach =
            page.postReach * level(on: draft.day) * draft.form.pull * week[draft.day.weekday - 1] * luck
        var counts = Post.Counts()
        counts.reach = max(40, Int(reach))
        counts.views = Int(
            Double(counts.reach) * (draft.form.isFilm ? random.between(1.35, 1.8) : random.between(1.15, 1.5))
        )
        let warmth = draft.network == .instagram ? random.between(0.03, 0.065) : random.between(0.012, 0.035)
        counts.likes = random.count(Double(counts.reach) * warmth)
        counts.comments = random.count(Double(counts.likes) * random.between(0.02, 0.09))
        counts.shares = random.count(
            Double(counts.reach) * random.between(0.001, draft.form.isFilm ? 0.008 : 0.004))
        if draft.network == .instagram {
            counts.saves = random.count(
                Double(counts.reach) * random.between(0.002, draft.form == .carousel ? 0.016 : 0.008))
            counts.follows = random.count(Double(counts.reach) * random.between(0.0002, 0.0014))
        } else {
            counts.linkClicks =
                draft.form == .link || random.chance(0.3)
                ? random.count(
                    Double(counts.reach) * random.between(0.004, draft.form == .link ? 0.03 : 0.012)) : 0
            counts.otherClicks = random.count(Double(counts.reach) * random.between(0.004, 0.02))
        }
        let (id, code) = names(of: draft, at: moment, &random)
        return Post(
            network: draft.network, form: draft.form, moment: moment, day: draft.day, caption: draft.caption,
            seconds: draft.seconds ?? seconds(of: draft.form, &random), id: id, code: code, counts: counts,
            hidesFollows: draft.network == .instagram && random.chance(0.15))
    }

    private func seconds(of form: PostForm, _ random: inout SplitMix64) -> Int {
        switch form {
        case .reel: random.integer(9...58)
        case .video: random.integer(45...210)
        case .photo, .carousel, .link: 0
        }
    }

    /// The identifier and the last part of the address.
    ///
    /// Instagram's short code holds the time of creation, as the real ones do.
    private func names(of draft: PlantedPost, at moment: Moment, _ random: inout SplitMix64) -> (
        id: String, code: String
    ) {
        switch draft.network {
        case .instagram:
            let milliseconds =
                UInt64(moment.minutes) * 60_000 + UInt64(random.integer(0...59_999)) - 1_314_220_021_721
            let media = milliseconds << 23 | random.next() >> 41
            let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
            let code = stride(from: 60, through: 0, by: -6).map { alphabet[Int(media >> UInt64($0) & 63)] }
            return (
                "\(random.pick([17, 18]))" + padded(random.integer(0...999_999_999_999_999), 15), String(code)
            )
        case .facebook:
            let id =
                "1221" + padded(moment.minutes - 29_000_000, 7) + padded(random.integer(0...9_999_999), 7)
            let film = "\(random.integer(1_000_000_000_000_000...1_999_999_999_999_999))"
            return (id, draft.form.isFilm ? film : "pfbid0" + id)
        }
    }
}
