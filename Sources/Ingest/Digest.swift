#if canImport(CryptoKit)
    import CryptoKit
    import Foundation
#else
    import CLibcrypto
#endif

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
package func sha256(of bytes: [UInt8]) -> String {
    var digest = RunningDigest()
    bytes.withUnsafeBytes { digest.add($0) }
    return digest.finished()
}

/// The SHA-256 of bytes that come piece by piece.
struct RunningDigest: ~Copyable {
    #if canImport(CryptoKit)
        private var hash = SHA256()

        mutating func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

        /// The digest of all of them, as 64 lower-case hexadecimal digits.
        consuming func finished() -> String { hexadecimal(Array(hash.finalize())) }
    #else
        private let context: OpaquePointer

        init() {
            guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
                preconditionFailure("libcrypto must be able to compute a SHA-256")
            }
            self.context = context
        }

        deinit { EVP_MD_CTX_free(context) }

        mutating func add(_ bytes: UnsafeRawBufferPointer) {
            let done = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
            precondition(done == 1, "libcrypto must be able to go on with a SHA-256")
        }

        /// The digest of all of them, as 64 lower-case hexadecimal digits.
        consuming func finished() -> String {
            var digest = [UInt8](repeating: 0, count: 32)
            var length: UInt32 = 0
            let done = EVP_DigestFinal_ex(context, &digest, &length)
            precondition(done == 1 && length == 32, "libcrypto must be able to compute a SHA-256")
            return hexadecimal(digest)
        }
    #endif
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
