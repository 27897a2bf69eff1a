import CLibzip
import Foundation

/// Lists and unpacks the entries of a ZIP archive in memory, within limits; writes nothing anywhere.
///
/// libzip does the reading. Sizes that the archive declares are never trusted: bytes are counted as they come.
final class ZipReader {
    private let archive: OpaquePointer
    private let limits: ArchiveLimits
    private var unpacked = 0

    /// Names as the archive gives them, in its order, "/" between folders; CP437 names are turned into Unicode.
    let names: [String]

    init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
        // The shortest archive is 22 bytes; libzip takes no bytes for an empty one. It frees the copy.
        guard bytes.count >= 22, let copy = malloc(bytes.count) else { throw .damaged }
        bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, bytes.count) } }
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, nil) else {
            free(copy)
            throw .damaged
        }
        guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), nil) else {
            zip_source_free(source)
            throw .damaged
        }
        self.archive = archive
        self.limits = limits
        let count = Int(zip_get_num_entries(archive, 0))
        if count > limits.entries {
            names = []
            throw .tooManyEntries(count)
        }
        names = (0..<max(0, count)).map { index in
            zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_GUESS)).map {
                String(cString: $0).split(separator: "\\", omittingEmptySubsequences: false)
                    .joined(separator: "/")
            } ?? ""
        }
    }

    deinit { zip_discard(archive) }

    /// Unpacks an entry.
    func bytes(at index: Int) throws(ArchiveError) -> [UInt8] {
        let name = names[index]
        var status = zip_stat_t()
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else { throw .damagedEntry(name) }
        if status.encryption_method != UInt16(ZIP_EM_NONE) { throw .password(name) }
        let allowed = allowance(packed: Int(clamping: status.comp_size))
        if Int(clamping: status.size) > allowed { throw .tooLarge(name) }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .damagedEntry(name) }
        defer { zip_fclose(file) }
        var result: [UInt8] = []
        result.reserveCapacity(min(Int(clamping: status.size), 64 << 20))
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Int(zip_fread(file, &buffer, zip_uint64_t(buffer.count)))
            if count < 0 { throw .damagedEntry(name) }
            if count == 0 { break }
            unpacked += count
            if result.count + count > allowed { throw .tooLarge(name) }
            result.append(contentsOf: buffer[..<count])
        }
        return result
    }

    /// How many bytes an entry may unpack to.
    private func allowance(packed: Int) -> Int {
        let byRatio = max(
            limits.ratioFreeBytes, packed.multipliedReportingOverflow(by: limits.ratio).partialValue)
        return min(limits.entryBytes, limits.totalBytes - unpacked, byRatio)
    }
}
