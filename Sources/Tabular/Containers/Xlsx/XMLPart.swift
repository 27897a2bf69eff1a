import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Takes what an XML part of a workbook says, element by element; names come without their prefix.
protocol XMLPartReader: AnyObject {
    func start(_ element: String, _ attributes: [String: String]) throws(WorkbookError)
    func text(_ text: String)
    func end(_ element: String) throws(WorkbookError)
}

/// Walks through an XML part of a workbook.
///
/// No part of a workbook needs a document type: one that has it is refused before it is parsed, so there are no
/// entities to expand and none to load. Only UTF-8 and UTF-16 are read, whatever the XML declaration says.
enum XMLPart {
    static func read(_ bytes: [UInt8], named name: String, with reader: some XMLPartReader)
        throws(WorkbookError)
    {
        let text = try plainXML(bytes, name)
        let walker = XMLWalker(reader)
        // Fed in pieces: libxml2 refuses more than 10 MB at once.
        let parser = XMLParser(stream: InputStream(data: Data(text)))
        parser.shouldResolveExternalEntities = false
        parser.delegate = walker
        // Of a stream that ends too early Foundation says that it was parsed.
        let isWhole = parser.parse() && walker.isClosed
        parser.delegate = nil
        if let error = walker.error { throw error }
        if !isWhole { throw .damaged("its part \"\(name)\" is no XML") }
    }

    /// The part as UTF-8 without its XML declaration; refused when it declares a document type.
    private static func plainXML(_ bytes: [UInt8], _ name: String) throws(WorkbookError) -> ArraySlice<UInt8>
    {
        let decoded = decodeText(bytes)
        var text = decoded.bytes[...]
        if decoded.encoding == .windows1252 || text.contains(0) {
            throw .damaged("its part \"\(name)\" is no XML")
        }
        text = text.drop { $0 <= 0x20 }
        if text.starts(with: Array("<?xml".utf8)) { text = text.drop { $0 != 0x3E }.dropFirst() }
        for declaration in ["<!DOCTYPE", "<!ENTITY"] where contains(text, Array(declaration.utf8)) {
            throw .damaged("its part \"\(name)\" declares a document type, which no workbook has")
        }
        return text
    }

    private static func contains(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        let span = text.span
        let limit = span.count - word.count
        var index = 0
        while index <= limit {
            if span[index] == word[0], span[index + 1] == word[1] {
                if (2..<word.count).allSatisfy({ text[text.startIndex + index + $0] == word[$0] }) {
                    return true
                }
            }
            index += 1
        }
        return false
    }
}

/// Hands the parser's events on, and stops it at the first error.
private final class XMLWalker: NSObject, XMLParserDelegate {
    private let reader: any XMLPartReader
    private(set) var error: WorkbookError?
    /// How many elements are open; nil before the first.
    private var depth: Int?

    /// Whether the outermost element was met and ended.
    var isClosed: Bool { depth == 0 }

    init(_ reader: any XMLPartReader) { self.reader = reader }

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String] = [:]
    ) {
        guard error == nil else { return }
        depth = (depth ?? 0) + 1
        do { try reader.start(XMLWalker.local(elementName), attributes) } catch { stop(parser, error) }
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?
    ) {
        guard error == nil else { return }
        depth = (depth ?? 0) - 1
        do { try reader.end(XMLWalker.local(elementName)) } catch { stop(parser, error) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if error == nil { reader.text(string) }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        if error == nil { reader.text(String(decoding: block, as: UTF8.self)) }
    }

    func parser(_ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?) {
        stop(parser, .damaged("it declares an entity, which no workbook does"))
    }

    private func stop(_ parser: XMLParser, _ error: WorkbookError) {
        self.error = error
        parser.abortParsing()
    }

    private static func local(_ name: String) -> String {
        guard let colon = name.utf8.firstIndex(of: 0x3A) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }
}
