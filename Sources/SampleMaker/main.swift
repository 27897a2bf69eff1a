import Foundation

let usage = """
    Writes the invented demo workspace, or one export of any length or a workspace of any size for measuring.

    bilan-sample FOLDER
    bilan-sample --kind KIND --rows N [--seed S] [--language en|fr] [--growth PERCENT] FILE
    bilan-sample --clients N [--months N] [--posts N] [--series N] [--campaigns N] [--files account|month] [--seed S] FOLDER

    KIND         \(BulkExport.Kind.allCases.map(\.rawValue).joined(separator: " · "))
    --growth     counts of posts so much higher: the same posts, exported later
    --posts      posts a month and client (30); --series of the Results page (4); --campaigns that run every day (3)
    --files      one download an account, or one a month

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
case .bulkWorkspace(let workspace, let folder):
    do {
        try Output.write(workspace, to: folder)
    } catch {
        Output.fail("cannot write \(folder): \(error.localizedDescription)", code: 1)
    }
case .help:
    print(usage)
case .wrong(let reason):
    Output.fail(reason + "\n\n" + usage, code: 64)
}
