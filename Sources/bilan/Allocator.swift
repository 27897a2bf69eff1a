/// The memory of a program is given out by mimalloc on Linux: to be linked is all it needs to take the place of glibc's `malloc`.
///
/// Reports of many clients take a tenth less time with it (Docs/Performance.md).
#if os(Linux)
    import CMimalloc
#endif
