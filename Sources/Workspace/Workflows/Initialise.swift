import Foundation
import Ingest

/// What `initialise` made and what was there already.
package struct Initialised: Codable, Sendable {
    package var folder: String
    package var made: [String] = []
    package var kept: [String] = []
    /// Inbox folders of the example's accounts that were made, as in `inbox/my-client/instagram/`.
    package var accountFolders: [String] = []
}

/// Makes a workspace: a commented `bilan.yml`, `inbox/` with the folders of its example, and `notes/`.
///
/// Nothing that is there is touched.
package func initialise(_ folder: WorkspaceFolder) throws -> Initialised {
    var result = Initialised(folder: folder.root.path)
    let manager = FileManager.default
    if manager.fileExists(atPath: folder.file.path) {
        result.kept.append(WorkspaceFolder.fileName)
    } else {
        try FileAccess.write(Data(template.utf8), to: folder.file)
        result.made.append(WorkspaceFolder.fileName)
    }
    for place in [folder.inbox, folder.notes] {
        let name = place.lastPathComponent + "/"
        if manager.fileExists(atPath: place.path) {
            result.kept.append(name)
        } else {
            try FileAccess.makeFolder(place)
            result.made.append(name)
        }
    }
    if result.made.contains(WorkspaceFolder.fileName) {
        result.accountFolders = try folder.makeAccountFolders(for: folder.readFile())
    }
    return result
}

/// What a new workspace says: an example to change.
private let template = """
    # The workspace of bilan. Change this example: one entry a client, one a page, profile or channel.
    # Put the exports of an account into inbox/<client>/<account>/ and run: bilan import, then bilan report

    agency: My agency             # who signs the reports; may be left out

    clients:
      my-client:                  # the name of its folder in inbox/ and reports/
        name: My Client           # the name to print
        language: en              # of the reports: en or fr
        currency: EUR             # stands in where an export of advertising names none
        timezone: Europe/Paris    # decides the day a post was published
        # accent: "#B4532A"       # the client's colour, in quotes
        accounts:
          instagram:              # the name of its folder in inbox/my-client/
            platform: instagram   # facebook, linkedin, google-ads, mailchimp…: bilan formats
            name: myclient        # the name to print
            # id: "17841400000000001"   # the account's id as its exports write it, in quotes
            # followers:          # counts noted by hand, day: number
            #   2026-10-31: 5210
          facebook:
            platform: facebook
            name: My Client

    """
