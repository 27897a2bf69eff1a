import TestSupport

@testable import Tabular

/// Writes small XLS workbooks for tests: records of BIFF8 in a compound file.
struct XlsBuilder {
    /// A sheet: name, state (0 visible, 1 hidden, 2 very hidden), kind (0 cells, 2 chart), its records.
    var sheets: [(name: String, state: Int, kind: Int, records: [UInt8])] = []
    /// Records of the workbook between its beginning and its list of sheets.
    var globals: [UInt8] = []
    var version = 0x600
    var streamName = "Workbook"
    /// Leaves out the end of the last sheet.
    var isCut = false

    /// A workbook of one sheet.
    static func sheet(_ records: [UInt8], _ edit: (inout XlsBuilder) -> Void = { _ in }) -> [UInt8] {
        var builder = XlsBuilder()
        builder.sheets = [("Sheet1", 0, 0, records)]
        edit(&builder)
        return builder.finished
    }

    static func record(_ type: Int, _ data: [UInt8]) -> [UInt8] { u16(type) + u16(data.count) + data }

    static func number(_ row: Int, _ column: Int, _ value: Double, style: Int = 0) -> [UInt8] {
        record(BIFFRecord.number, u16(row) + u16(column) + u16(style) + f64(value))
    }

    static func shared(_ row: Int, _ column: Int, _ index: Int) -> [UInt8] {
        record(BIFFRecord.sharedText, u16(row) + u16(column) + u16(0) + u32(index))
    }

    static func formula(_ row: Int, _ column: Int, _ result: [UInt8]) -> [UInt8] {
        record(BIFFRecord.formula, u16(row) + u16(column) + u16(0) + result + [UInt8](repeating: 0, count: 8))
    }

    var finished: [UInt8] {
        let beginning = XlsBuilder.record(
            BIFFRecord.beginning, u16(version) + u16(5) + [UInt8](repeating: 0, count: 12))
        let ending = XlsBuilder.record(BIFFRecord.ending, [])
        func listed(_ start: Int, _ sheet: (name: String, state: Int, kind: Int, records: [UInt8])) -> [UInt8]
        {
            let name = Array(sheet.name.utf16)
            return XlsBuilder.record(
                BIFFRecord.sheet,
                u32(start) + [UInt8(sheet.state), UInt8(sheet.kind), UInt8(name.count), 1]
                    + name.flatMap { u16(Int($0)) })
        }
        var position =
            beginning.count + globals.count + sheets.reduce(0) { $0 + listed(0, $1).count } + ending.count
        var list: [UInt8] = []
        var bodies: [UInt8] = []
        for (index, sheet) in sheets.enumerated() {
            let body = beginning + sheet.records + (isCut && index == sheets.count - 1 ? [] : ending)
            list += listed(position, sheet)
            position += body.count
            bodies += body
        }
        return XlsBuilder.compoundFile(streamName, beginning + globals + list + ending + bodies)
    }

    /// A compound file of one stream: small ones in sectors of 64 bytes, others in sectors of 512.
    static func compoundFile(_ name: String, _ stream: [UInt8]) -> [UInt8] {
        let isSmall = stream.count < 4096
        let content = padded(stream)
        let contentSectors = content.count / 512
        // Table of sectors, directory, table of small sectors, content.
        var table = [0xFFFF_FFFD, 0xFFFF_FFFE, 0xFFFF_FFFE]
        table += (0..<contentSectors).map { $0 + 1 < contentSectors ? 4 + $0 : 0xFFFF_FFFE }
        precondition(table.count <= 128, "the test's stream needs a second table of sectors")
        let smallCount = (stream.count + 63) / 64
        let small = (0..<smallCount).map { $0 + 1 < smallCount ? $0 + 1 : 0xFFFF_FFFE }
        var header: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
        header += u16(0x3E) + u16(3) + u16(0xFFFE) + u16(9) + u16(6) + [0, 0, 0, 0, 0, 0]
        header += u32(0) + u32(1) + u32(1) + u32(0) + u32(4096)
        header += (isSmall ? u32(2) + u32(1) : u32(0xFFFF_FFFE) + u32(0)) + u32(0xFFFF_FFFE) + u32(0) + u32(0)
        header += [UInt8](repeating: 0xFF, count: 512 - header.count)
        let root = entry(
            "Root Entry", type: 5, child: 1, start: isSmall ? 3 : 0xFFFF_FFFE,
            size: isSmall ? content.count : 0)
        let file = entry(name, type: 2, child: 0xFFFF_FFFF, start: isSmall ? 0 : 3, size: stream.count)
        return header + padded(table.flatMap { u32($0) }, 0xFF) + padded(root + file)
            + padded(isSmall ? small.flatMap { u32($0) } : [0], 0xFF) + content
    }

    private static func entry(_ name: String, type: UInt8, child: Int, start: Int, size: Int) -> [UInt8] {
        let units = name.utf16.flatMap { u16(Int($0)) }
        var bytes = units + [UInt8](repeating: 0, count: 64 - units.count) + u16(units.count + 2) + [type, 1]
        bytes += u32(0xFFFF_FFFF) + u32(0xFFFF_FFFF) + u32(child) + [UInt8](repeating: 0, count: 36)
        return bytes + u32(start) + u32(size) + u32(0)
    }

    private static func padded(_ bytes: [UInt8], _ filler: UInt8 = 0) -> [UInt8] {
        bytes + [UInt8](repeating: filler, count: (512 - bytes.count % 512) % 512)
    }
}
