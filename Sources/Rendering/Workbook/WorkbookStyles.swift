import CLibxlsxwriter
import SocialMetrics

/// The formats of a workbook's cells, each made once.
final class WorkbookStyles {
    typealias Format = UnsafeMutablePointer<lxw_format>

    let accent: lxw_color_t
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let language: Language
    private var cells: [Key: Format] = [:]

    private struct Key: Hashable {
        var numbers: String
        var isDate: Bool
        var isQuiet: Bool
        var isWrapped: Bool
    }

    /// On every machine, or with a twin of the same widths.
    static let font = "Arial"

    static let grey: lxw_color_t = 0x6B7280
    static let hairline: lxw_color_t = 0xE5E7EB

    init(_ book: UnsafeMutablePointer<lxw_workbook>, _ language: Language, accent: Colour) {
        self.book = book
        self.language = language
        self.accent = lxw_color_t(accent.hex.dropFirst(), radix: 16) ?? 0
        // The first format is that of cells without one, and columns are measured by its digits.
        if let first = book.pointee.formats.pointee.stqh_first {
            format_set_font_name(first, Self.font)
            format_set_font_size(first, 10)
        }
    }

    lazy var title: Format? = make { format in
        format_set_font_size(format, 16)
        format_set_bold(format)
        format_set_font_color(format, accent)
    }

    lazy var subtitle: Format? = make { format in
        format_set_font_size(format, 10)
        format_set_font_color(format, Self.grey)
    }

    /// The name of a group of columns, on a line that spans them.
    lazy var band: Format? = make { format in
        format_set_font_size(format, 9)
        format_set_bold(format)
        format_set_font_color(format, accent)
        format_set_bottom(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
        format_set_bottom_color(format, accent)
        format_set_indent(format, 1)
    }

    lazy var header: Format? = heading(LXW_ALIGN_LEFT)
    lazy var numberHeader: Format? = heading(LXW_ALIGN_RIGHT)

    private func heading(_ side: lxw_format_alignments) -> Format? {
        make { format in
            format_set_font_size(format, 10)
            format_set_bold(format)
            format_set_font_color(format, 0xFFFFFF)
            format_set_bg_color(format, accent)
            format_set_text_wrap(format)
            format_set_align(format, UInt8(side.rawValue))
            format_set_indent(format, 1)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
    }

    /// A cell of a table.
    /// - Parameters:
    ///   - numbers: its number format, in the notation of the file format; empty for text
    ///   - isDate: at the left, as texts are
    ///   - isQuiet: printed in grey
    ///   - isWrapped: on as many lines as it needs
    /// - Returns: the format; nil when there is no memory for it, and cells stay plain
    func cell(
        _ numbers: String = "", isDate: Bool = false, isQuiet: Bool = false, isWrapped: Bool = false
    ) -> Format? {
        let key = Key(numbers: numbers, isDate: isDate, isQuiet: isQuiet, isWrapped: isWrapped)
        if let known = cells[key] { return known }
        let format = make { format in
            format_set_font_size(format, 10)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_bottom_color(format, Self.hairline)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            if isQuiet { format_set_font_color(format, Self.grey) }
            if isWrapped { format_set_text_wrap(format) }
            // Air at the side where the text stands, so that columns do not touch.
            let side = numbers.isEmpty || isDate ? LXW_ALIGN_LEFT : LXW_ALIGN_RIGHT
            format_set_align(format, UInt8(side.rawValue))
            format_set_indent(format, 1)
            if !numbers.isEmpty { format_set_num_format(format, numbers) }
        }
        cells[key] = format
        return format
    }

    private func make(_ fill: (Format) -> Void) -> Format? {
        guard let format = workbook_add_format(book) else { return nil }
        format_set_font_name(format, Self.font)
        fill(format)
        return format
    }
}
