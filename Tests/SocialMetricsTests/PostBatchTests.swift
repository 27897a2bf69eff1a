import Testing

@testable import SocialMetrics

struct PostBatchTests {
    @Test func absentTextIsNotAnEmptyOne() {
        var batch = PostBatch(measureCount: 1)
        let empty = batch.rows.add("".utf8)
        #expect(!empty.isAbsent)
        #expect(ByteRange.absent.isAbsent)
    }

    @Test func textsStandOneBehindTheOther() {
        var rows = RowColumns(measureCount: 0)
        #expect(rows.add("été".utf8) == ByteRange(start: 0, count: 5))
        #expect(rows.add("p1".utf8) == ByteRange(start: 5, count: 2))
        rows.removeAll()
        #expect(rows.add("p2".utf8) == ByteRange(start: 0, count: 2))
    }

    @Test func everyFormatHasItsOwnCode() {
        #expect(Set(PostFormat.allCases.map(\.code)).count == PostFormat.allCases.count)
        #expect(PostFormat.allCases.allSatisfy { $0.code != PostBatch.noFormat })
    }
}
