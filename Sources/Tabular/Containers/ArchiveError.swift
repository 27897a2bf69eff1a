/// Why an archive is not read.
package enum ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It is no archive, or its list of entries is damaged.
    case damaged
    /// An entry's bytes cannot be unpacked.
    case damagedEntry(String)
    /// An entry is encrypted.
    case password(String)
    /// More entries than `ArchiveLimits.entries`.
    case tooManyEntries(Int)
    /// An entry unpacks to more than one of the limits allows.
    case tooLarge(String)

    package var description: String {
        switch self {
        case .damaged: "the ZIP archive is damaged: its list of entries cannot be read"
        case .damagedEntry(let name): "the ZIP archive is damaged: \"\(name)\" cannot be unpacked"
        case .password(let name): "\"\(name)\" in the ZIP archive is locked with a password"
        case .tooManyEntries(let count): "the ZIP archive lists \(count) entries, more than any export has"
        case .tooLarge(let name): "\"\(name)\" in the ZIP archive unpacks to more than any export holds"
        }
    }

    /// What the reader of the message can do.
    package var remedy: String {
        switch self {
        case .damaged, .damagedEntry: "download the archive again."
        case .password: "unpack the archive yourself and import the files in it."
        case .tooManyEntries, .tooLarge: "unpack the archive yourself and import the exports one by one."
        }
    }
}
