/// One table of a file: the lines above it, its header and its rows, as record numbers.
package struct TextTable: Sendable {
    /// Lines above the header that hold a single cell, in order; the last one is the title where there is one.
    package var preamble: [String]
    /// The header's record; nil where nothing looks like one.
    package var header: Int?
    /// Records below the header, blank ones left out, in order.
    package var rows: [Int]
    /// Name of the workbook's sheet it stands on; nil outside of a workbook.
    package var sheet: String?
    /// Lines below the last row that are no record: "Source: Business Suite".
    package var footnotes: [String] = []

    /// The name of its sheet, in a text the line right above the header.
    package var title: String? { sheet ?? preamble.last }
}

/// A delimited text file, cut into tables.
package struct TextFile: Sendable {
    /// What a file is when it is no text that can be read.
    package enum Unreadable: Hashable, Sendable {
        case empty
        /// What its first bytes say it is: "a PNG picture", "a ZIP archive".
        case binary(String)
        /// More than 2 GiB.
        case tooLarge
        /// A workbook that cannot be opened.
        case workbook(WorkbookError)
    }

    package var encoding: TextEncoding
    package var records: Records
    package var tables: [TextTable]
    /// Its first line was `sep=…`.
    package var hasSeparatorLine: Bool
    /// The end of the file is missing: the last record cannot be trusted.
    package var isTruncated: Bool
    /// "Ã©" was turned back into "é".
    package var isRepaired: Bool
    /// Every line was one quoted cell.
    package var wasRewrapped: Bool
    /// Characters that could not be read.
    package var replacedCharacters: Int
    /// Name of the workbook's sheet it was read from; nil for a text file.
    ///
    /// Numbers of a workbook always have a decimal point and no grouping.
    package var sheet: String?
    /// Why the sheet cannot be read, though others of its workbook can: it has no tables then.
    package var damage: WorkbookError?
    /// NUL bytes that were taken out.
    package var droppedNULs = 0
    /// Lines of a UTF-8 file that were read as Windows-1252.
    package var foreignLines: [Int] = []
    /// Rows that do not fit their header, in order.
    package var misfits: [Misfit] = []

    /// The misfits among the rows of one of its tables, in order.
    package func misfits(in table: TextTable) -> ArraySlice<Misfit> {
        guard let first = table.rows.first, let last = table.rows.last else { return [] }
        let start = misfits.partitioningIndex { $0.record >= first }
        return misfits[start...].prefix { $0.record <= last }
    }

    /// What stands between cells; empty in a workbook.
    package var delimiter: String {
        sheet == nil ? String(decoding: [records.delimiter], as: UTF8.self) : ""
    }

    /// Reads the bytes of a file, or says why they are no table of text.
    package static func read(_ bytes: [UInt8]) -> Result<TextFile, TextFileError> {
        if bytes.isEmpty { return .failure(TextFileError(.empty)) }
        if bytes.count > 0x7FFF_FFFF { return .failure(TextFileError(.tooLarge)) }
        if let kind = FileSignature.binaryKind(of: bytes) { return .failure(TextFileError(.binary(kind))) }
        var decoded = decodeText(bytes)
        guard let text = StrayBytes.withoutNULs(decoded.bytes) else {
            return .failure(TextFileError(.binary("a binary file")))
        }
        decoded.bytes = text.bytes
        if decoded.bytes.allSatisfy({ $0 <= 0x20 }) { return .failure(TextFileError(.empty)) }
        if Mojibake.isLikely(in: decoded.bytes.prefix(65_536)) {
            decoded.bytes = Mojibake.repaired(decoded.bytes)
            decoded.isRepaired = true
        }
        let separator = Dialect.separatorLine(decoded.bytes)
        let body = separator.map { Array(decoded.bytes.dropFirst($0.length)) } ?? decoded.bytes
        // Records are read from the whole text so that lines count from the file's first.
        var records = DialectFinder.records(decoded.bytes, delimiter: separator?.delimiter, body: body)
        let lines = separator == nil ? Rewrapped.unwrappedLines(decoded.bytes) : nil
        let rewrapped = lines != nil || Rewrapped.isRewrapped(records)
        if rewrapped {
            let plain = lines ?? Rewrapped.unwrapped(records)
            records = DialectFinder.records(plain, delimiter: nil, body: plain)
        }
        FormulaCells.unwrap(&records)
        let tables = TableFinder.tables(in: records, from: separator == nil ? 0 : 1)
        let repair = RowRepair(records, tables)
        return .success(
            TextFile(
                encoding: decoded.encoding, records: repair.records, tables: repair.tables,
                hasSeparatorLine: separator != nil, isTruncated: decoded.isTruncated,
                isRepaired: decoded.isRepaired,
                wasRewrapped: rewrapped, replacedCharacters: decoded.replaced, droppedNULs: text.dropped,
                foreignLines: decoded.foreignLines, misfits: repair.misfits))
    }
}

/// Why a file is no table of text.
package struct TextFileError: Error, Hashable, Sendable {
    package var reason: TextFile.Unreadable

    init(_ reason: TextFile.Unreadable) { self.reason = reason }
}

extension Array {
    /// The first index whose element and all behind it are of a kind; the elements before it are not.
    fileprivate func partitioningIndex(where isOfKind: (Element) -> Bool) -> Int {
        var range = startIndex..<endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = isOfKind(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
        }
        return range.lowerBound
    }
}
