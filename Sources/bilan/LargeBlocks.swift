#if os(Linux)
    import CMalloc
#endif

/// The memory of large blocks.
enum LargeBlocks {
    /// Gives blocks of 4 MB and more back to the system when they are freed.
    ///
    /// glibc else raises that limit to the size of each larger block it sees freed, up to 32 MB, and keeps what lies below it
    /// (mallopt(3), M_MMAP_THRESHOLD): an import of ten times the rows then takes a quarter more memory.
    static func giveBack() {
        #if os(Linux)
            _ = mallopt(M_MMAP_THRESHOLD, 4 << 20)
        #endif
    }
}
