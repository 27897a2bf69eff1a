/// Writes ZIP archives for tests, bit by bit, so that they can lie.
package struct ZipBuilder {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    package init() {}

    /// An archive of stored files.
    package static func archive(_ files: [(name: String, text: String)]) -> [UInt8] {
        var builder = ZipBuilder()
        for file in files { builder.add(file.name, Array(file.text.utf8)) }
        return builder.finished
    }

    /// Adds a file.
    /// - Parameters:
    ///   - name: encoded as UTF-8, unless `rawName` is given
    ///   - content: packed already when `method` is 8
    ///   - rawName: bytes of a name in CP437
    ///   - method: 0 stored, 8 deflated
    ///   - size: what the archive says of the unpacked size; the content's by default
    ///   - checksum: CRC-32 of the unpacked content; computed for stored ones
    ///   - isEncrypted: sets the flag only
    package mutating func add(
        _ name: String, _ content: [UInt8], rawName: [UInt8]? = nil, method: Int = 0, size: Int? = nil,
        checksum: UInt32? = nil, isEncrypted: Bool = false
    ) {
        let nameBytes = rawName ?? Array(name.utf8)
        let flags = (rawName == nil ? 0x800 : 0) | (isEncrypted ? 1 : 0)
        let header =
            u16(20) + u16(flags) + u16(method) + u32(0) + u32(Int(checksum ?? ZipBuilder.crc(content)))
            + u32(content.count) + u32(size ?? content.count) + u16(nameBytes.count)
        directory += [0x50, 0x4B, 0x01, 0x02] + u16(20) + header
        directory += u16(0) + u16(0) + u16(0) + u16(0) + u32(0) + u32(bytes.count) + nameBytes
        bytes += [0x50, 0x4B, 0x03, 0x04] + header + u16(0) + nameBytes + content
        count += 1
    }

    package var finished: [UInt8] {
        bytes + directory + [0x50, 0x4B, 0x05, 0x06] + u16(0) + u16(0) + u16(count) + u16(count)
            + u32(directory.count) + u32(bytes.count) + u16(0)
    }

    /// Zeros, deflated 1000 times smaller: one literal, then copies of 258 bytes from one byte before.
    package static func deflatedZeros(copies: Int) -> (packed: [UInt8], size: Int) {
        var bits: [UInt8] = [1, 1, 0]
        // The literal 0 is 0x30 in eight bits; a length of 258 is code 0xC5 in eight, a distance of 1 five zeros.
        bits += [0, 0, 1, 1, 0, 0, 0, 0]
        for _ in 0..<copies { bits += [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0] }
        bits += [0, 0, 0, 0, 0, 0, 0]
        var packed: [UInt8] = []
        for start in stride(from: 0, to: bits.count, by: 8) {
            var byte: UInt8 = 0
            for index in start..<min(bits.count, start + 8) { byte |= bits[index] << UInt8(index - start) }
            packed.append(byte)
        }
        return (packed, 1 + 258 * copies)
    }

    package static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}

/// A number as two bytes, the lower first.
package func u16(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
}

/// A number as four bytes, the lowest first.
package func u32(_ value: Int) -> [UInt8] { u16(value) + u16(value >> 16) }

/// A double as eight bytes, the lowest first.
package func f64(_ value: Double) -> [UInt8] {
    u32(Int(value.bitPattern & 0xFFFF_FFFF)) + u32(Int(value.bitPattern >> 32))
}
