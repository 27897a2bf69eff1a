import Foundation
import SocialMetrics

#if canImport(CryptoKit)
    import CryptoKit
#else
    import CLibcrypto
#endif

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
package func sha256(of bytes: [UInt8]) -> String { hexadecimal(digest(of: bytes)) }

/// The SHA-256 of a file, read piece by piece.
/// - Parameters:
///   - url: the file
///   - name: what messages call it
///   - progress: told how many bytes were read since it was told last
/// - Returns: 64 lower-case hexadecimal digits
/// - Throws: a `Problem` when it cannot be read.
package func sha256(
    ofFile url: URL, name: String, progress: (Int) throws -> Void = { _ in }
) throws -> String {
    let digest = RunningDigest()
    try FileAccess.readPieces(of: url, name: name) { piece in
        digest.add(piece)
        try progress(piece.count)
    }
    return digest.finished()
}

/// The SHA-256 of some bytes, as its 32 bytes.
func digest(of bytes: [UInt8]) -> [UInt8] {
    let digest = RunningDigest()
    digest.add(bytes)
    return digest.finishedBytes()
}

/// Some bytes in lower-case hexadecimal digits.
func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}

#if canImport(CryptoKit)
    /// A SHA-256 of bytes that come one after the other.
    package final class RunningDigest {
        private var hash = SHA256()

        package init() {}

        package func add(_ bytes: some ContiguousBytes) { hash.update(data: bytes) }

        func finishedBytes() -> [UInt8] { Array(hash.finalize()) }

        /// As 64 lower-case hexadecimal digits; nothing may be added afterwards.
        package func finished() -> String { hexadecimal(finishedBytes()) }
    }
#else
    /// A SHA-256 of bytes that come one after the other.
    package final class RunningDigest {
        private let context: OpaquePointer

        package init() {
            guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
                preconditionFailure("libcrypto must be able to compute a SHA-256")
            }
            self.context = context
        }

        deinit { EVP_MD_CTX_free(context) }

        package func add(_ bytes: some ContiguousBytes) {
            let done = bytes.withUnsafeBytes { EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
            precondition(done == 1, "libcrypto must be able to compute a SHA-256")
        }

        func finishedBytes() -> [UInt8] {
            var digest = [UInt8](repeating: 0, count: 32)
            var length: UInt32 = 0
            let done = EVP_DigestFinal_ex(context, &digest, &length)
            precondition(done == 1 && length == 32, "libcrypto must be able to compute a SHA-256")
            return digest
        }

        /// As 64 lower-case hexadecimal digits; nothing may be added afterwards.
        package func finished() -> String { hexadecimal(finishedBytes()) }
    }
#endif
