import Foundation
import Tabular
import Testing

@Suite struct RelayTests {
    /// A load that knows which one it is, and what was filled in.
    private struct Load {
        var box: Int
        var number = 0
    }

    private struct Broken: Error {}

    /// Fills loads with the numbers from 0; then fails, where it is told to.
    private func numbers(_ count: Int, most: Int = 2, failing: Bool = false) -> Relay<Load> {
        Relay("numbers", most: most) { give in
            var boxes = 1
            var load = Load(box: 0)
            for number in 0..<count {
                load.number = number
                if let empty = try give(load) {
                    load = empty
                } else {
                    load = Load(box: boxes)
                    boxes += 1
                }
            }
            if failing { throw Broken() }
        }
    }

    @Test(arguments: [1, 2, 3])
    func loadsComeInTheirOrderAndGoRound(_ most: Int) throws {
        let relay = numbers(200, most: most)
        var (seen, boxes): ([Int], Set<Int>) = ([], [])
        var load: Load?
        while let next = try relay.next(after: load) {
            seen.append(next.number)
            boxes.insert(next.box)
            load = next
        }
        #expect(seen == Array(0..<200))
        #expect(boxes == Set(0..<most))
        relay.stop()
        let end = try relay.next(after: nil)
        #expect(end?.number == nil)
    }

    @Test func nothingFilledIsTheEnd() throws {
        let relay = numbers(0)
        let end = try relay.next(after: nil)
        #expect(end?.number == nil)
        relay.stop()
    }

    @Test func anErrorComesBehindTheLoadsBeforeIt() throws {
        let relay = numbers(3, failing: true)
        var load: Load?
        for number in 0..<3 {
            load = try relay.next(after: load)
            #expect(load?.number == number)
        }
        #expect(throws: Broken.self) { _ = try relay.next(after: load) }
        #expect(throws: Broken.self) { _ = try relay.next(after: nil) }
        relay.stop()
    }

    /// Whether something has ended, for two threads.
    private final class Ended: @unchecked Sendable {
        private let lock = NSLock()
        private var hasEnded = false
        var isSo: Bool { lock.withLock { hasEnded } }
        func end() { lock.withLock { hasEnded = true } }
    }

    /// However far the filling is when nobody wants more: before its first load is taken, or waiting for an emptied one.
    @Test(arguments: 0..<4)
    func stoppingWaitsUntilTheFillingHasEnded(_ taken: Int) throws {
        let ended = Ended()
        let relay = Relay<Load>("endless", most: 2) { give in
            defer { ended.end() }
            var load = Load(box: 0)
            while true { load = try give(load) ?? Load(box: 1) }
        }
        var load: Load?
        for _ in 0..<taken { load = try relay.next(after: load) }
        relay.stop()
        #expect(ended.isSo)
        relay.stop()
    }
}
