/// Bytes that have no business in a text.
enum StrayBytes {
    /// Takes NUL bytes out of a text; nil when so many other control bytes are in it that it is none.
    /// - Returns: the text and how many bytes were taken out
    static func withoutNULs(_ bytes: [UInt8]) -> (bytes: [UInt8], dropped: Int)? {
        let zeros = bytes.count { $0 == 0 }
        if zeros == 0 { return (bytes, 0) }
        let text = bytes.filter { $0 != 0 }
        let controls = text.count { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
        guard controls * 100 <= text.count, zeros <= 2 * text.count else { return nil }
        return (text, zeros)
    }
}
