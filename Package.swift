// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is compiled in Swift 6 mode with warnings as errors.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]

/// The rooms of the house, in the order the data walks through them (Docs/Architecture.md).
let rooms: [Target] = [
    .room("SocialMetrics"),
    .room("Tabular", [], ["CLibzip"]),
    .room("ExportFormats", ["SocialMetrics", "Tabular"]),
    .room(
        "MetricStore", ["SocialMetrics"],
        [
            .product(name: "GRDB", package: "GRDB.swift"),
            .product(name: "GRDBSQLite", package: "GRDB.swift"),
        ]),
    .room(
        "Ingest", ["Tabular", "ExportFormats", "MetricStore", "SocialMetrics"],
        [.target(name: "CLibcrypto", condition: .when(platforms: [.linux]))]
    ),
    .room("Analytics", ["SocialMetrics"]),
    .room("Charting"),
    .room("Reporting", ["SocialMetrics", "Analytics", "Charting"]),
    .room(
        "Rendering", ["SocialMetrics", "Tabular", "Reporting", "Charting"], ["CLibxlsxwriter"]),
    .room(
        "Workspace",
        [
            "SocialMetrics", "Tabular", "ExportFormats", "MetricStore", "Ingest", "Analytics", "Reporting",
            "Rendering",
        ],
        ["Yams"]
    ),
    .systemLibrary(
        name: "CLibcrypto", pkgConfig: "libcrypto",
        providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
        name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
        name: "CLibxlsxwriter", pkgConfig: "xlsxwriter",
        providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    .executableTarget(
        name: "bilan",
        dependencies: [
            "SocialMetrics", "Workspace",
            .target(name: "CMimalloc", condition: .when(platforms: [.linux])),
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: strict),
    .executableTarget(
        name: "bilan-sample", dependencies: ["SocialMetrics", "Tabular"], path: "Sources/SampleMaker",
        swiftSettings: strict),
    .executableTarget(
        name: "bilan-fuzz", dependencies: ["SocialMetrics", "Tabular", "ExportFormats"],
        path: "Sources/FuzzTarget", swiftSettings: strict),
    .executableTarget(
        name: "bilan-cells", dependencies: ["Tabular"], path: "Sources/ReaderBench", swiftSettings: strict),
]

/// The tests, one target a room; `CommandTests` runs the executables from outside.
let tests: [Target] = [
    .target(
        name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .tests("SocialMetrics"),
    .tests("Tabular"),
    .tests("ExportFormats", ["SocialMetrics", "Tabular"]),
    .tests("MetricStore", ["SocialMetrics"], files: ["Databases"]),
    .tests("Ingest", ["SocialMetrics", "MetricStore", "ExportFormats"]),
    .tests("Analytics", ["SocialMetrics"]),
    .tests("Charting", files: ["Goldens"]),
    .tests("Reporting", ["SocialMetrics", "Analytics", "Charting"], files: ["Goldens"]),
    .tests("Rendering", ["SocialMetrics", "Tabular", "Reporting", "Charting"], files: ["Goldens"]),
    .tests(
        "Workspace",
        ["SocialMetrics", "ExportFormats", "MetricStore", "Analytics", "Reporting", "Rendering", "Ingest"]),
    .testTarget(
        name: "CommandTests", dependencies: ["TestSupport", "bilan", "bilan-sample"], exclude: ["Earlier"],
        swiftSettings: strict),
]

extension Target {
    /// A room and the rooms it may look into.
    static func room(_ name: String, _ rooms: [String] = [], _ others: [Dependency] = []) -> Target {
        .target(name: name, dependencies: rooms.map { .target(name: $0) } + others, swiftSettings: strict)
    }

    /// The tests of a room; files are folders beside them that they read by path, such as expected outputs.
    static func tests(_ room: String, _ others: [String] = [], files: [String] = []) -> Target {
        .testTarget(
            name: room + "Tests",
            dependencies: ([room, "TestSupport"] + others).map { .target(name: $0) },
            exclude: files, swiftSettings: strict)
    }
}

let package = Package(
    name: "bilan",
    platforms: [.macOS(.v13)],
    products: [.executable(name: "bilan", targets: ["bilan"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: rooms + tests,
    swiftLanguageModes: [.v6]
)
