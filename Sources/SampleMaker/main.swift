import Foundation

let usage = """
    Writes the invented demo workspace, or one export of any length for measuring.

    bilan-sample FOLDER
    bilan-sample --kind KIND --rows N [--seed S] [--language en|fr] FILE

    KIND  \(BulkExport.Kind.allCases.map(\.rawValue).joined(separator: " · "))

    The same arguments always give the same bytes.
    """

switch Arguments(Array(CommandLine.arguments.dropFirst())) {
case .workspace(let folder):
    do {
        try Output.write(SampleWorkspace(), to: folder)
    } catch {
        Output.fail("cannot write \(folder): \(error.localizedDescription)", code: 1)
    }
case .bulk(let export, let file):
    do {
        try Output.write(export, to: file)
    } catch {
        Output.fail("cannot write \(file): \(error.localizedDescription)", code: 1)
    }
case .help:
    print(usage)
case .wrong(let reason):
    Output.fail(reason + "\n\n" + usage, code: 64)
}
