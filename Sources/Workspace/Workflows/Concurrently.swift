import Foundation

/// Does something with each of some items, several at once, and keeps their order.
///
/// An item that fails does not stop the others.
/// - Parameters:
///   - items: in order
///   - workers: how many are worked on at once, at most
///   - begin: makes what a worker needs for itself, such as its own connection; told the worker's number from 0
///   - end: called once a worker has nothing left to do
///   - work: what to do with an item at a place; several calls run at once, each with another worker's things
/// - Returns: what became of the items, in their order
/// - Throws: what `begin` and `end` throw.
func concurrently<Item: Sendable, Tools, Value: Sendable>(
    _ items: [Item], workers: Int, begin: @Sendable (Int) throws -> Tools,
    end: @Sendable (Tools) throws -> Void,
    work: @Sendable (Tools, Int, Item) throws -> Value
) throws -> [Result<Value, any Error>] {
    let queue = WorkQueue<Value>(count: items.count)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, items.count))) { worker in
        do {
            let tools = try begin(worker)
            while let index = queue.next() {
                queue.finish(index, Result { try work(tools, index, items[index]) })
            }
            try end(tools)
        } catch { queue.stop(error) }
    }
    return try queue.results()
}

/// Hands out places of a list and takes in what became of them.
private final class WorkQueue<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var waiting: Range<Int>
    private var done: [Int: Result<Value, any Error>] = [:]
    private var failure: (any Error)?

    init(count: Int) { waiting = 0..<count }

    /// A place that nobody has taken; nil when there is none, or a worker could not go on.
    func next() -> Int? { lock.withLock { failure == nil ? waiting.popFirst() : nil } }

    func finish(_ index: Int, _ result: Result<Value, any Error>) { lock.withLock { done[index] = result } }

    /// No more places are handed out: a worker could not begin or end.
    func stop(_ error: any Error) { lock.withLock { failure = failure ?? error } }

    func results() throws -> [Result<Value, any Error>] {
        if let failure { throw failure }
        return done.sorted { $0.key < $1.key }.map(\.value)
    }
}
