import SocialMetrics

/// Makes a `Problem` of some work a problem of the file in hand, after which the next one is imported.
func stoppingOnlyThisFile<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let problem as Problem { throw FileProblem(problem) }
}

/// Something that stops one file, and no other.
struct FileProblem: Error {
    var problem: Problem
    /// Every row of the file is about accounts that it does not belong to.
    var isAboutOthers: Bool
    /// `bilan.yml` has no account for the file, or several.
    var isOfPlace: Bool

    init(_ problem: Problem, isAboutOthers: Bool = false, isOfPlace: Bool = false) {
        self.problem = problem
        self.isAboutOthers = isAboutOthers
        self.isOfPlace = isOfPlace || isAboutOthers
    }
}
