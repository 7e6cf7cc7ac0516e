// swift-tools-version: 6.1
import PackageDescription

// The engine, and the plain walk that the tests compare it with, are optimised in debug builds too, with their assertions
// kept: they are most of the tests' time. A package that depends on this one by version may not get such flags, so they are
// left out of a checkout made for one (and of the reading before it, which has no directory): see
// docs/decisions/0030-the-engine-is-optimised-for-its-tests.md.
let isDependency =
  Context.packageDirectory == "/"
  || ["/checkouts/", "/registry/"].contains { Context.packageDirectory.contains($0) }
let optimisedWithChecks: [SwiftSetting] =
  isDependency ? [] : [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

let package = Package(
  name: "whatif",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "whatif", targets: ["WhatIfShell"]),
    .library(name: "ScenarioKit", targets: ["ScenarioKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibedit",
      pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]
    ),
    .target(name: "CEdit", dependencies: ["CLibedit"]),
    .target(
      name: "ScenarioKit",
      dependencies: [.product(name: "HashTreeCollections", package: "swift-collections")],
      swiftSettings: optimisedWithChecks
    ),
    .target(name: "SessionStore", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
    .executableTarget(
      name: "WhatIfShell",
      dependencies: [
        "ScenarioKit", "SessionStore", "CEdit", "CLibedit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Tour/april-2024.whatif")]
    ),
    // The plain walk that the tests compare the engine with.
    .target(
      name: "NaiveOracle", dependencies: ["ScenarioKit"], path: "Tests/NaiveOracle",
      swiftSettings: optimisedWithChecks),
    .testTarget(
      name: "ScenarioKitTests", dependencies: ["ScenarioKit", "NaiveOracle"], resources: [.copy("Scenarios")]),
    .testTarget(
      name: "SessionStoreTests",
      dependencies: ["SessionStore", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(
      name: "WhatIfShellTests",
      dependencies: ["WhatIfShell", "SessionStore", "CEdit", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "GoldenTests", dependencies: ["ScenarioKit", "WhatIfShell"]),
    .testTarget(name: "LayeringTests"),
  ]
)
