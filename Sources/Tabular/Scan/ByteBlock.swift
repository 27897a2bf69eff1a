/// Sixteen bytes that are looked at together.
///
/// Compare blocks with blocks of one byte, `all`: the operators that take the byte itself, or a block whose type the
/// compiler has to find, are made for any vector and work through it byte by byte.
typealias ByteBlock = SIMD16<UInt8>

/// Which of sixteen bytes something holds for.
typealias ByteMask = SIMDMask<SIMD16<Int8>>

extension ByteBlock {
    /// The bytes from a place on.
    @inline(__always) init(at place: UnsafePointer<UInt8>) {
        self = UnsafeRawPointer(place).loadUnaligned(as: ByteBlock.self)
    }

    /// One byte sixteen times.
    @inline(__always) static func all(_ byte: UInt8) -> ByteBlock { ByteBlock(repeating: byte) }

    /// Which bytes are ASCII and not 0.
    @inline(__always) var isPlain: ByteMask {
        (self .>= ByteBlock.all(0x01)) .& (self .< ByteBlock.all(0x80))
    }
}

/// Whether a mask holds for all sixteen; the standard library's `all` goes through them one by one.
@inline(__always) func holdsEverywhere(_ mask: ByteMask) -> Bool {
    let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return halves[0] & halves[1] == .max
}
