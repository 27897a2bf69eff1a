extension CaptionBank {
    /// A maker of lamps in Lyon.
    static let lamps = CaptionBank(
        ideas: [
            Idea("Une lampe, une heure, un silence. La {L} s’allume et la pièce change de voix. 🌙"),
            Idea(
                "Hier à l’atelier : vingt-deux abat-jour, trois thermos de café et une seule radio pour tout le monde 📻"
            ),
            Idea(
                "« Je la voulais pour lire, je la garde pour rêver. » Merci à Claire, qui a posé sa {L} {P}."),
            Idea(
                "Le {M}, c’est notre matière préférée du moment : il prend la lumière sans jamais la rendre tout à fait."
            ),
            Idea(
                "Avant / après : la même chambre, la même heure ; seule la {L} est arrivée entre les deux. ✨"),
            Idea(
                "Petit rappel qui réchauffe : toutes nos lampes se réparent. Un fil, une douille, un socle fêlé ? On s’en occupe, à vie. 🔧"
            ),
            Idea(
                "2 700 kelvins, pas un de plus.\n\nC’est la couleur d’une fin d’après-midi d’octobre, et c’est celle que nous choisissons pour vos soirées."
            ),
            Idea(
                "Rangez le plafonnier : trois petites lumières valent mieux qu’une grande. Ici, une {L} {P}, une bougie, un livre 📖"
            ),
            Idea(
                "Samedi, portes ouvertes à {Q} : on vous montre comment le {M} devient une lampe, de 10 h à 18 h."
            ),
            Idea("Elle n’a pas de nom encore… Aidez-nous ! Plutôt « Rosée », « Corniche » ou « Minuit » ? 💬"),
            Idea(
                "Derrière chaque {L}, il y a les mains d’Ahmed : quarante minutes de polissage, deux couches de cire, zéro vernis."
            ),
            Idea(
                "On nous demande souvent : « Et si je me trompe de taille ? » Mesurez la largeur du meuble, divisez par trois ; voilà votre abat-jour."
            ),
            Idea("La {L} revient en stock, en petite série : soixante pièces numérotées, pas une de plus."),
            Idea("Un mardi de pluie à {Q}. Dedans, la {L}, un chat et rien d’urgent. 🐈"),
            Idea("Nos chutes de {M} deviennent des porte-clés ; nos ratés, des leçons."),
            Idea(
                "De la feuille de métal à la lumière : 1. on trace ; 2. on découpe ; 3. on cintre ; 4. on souffle un peu."
            ),
            Idea(
                "La lumière la plus chère est celle qu’on laisse allumée pour personne 💡 Notre variateur divise la consommation par deux."
            ),
            Idea("Merci à la librairie de {Q} : quatre {L} veillent désormais sur le rayon poésie."),
            Idea(
                "Question de table : à quelle hauteur suspendre une lampe ? Entre 70 et 80 cm du plateau, et jamais dans les yeux de belle-maman 😉"
            ),
            Idea(
                "La commande la plus douce de la semaine : une {L} pour une chambre d’enfant, livrée avec un mot au crayon."
            ),
            Idea(
                "« C’est exactement la lumière de chez ma grand-mère. » On n’a pas trouvé mieux comme compliment. 🧡"
            ),
            Idea(
                "Portrait d’atelier : Inès, tourneuse sur bois, neuf ans de métier, et toujours une règle derrière l’oreille."
            ),
            Idea(
                "Trois teintes pour la {L} cet automne : terre cuite, sauge, nuit. Laquelle irait {P} ?",
                in: [9, 10, 11]),
            Idea(
                "L’heure d’hiver arrive, et avec elle notre saison préférée : celle où l’on rallume. 🍂",
                in: [10, 11]),
            Idea(
                "La rentrée se fait à la bonne lumière : la {L}, bras articulé, tête légère, cahiers ouverts ✏️",
                in: [8, 9]),
            Idea(
                "8 décembre : nos lumignons sont aux fenêtres, et l’atelier sent la cire chaude. Bonne fête des Lumières, Lyon !",
                in: [12]),
            Idea(
                "Dernières heures pour commander avant Noël : tout ce qui part jeudi arrive sous le sapin 🎁",
                in: [12]),
            Idea(
                "Pour Noël, on emballe dans du lin de récupération ; le ruban, c’est vous qui le nouez. 🎄",
                in: [11, 12]),
            Idea(
                "Calendrier de l’Avent, case 9 : une {L} à gagner. Racontez-nous votre plus belle panne d’électricité !",
                in: [12]),
            Idea("Belle année à toutes et à tous : qu’elle soit claire, sans éblouir. ✨", in: [1]),
            Idea(
                "Les soldes, version atelier : nos prototypes et nos fins de série, jusqu’à – 30 %, au fond de la cour.",
                in: [1, 2]),
            Idea(
                "Il fait nuit à 17 h 40. On ne s’en plaint pas : c’est le moment de la {L}.",
                in: [11, 12, 1, 2]),
            Idea(
                "14 février : offrez une lumière qui s’adoucit quand on lui parle bas (le variateur est compris). 💘",
                in: [2]),
            Idea(
                "Premier café au soleil dans la cour ; les {L} sèchent sur leur fil, comme du linge.",
                in: [3, 4, 5]),
            Idea(
                "Le printemps entre par la verrière et nous rappelle que la plus belle lampe reste la fenêtre 🌱",
                in: [3, 4]),
            Idea(
                "Fête des mères : la {L}, gravée d’un prénom, d’une date ou d’un secret de trois mots.",
                in: [5]),
            Idea(
                "Journées des métiers d’art : 214 visiteurs, 3 démonstrations de soudure et un petit garçon qui veut devenir « fabricant de soleil ».",
                in: [4]),
            Idea(
                "Apéro sur la terrasse : la {L} nomade tient douze heures, donc plus longtemps que nous 🥂",
                in: [6, 7, 8]),
            Idea(
                "L’été, l’atelier ouvre à 7 h pour travailler à la fraîche. Le bruit des marteaux sert de réveil à {Q}, pardon.",
                in: [6, 7, 8]),
            Idea("Fermeture du 3 au 18 août : on coupe le courant, on garde la lumière ☀️", in: [7, 8]),
            Idea(
                "Une architecte, un vieux café de {Q}, onze suspensions en {M} : le chantier se termine, le voici."
            ),
            Idea(
                "Ce que l’on ne voit pas : le câble textile, tressé à Saint-Étienne, cousu au fil de coton. 🧵"
            ),
            Idea(
                "Erreur de débutant : une ampoule trop forte dans un abat-jour trop petit. Restez sous 470 lumens ; vos soirées diront merci."
            ),
            Idea("On a pesé la {L} : 1,2 kg, dont 300 g de patience."),
            Idea("Un accord qui marche toujours : {M}, mur clair et une seule plante un peu trop grande 🪴"),
            Idea("Lampe du mois : la {L}. Dessinée un dimanche, fabriquée un lundi, adoptée {P}."),
            Idea(
                "Les commandes sur mesure rouvrent : dites-nous la pièce, l’heure et ce que vous y faites ; nous dessinons la lumière."
            ),
            Idea(
                "« Elle éclaire quoi, votre lampe ? » Une page, un visage, un bout de nappe. C’est bien assez."
            ),
        ],
        fillers: [
            "L": [
                "Halo", "Brume", "Nacelle", "Quai", "Lucie", "Verveine", "Vesper", "Traboule", "Canut",
                "Soline",
            ],
            "P": [
                "dans l’entrée", "au-dessus de la table", "près du canapé", "sur un bureau d’étudiante",
                "dans la chambre d’amis", "au pied de l’escalier", "dans une cuisine ouverte",
            ],
            "M": [
                "laiton brossé", "noyer huilé", "verre soufflé", "chêne fumé", "papier washi", "lin lavé",
                "cuivre patiné",
            ],
            "Q": ["la Croix-Rousse", "la Guillotière", "Vaise", "Monplaisir", "Saint-Jean", "Villeurbanne"],
        ],
        endings: [
            "Et chez vous, quelle lampe allumez-vous en premier ?",
            "À retrouver à l’atelier, du mercredi au samedi.",
            "Le lien est dans la bio 👆", "Dites-le-nous en commentaire !",
            "Enregistrez l’idée pour votre prochain salon.",
            "Envoyez ceci à la personne qui laisse tout allumé 😏",
            "Rendez-vous dans les stories pour la suite.",
            "Fabriqué à Lyon, à la main, sans se presser.", "On vous répond ici, promis.",
            "Bientôt en boutique, près de {Q}.", "Photo : Margaux, un soir de novembre ou presque.",
            "Plus de détails sur le site, rubrique « L’atelier ».", "Alors, {P} ou ailleurs ?",
            "Belle soirée à vous. 🌙",
        ],
        hashtags: [
            ["#maisonlumiere", "#lampe", "#fabriquéàlyon"],
            ["#luminaire", "#décoration", "#artisanat", "#lyon"],
            ["#faitmain", "#lumièredouce"], ["#maisonlumiere", "#atelier", "#savoirfaire"],
            ["#slowdeco", "#intérieur", "#laiton"], ["#lyonnais", "#métiersdart", "#lumière"],
            ["#déco", "#salon", "#cocooning"],
            ["#maisonlumiere", "#lampeàposer", "#design", "#madeinfrance"], ["#ideedeco", "#eclairage"],
        ]
    ).withFrenchSpaces

    /// No-break spaces where French wants them: inside guillemets and before double punctuation.
    private var withFrenchSpaces: CaptionBank {
        CaptionBank(
            ideas: ideas.map { Idea($0.text.withFrenchSpaces, in: $0.months) }, fillers: fillers,
            endings: endings.map(\.withFrenchSpaces), hashtags: hashtags)
    }
}

extension String {
    var withFrenchSpaces: String {
        var result = ""
        var previous: Character?
        for (index, character) in zip(indices, self) {
            let following = self.index(after: index)
            let next = following < endIndex ? self[following] : nil
            let joins = next.map { "!?:;»".contains($0) } == true || previous == "«"
            result.append(character == " " && joins ? "\u{A0}" : character)
            previous = character
        }
        return result
    }
}
