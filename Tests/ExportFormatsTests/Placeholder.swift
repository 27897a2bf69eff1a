// ExportFormats
