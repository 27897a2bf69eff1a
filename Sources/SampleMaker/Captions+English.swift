import SocialMetrics

extension CaptionBank {
    /// A coffee roaster by the water in Bristol.
    static let coffee = CaptionBank(
        ideas: [
            Idea("First roast of the week, and the whole quay smells of {N}. Sorry, neighbours ☕️"),
            Idea("Meet {O}: washed, bright, and gone by Sunday if last month is anything to go by."),
            Idea("“I only came in for a flat white and left with a grinder.” We are not sorry, Tom."),
            Idea("Brew note no. {B}: 15 g in, 250 g out, two minutes forty. Change one thing at a time."),
            Idea("Rain on the roof, {O} in the filter, nobody in a hurry. That’s the caption. 🌧️"),
            Idea(
                "Your coffee tastes sour? Grind finer. Bitter? Coarser. Still odd? Bring it in; we’ll taste it together."
            ),
            Idea(
                "Our roaster is called Maud. She is 41 years old, takes twelve minutes per batch, and does not like Mondays."
            ),
            Idea("New on the shelf: {O}, with {N} and a finish that hangs around like a good guest."),
            Idea("Behind the bar today: Priya, who can steam milk and settle an argument at the same time 🥛"),
            Idea("Swap the plastic capsule for {O} in a moka pot: cheaper per cup, kinder to the harbour."),
            Idea(
                "Three ways with one bag: espresso at breakfast, filter at eleven, affogato when the sun comes out 🍨"
            ),
            Idea(
                "The quiet hour is 14:00 to 15:00, by the window, with the good chair. You didn’t hear it from us."
            ),
            Idea(
                "Cupping on Thursday at six: five coffees, twelve spoons, one very serious score sheet. It’s free; just say you’re coming."
            ),
            Idea("Good news for {S}: it now pours our house blend, and the queue says hello."),
            Idea(
                "What’s in the bag: the farm, the variety, the height, the roast date. What isn’t: adjectives we can’t taste."
            ),
            Idea(
                "We paid $4.10 a pound for {O}. The market says less; the people who picked it say that’s a living."
            ),
            Idea("Grinder settings, screenshotted for ever: espresso 2.5, moka 4, filter 6, cafetière 9 📌"),
            Idea(
                "A customer asked for “something that tastes like a Sunday”. We gave her {O}. She came back on Monday."
            ),
            Idea("Keep it simple: fresh beans, clean kettle, water just off the boil. The rest is practice."),
            Idea("The subscription boxes leave at noon: 312 of them, each with a note, some with a doodle ✉️"),
            Idea("Latte art fail of the week: was meant to be a swan, is clearly a dog. 🦢"),
            Idea("Decaf, but make it proper: {N}, no headache, all of the ritual."),
            Idea("If you keep your beans in the fridge, we need to talk (kindly, over a cup)."),
            Idea(
                "Meet the grower: {G} sends photographs of the drying beds every Friday, usually with a dog in them."
            ),
            Idea("Harbour bench, paper cup, {O}. Five minutes counts as a holiday."),
            Idea("The house blend has changed a little: more {N}, less smoke. Tell us if you noticed."),
            Idea("Our cups go back to {S} to be washed and used again: 9,400 saved so far 🌍"),
            Idea(
                "Barista class, level one: you’ll pull forty shots, you’ll drink six, you’ll sleep on Tuesday."
            ),
            Idea(
                "“Medium roast” means nothing on its own, so here are the colours side by side: which one is in your kitchen?"
            ),
            Idea("Scales are not snobbery; they’re the difference between a good morning and a lucky one ⚖️"),
            Idea(
                "Autumn is here, and so is the Harvest Blend: {N}, toasted hazelnut, a jumper in a cup 🍂",
                in: [9, 10, 11]),
            Idea("Clocks go back: one extra hour for a second cup. We did the maths.", in: [10]),
            Idea(
                "Bonfire Night: we’re open late, hot chocolate for the small ones, {O} for the cold ones 🎆",
                in: [10, 11]),
            Idea(
                "Gift boxes are live: two bags, one dripper, a card in our worst handwriting 🎁", in: [11, 12]),
            Idea(
                "Last posting day is the 18th! After that, come and see us; we’ll wrap it while you wait.",
                in: [12]),
            Idea("Christmas Blend, bag no. 1,000, just left for {S}. Thank you, truly.", in: [12]),
            Idea("Dry January? So are our naturals. {O} is all the party you need.", in: [1]),
            Idea(
                "It’s 7:12, it’s dark, and the first three customers are already friends.",
                in: [11, 12, 1, 2]),
            Idea("Pancake Day tip: a spoon of cold brew in the batter. Trust us once.", in: [2]),
            Idea("First warm Saturday of the year: chairs out, dogs in, iced {O} from noon 🌼", in: [3, 4]),
            Idea(
                "Mother’s Day brunch in the roastery: eight tables, one playlist, no phones (fine, one photo).",
                in: [3]),
            Idea(
                "Cold brew is back: eighteen hours in the dark, ten seconds in the glass 🧊", in: [5, 6, 7, 8]),
            Idea(
                "Harbour Festival weekend: we’ll be by the cranes with the little blue trailer. Come thirsty!",
                in: [7]),
            Idea(
                "Too hot for hot? Espresso, tonic, a slice of grapefruit; stir twice, drink slowly.",
                in: [6, 7, 8]),
            Idea(
                "Student week: show your card, get {O} at half price, and our sympathy for the essays 📚",
                in: [9]),
            Idea(
                "Roast log, late shift: charge at 195 °C, first crack at 8:40, drop at 10:55. Smells like {N}."
            ),
            Idea("We tried the viral coffee so you don’t have to. It was fine; ours has a window seat."),
            Idea("Thank you for {B}00 reviews! We read every one, even “nice toilets”."),
        ],
        fillers: [
            "N": [
                "cocoa and orange peel", "stewed plums", "brown sugar", "red apple", "toasted almond",
                "blackberry jam", "honey",
            ],
            "O": [
                "Huila Decaf", "Sidama Natural", "Kiambu AA", "the Quayside Espresso", "Antigua Washed",
                "Lampocoy",
                "Cerrado Yellow", "Gayo Mountain",
            ],
            "S": [
                "the bookshop on Corn Lane", "Number 9 bakery", "the climbing wall",
                "St Bride’s hospice café", "the Tall Ship",
            ],
            "G": ["Doña Marta", "Abebe", "the Ndiritu family", "Luis and his sister"],
            "B": ["3", "5", "6", "7", "8", "9", "11", "12"],
        ],
        endings: [
            "What are you drinking this morning?", "Link in bio 👆", "Open from seven, as ever.",
            "Tag the friend who owes you a coffee.",
            "Save this for Sunday.", "Tell us in the comments; we do read them.",
            "Roasted on Tuesday, on your mat by Thursday.",
            "See you by the water ⚓️", "Ask us anything below.", "Bags and beans at the counter and online.",
            "Send this to someone who says “I don’t do mornings”.", "More on the blog.",
            "Photo by Jess, who was early for once.",
            "And yes, dogs are welcome 🐕",
        ],
        hashtags: [
            ["#harbourroasters", "#specialtycoffee", "#bristol"], ["#coffee", "#filtercoffee", "#homebrew"],
            ["#harbourroasters", "#roastery"], ["#espresso", "#latteart", "#barista"],
            ["#coffeelovers", "#bristolcoffee"],
            ["#slowmornings", "#v60", "#brewing"],
            ["#harbourroasters", "#coffeebeans", "#smallbatch", "#roastedfresh"],
            ["#directtrade", "#singleorigin"],
        ])
}
