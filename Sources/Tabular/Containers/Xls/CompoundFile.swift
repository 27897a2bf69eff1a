/// The streams of a compound file, the small file system that XLS workbooks are wrapped in ([MS-CFB]).
///
/// Chains that run in circles or out of the file end there: a damaged file gives less, never a crash.
struct CompoundFile {
    private let bytes: [UInt8]
    private let sectorSize: Int
    /// Next sector of each; numbers from `lastSector` up end a chain.
    private var table: [Int] = []
    private var smallTable: [Int] = []
    private var smallSectors: [UInt8] = []
    private var smallLimit = 4096
    private var entries: [Entry] = []

    /// A stream or a folder of streams.
    private struct Entry {
        var name: String
        var type: Int
        var left: Int
        var right: Int
        var child: Int
        var start: Int
        var size: Int
    }

    private static let lastSector = 0xFFFF_FFFA

    static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    init(_ bytes: [UInt8]) throws(WorkbookError) {
        guard CompoundFile.isOne(bytes), let shift = bytes.u16(30), shift == 9 || shift == 12,
            let directory = bytes.u32(48), let limit = bytes.u32(56), let small = bytes.u32(60)
        else { throw .damaged("its first bytes are not those of an XLS file") }
        self.bytes = bytes
        sectorSize = 1 << shift
        smallLimit = limit
        table = sectorNumbers().flatMap { numbers(inSector: $0) }
        let list = chain(from: directory)
        entries = stride(from: 0, to: list.count - 127, by: 128).map { CompoundFile.entry(list, $0) }
        guard let root = entries.first, root.type == 5 else {
            throw .damaged("its table of contents is missing")
        }
        let smallList = chain(from: small)
        smallTable = stride(from: 0, to: smallList.count - 3, by: 4).map { smallList.u32($0) ?? 0xFFFF_FFFE }
        smallSectors = chain(from: root.start)
    }

    /// The bytes of a stream; those that are missing at the end of a damaged file are left out.
    ///
    /// A stream of the root folder is preferred to one of an embedded document.
    func stream(_ name: String) -> [UInt8]? {
        func isIt(_ entry: Entry) -> Bool { entry.type == 2 && entry.name.lowercased() == name.lowercased() }
        guard let entry = rootEntries().first(where: isIt) ?? entries.first(where: isIt) else { return nil }
        let content = entry.size < smallLimit ? smallChain(from: entry.start) : chain(from: entry.start)
        return Array(content.prefix(entry.size))
    }

    /// The entries of the root folder, which are a binary tree.
    private func rootEntries() -> [Entry] {
        var found: [Entry] = []
        var seen = Set<Int>()
        var waiting = [entries[0].child]
        while let index = waiting.popLast() {
            guard entries.indices.contains(index), seen.insert(index).inserted else { continue }
            found.append(entries[index])
            waiting += [entries[index].right, entries[index].left]
        }
        return found
    }

    /// The sectors that hold the table of sectors: 109 listed in the header, the rest in sectors of their own.
    private func sectorNumbers() -> [Int] {
        var listed = (0..<109).compactMap { bytes.u32(76 + 4 * $0) }
        var next = bytes.u32(68) ?? 0xFFFF_FFFE
        var seen = Set<Int>()
        while next < CompoundFile.lastSector, seen.insert(next).inserted {
            let page = numbers(inSector: next)
            guard let last = page.last else { break }
            listed += page.dropLast()
            next = last
        }
        var known = Set<Int>()
        return listed.filter { $0 < CompoundFile.lastSector && known.insert($0).inserted }
    }

    private func sector(_ number: Int) -> ArraySlice<UInt8> {
        let start = (number + 1) * sectorSize
        guard number >= 0, start < bytes.count else { return [] }
        return bytes[start..<min(bytes.count, start + sectorSize)]
    }

    private func numbers(inSector number: Int) -> [Int] {
        let sector = Array(sector(number))
        return stride(from: 0, to: sector.count - 3, by: 4).map { sector.u32($0) ?? 0xFFFF_FFFE }
    }

    private func chain(from first: Int) -> [UInt8] {
        var result: [UInt8] = []
        var number = first
        var steps = 0
        while number < table.count, steps <= table.count {
            let part = sector(number)
            if part.isEmpty { break }
            result += part
            number = table[number]
            steps += 1
        }
        return result
    }

    private func smallChain(from first: Int) -> [UInt8] {
        var result: [UInt8] = []
        var number = first
        var steps = 0
        while number < smallTable.count, steps <= smallTable.count {
            let start = number * 64
            guard start < smallSectors.count else { break }
            result += smallSectors[start..<min(smallSectors.count, start + 64)]
            number = smallTable[number]
            steps += 1
        }
        return result
    }

    private static func entry(_ list: [UInt8], _ at: Int) -> Entry {
        let length = min(64, list.u16(at + 64) ?? 0)
        let units = stride(from: 0, to: length - 2, by: 2).map { UInt16(list.u16(at + $0) ?? 0) }
        return Entry(
            name: String(decoding: units, as: UTF16.self), type: Int(list[at + 66]),
            left: list.u32(at + 68) ?? 0xFFFF_FFFF, right: list.u32(at + 72) ?? 0xFFFF_FFFF,
            child: list.u32(at + 76) ?? 0xFFFF_FFFF, start: list.u32(at + 116) ?? 0xFFFF_FFFE,
            size: list.u32(at + 120) ?? 0)
    }
}
