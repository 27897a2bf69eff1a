/// How much an archive may unpack to: far above any export, far below what stops a machine.
package struct ArchiveLimits: Sendable {
    /// Entries listed in the archive, directories included.
    package var entries = 2000
    /// Bytes of one entry, unpacked.
    package var entryBytes = 512 << 20
    /// Bytes of all entries read, unpacked.
    package var totalBytes = 1 << 30
    /// Unpacked bytes for each packed one; counted for entries of more than `ratioFreeBytes`.
    ///
    /// Deflate reaches 1032 at most; tables of zeros stay below 150.
    package var ratio = 200
    /// Entries up to this size may be packed as tightly as they like.
    package var ratioFreeBytes = 16 << 20

    package init() {}
}
