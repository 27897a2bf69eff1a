/// An element's name, and how the element is laid out in the source.
struct HTMLTag: Sendable {
    /// Where its lines begin and end.
    enum Layout {
        /// Without content.
        case void
        /// Starts on its own line inside, and its line ends behind it.
        case container
        /// Its line ends behind it.
        case block
        case inline
    }

    let name: StaticString
    let layout: Layout

    private init(_ name: StaticString, _ layout: Layout) { (self.name, self.layout) = (name, layout) }

    static let meta = HTMLTag("meta", .void)

    static let body = HTMLTag("body", .container)
    static let dl = HTMLTag("dl", .container)
    static let figure = HTMLTag("figure", .container)
    static let header = HTMLTag("header", .container)
    static let head = HTMLTag("head", .container)
    static let html = HTMLTag("html", .container)
    static let main = HTMLTag("main", .container)
    static let nav = HTMLTag("nav", .container)
    static let ol = HTMLTag("ol", .container)
    static let section = HTMLTag("section", .container)
    static let table = HTMLTag("table", .container)
    static let tbody = HTMLTag("tbody", .container)
    static let thead = HTMLTag("thead", .container)
    static let ul = HTMLTag("ul", .container)

    static let article = HTMLTag("article", .block)
    static let blockquote = HTMLTag("blockquote", .block)
    static let caption = HTMLTag("caption", .block)
    static let dd = HTMLTag("dd", .block)
    static let details = HTMLTag("details", .block)
    static let div = HTMLTag("div", .block)
    static let dt = HTMLTag("dt", .block)
    static let figcaption = HTMLTag("figcaption", .block)
    static let footer = HTMLTag("footer", .block)
    static let h1 = HTMLTag("h1", .block)
    static let h2 = HTMLTag("h2", .block)
    static let h3 = HTMLTag("h3", .block)
    static let h4 = HTMLTag("h4", .block)
    static let li = HTMLTag("li", .block)
    static let p = HTMLTag("p", .block)
    static let summary = HTMLTag("summary", .block)
    static let title = HTMLTag("title", .block)
    static let tr = HTMLTag("tr", .block)

    static let a = HTMLTag("a", .inline)
    static let span = HTMLTag("span", .inline)
    static let strong = HTMLTag("strong", .inline)
    static let sup = HTMLTag("sup", .inline)
    static let td = HTMLTag("td", .inline)
    static let th = HTMLTag("th", .inline)
}
