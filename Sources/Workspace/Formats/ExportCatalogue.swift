import ExportFormats

/// The exports that files can be.
package typealias ExportCatalogue = FormatCatalogue
