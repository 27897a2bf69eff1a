import Charting

extension [ReportSection] {
    /// The same sections, each chart under an id of its own.
    ///
    /// Accounts, groups and kinds of results may differ only in letters that an id or a file name does not tell apart: the second
    /// of two gets a number.
    func withFiguresNamedApart() -> [ReportSection] {
        var sections = self
        var names: Set<String> = []
        for section in sections.indices {
            for block in sections[section].blocks.indices {
                guard case .figure(var figure, let data) = sections[section].blocks[block] else { continue }
                let id = figure.id
                var number = 1
                while !names.insert(identifier(figure.id).lowercased()).inserted {
                    number += 1
                    figure.id = "\(id)-\(number)"
                }
                if number > 1 { sections[section].blocks[block] = .figure(figure, data: data) }
            }
        }
        return sections
    }
}
