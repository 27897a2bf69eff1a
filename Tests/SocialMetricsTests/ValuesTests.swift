import SocialMetrics
import Testing

@Suite struct ValuesTests {
    @Test func anAbsentMeasureIsNotZero() {
        let values: Values = [.likes: 0]
        #expect(values[.likes] == 0)
        #expect(values[.comments] == nil)
    }

    @Test func numbersThatAreNaNAreLeftOut() {
        #expect(Values([.likes, .comments, .shares], [3, .nan, 5]) == [.likes: 3, .shares: 5])
    }

    @Test func orderIsNoPartOfThem() {
        let (one, other): (Values, Values) = ([.likes: 1, .views: 2], [.views: 2, .likes: 1])
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one != [.likes: 1, .views: 3])
        #expect(one != [.likes: 1])
    }

    @Test func aMeasureSetToNilIsGone() {
        var values: Values = [.likes: 1, .views: 2]
        values[.likes] = nil
        #expect(values == [.views: 2])
        values[.views] = 4
        values.merge([.views: 1, .shares: 7]) { $0 + $1 }
        #expect(values == [.views: 5, .shares: 7])
    }
}
