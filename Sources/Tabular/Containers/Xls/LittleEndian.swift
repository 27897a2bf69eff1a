/// Numbers in bytes, lowest first; nil where the bytes end before.
extension [UInt8] {
    func u16(_ at: Int) -> Int? {
        guard at >= 0, at + 2 <= count else { return nil }
        return Int(self[at]) | Int(self[at + 1]) << 8
    }

    func u32(_ at: Int) -> Int? {
        guard let low = u16(at), let high = u16(at + 2) else { return nil }
        return low | high << 16
    }

    func double(_ at: Int) -> Double? {
        guard let low = u32(at), let high = u32(at + 4) else { return nil }
        return Double(bitPattern: UInt64(low) | UInt64(high) << 32)
    }
}
