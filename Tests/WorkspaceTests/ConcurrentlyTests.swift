import Foundation
import Testing

@testable import Workspace

@Suite struct ConcurrentlyTests {
    private struct Odd: Error {}

    @Test func resultsStandInTheOrderOfTheItemsAndOneFailureStopsNoOther() throws {
        let results = try concurrently(
            Array(0..<50), workers: 4, begin: { $0 }, end: { _ in }
        ) { _, index, item -> Int in
            if item == 7 { throw Odd() }
            return index * 2
        }
        #expect(results.count == 50)
        for (index, result) in results.enumerated() where index != 7 {
            #expect(try result.get() == index * 2)
        }
        #expect(throws: Odd.self) { try results[7].get() }
    }

    @Test func aWorkerThatCannotBeginEndsTheWork() {
        #expect(throws: Odd.self) {
            try concurrently([1, 2], workers: 2, begin: { _ in throw Odd() }, end: { _ in }) { _, _, item in
                item
            }
        }
    }

    @Test func nothingToDoIsDone() throws {
        #expect(
            try concurrently([Int](), workers: 2, begin: { $0 }, end: { _ in }) { _, _, item in item }.isEmpty
        )
    }
}
