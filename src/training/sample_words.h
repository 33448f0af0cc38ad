// The words from which sample_customers.cpp makes its customers. Towns, postcodes and coordinates are real;
// nothing else is.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace carnet::sample {

using Word = std::string_view;

struct Town
{
    Word postcode;
    Word name;
    double latitude;
    double longitude;
    Word landline; ///< beginning of the numbers made for it; four digits follow
};

struct Country
{
    Word code;
    std::span<const Town> towns;
    std::span<const Word> families;
    std::span<const Word> women;
    std::span<const Word> men;
    std::span<const Word> streets;
    Word mobile; ///< beginning of the numbers made for it; four digits follow, or three
    Word mrs;
    Word mr;
    Word company;
};

// Fictional landlines by area (Arcep): 01 99 00, 02 61 91, 03 53 01, 04 65 71, 05 36 49.
inline constexpr std::array frenchTowns{
    Town{"69001", "Lyon", 45.7695, 4.8281, "04 65 71"},
    Town{"69002", "Lyon", 45.7527, 4.8277, "04 65 71"},
    Town{"69003", "Lyon", 45.7597, 4.8533, "04 65 71"},
    Town{"69004", "Lyon", 45.7787, 4.8270, "04 65 71"},
    Town{"69005", "Lyon", 45.7578, 4.8168, "04 65 71"},
    Town{"69006", "Lyon", 45.7722, 4.8520, "04 65 71"},
    Town{"69007", "Lyon", 45.7333, 4.8375, "04 65 71"},
    Town{"69008", "Lyon", 45.7356, 4.8691, "04 65 71"},
    Town{"69009", "Lyon", 45.7764, 4.8054, "04 65 71"},
    Town{"69100", "Villeurbanne", 45.7719, 4.8902, "04 65 71"},
    Town{"69120", "Vaulx-en-Velin", 45.7786, 4.9186, "04 65 71"},
    Town{"69300", "Caluire-et-Cuire", 45.7954, 4.8471, "04 65 71"},
    Town{"69500", "Bron", 45.7394, 4.9139, "04 65 71"},
    Town{"69800", "Saint-Priest", 45.6964, 4.9439, "04 65 71"},
    Town{"69400", "Villefranche-sur-Saône", 45.9894, 4.7189, "04 65 71"},
    Town{"38000", "Grenoble", 45.1885, 5.7245, "04 65 71"},
    Town{"38200", "Vienne", 45.5256, 4.8747, "04 65 71"},
    Town{"42000", "Saint-Étienne", 45.4397, 4.3872, "04 65 71"},
    Town{"01000", "Bourg-en-Bresse", 46.2052, 5.2256, "04 65 71"},
    Town{"73000", "Chambéry", 45.5646, 5.9178, "04 65 71"},
    Town{"74000", "Annecy", 45.8992, 6.1294, "04 65 71"},
    Town{"13002", "Marseille", 43.3045, 5.3673, "04 65 71"},
    Town{"13100", "Aix-en-Provence", 43.5297, 5.4474, "04 65 71"},
    Town{"06000", "Nice", 43.7102, 7.2620, "04 65 71"},
    Town{"34000", "Montpellier", 43.6108, 3.8767, "04 65 71"},
    Town{"63000", "Clermont-Ferrand", 45.7772, 3.0870, "04 65 71"},
    Town{"20000", "Ajaccio", 41.9192, 8.7386, "04 65 71"},
    Town{"71000", "Mâcon", 46.3069, 4.8287, "03 53 01"},
    Town{"21000", "Dijon", 47.3220, 5.0415, "03 53 01"},
    Town{"25000", "Besançon", 47.2378, 6.0241, "03 53 01"},
    Town{"67000", "Strasbourg", 48.5734, 7.7521, "03 53 01"},
    Town{"68100", "Mulhouse", 47.7508, 7.3359, "03 53 01"},
    Town{"54000", "Nancy", 48.6921, 6.1844, "03 53 01"},
    Town{"59000", "Lille", 50.6292, 3.0573, "03 53 01"},
    Town{"51100", "Reims", 49.2583, 4.0317, "03 53 01"},
    Town{"75011", "Paris", 48.8590, 2.3780, "01 99 00"},
    Town{"75018", "Paris", 48.8925, 2.3444, "01 99 00"},
    Town{"92100", "Boulogne-Billancourt", 48.8352, 2.2410, "01 99 00"},
    Town{"93200", "Saint-Denis", 48.9362, 2.3574, "01 99 00"},
    Town{"78000", "Versailles", 48.8014, 2.1301, "01 99 00"},
    Town{"44000", "Nantes", 47.2184, -1.5536, "02 61 91"},
    Town{"35000", "Rennes", 48.1173, -1.6778, "02 61 91"},
    Town{"29200", "Brest", 48.3904, -4.4861, "02 61 91"},
    Town{"76600", "Le Havre", 49.4944, 0.1079, "02 61 91"},
    Town{"37000", "Tours", 47.3941, 0.6848, "02 61 91"},
    Town{"33000", "Bordeaux", 44.8378, -0.5792, "05 36 49"},
    Town{"31000", "Toulouse", 43.6047, 1.4442, "05 36 49"},
    Town{"64000", "Pau", 43.2951, -0.3708, "05 36 49"},
    Town{"87000", "Limoges", 45.8336, 1.2611, "05 36 49"},
    Town{"17000", "La Rochelle", 46.1603, -1.1511, "05 36 49"},
};

inline constexpr std::array belgianTowns{
    Town{"1000", "Bruxelles", 50.8467, 4.3525, "02 700"},
    Town{"1050", "Ixelles", 50.8333, 4.3667, "02 700"},
    Town{"1348", "Louvain-la-Neuve", 50.6683, 4.6144, "010 40"},
    Town{"4000", "Liège", 50.6326, 5.5797, "04 200"},
    Town{"5000", "Namur", 50.4674, 4.8720, "081 20"},
    Town{"6000", "Charleroi", 50.4108, 4.4446, "071 20"},
    Town{"7000", "Mons", 50.4542, 3.9523, "065 30"},
    Town{"7500", "Tournai", 50.6057, 3.3879, "069 20"},
    Town{"2000", "Antwerpen", 51.2194, 4.4025, "03 200"},
    Town{"9000", "Gent", 51.0543, 3.7174, "09 200"},
    Town{"8000", "Brugge", 51.2093, 3.2247, "050 30"},
    Town{"3000", "Leuven", 50.8798, 4.7005, "016 20"},
};

inline constexpr std::array swissTowns{
    Town{"1204", "Genève", 46.2044, 6.1432, "022 300"},
    Town{"1003", "Lausanne", 46.5197, 6.6323, "021 300"},
    Town{"2000", "Neuchâtel", 46.9900, 6.9293, "032 700"},
    Town{"1700", "Fribourg", 46.8065, 7.1620, "026 300"},
    Town{"1950", "Sion", 46.2331, 7.3606, "027 300"},
    Town{"1260", "Nyon", 46.3833, 6.2396, "022 300"},
    Town{"1800", "Vevey", 46.4612, 6.8419, "021 900"},
    Town{"3011", "Bern", 46.9480, 7.4474, "031 300"},
    Town{"8001", "Zürich", 47.3717, 8.5423, "044 200"},
    Town{"4051", "Basel", 47.5546, 7.5886, "061 200"},
};

// Ofcom's numbers for drama: 020 7946 0xxx, and 01632 960xxx, which belongs to no town.
inline constexpr std::array britishTowns{
    Town{"SW1A 1AA", "London", 51.5014, -0.1419, "020 7946 0"},
    Town{"EC1A 1BB", "London", 51.5202, -0.0977, "020 7946 0"},
    Town{"M1 1AE", "Manchester", 53.4808, -2.2426, "01632 960"},
    Town{"B1 1BB", "Birmingham", 52.4796, -1.9026, "01632 960"},
    Town{"BS1 4DJ", "Bristol", 51.4500, -2.5970, "01632 960"},
    Town{"LS1 4AP", "Leeds", 53.7965, -1.5478, "01632 960"},
    Town{"EH1 1YZ", "Edinburgh", 55.9533, -3.1883, "01632 960"},
    Town{"G1 1XQ", "Glasgow", 55.8609, -4.2514, "01632 960"},
    Town{"CF10 1EP", "Cardiff", 51.4816, -3.1791, "01632 960"},
    Town{"OX1 1DP", "Oxford", 51.7520, -1.2577, "01632 960"},
    Town{"CT1 2EH", "Canterbury", 51.2802, 1.0789, "01632 960"},
    Town{"YO1 7HH", "York", 53.9600, -1.0873, "01632 960"},
};

inline constexpr std::array<Word, 104> frenchFamilies{
    "Martin",     "Bernard",  "Thomas",    "Petit",    "Robert",  "Richard",    "Durand",     "Moreau",
    "Laurent",    "Simon",    "Michel",    "Lefèvre",  "Leroy",   "Roux",       "David",      "Bertrand",
    "Morel",      "Fournier", "Girard",    "Bonnet",   "Dupont",  "Lambert",    "Rousseau",   "Vincent",
    "Muller",     "Faure",    "André",     "Mercier",  "Blanc",   "Guérin",     "Boyer",      "Garnier",
    "Chevallier", "François", "Legrand",   "Gauthier", "Garcia",  "Perrin",     "Robin",      "Clément",
    "Morin",      "Nicolas",  "Henry",     "Roussel",  "Mathieu", "Gautier",    "Masson",     "Marchand",
    "Duval",      "Denis",    "Dumont",    "Marie",    "Lemaire", "Noël",       "Meyer",      "Dufour",
    "Meunier",    "Brun",     "Blanchard", "Giraud",   "Joly",    "Rivière",    "Lucas",      "Brunet",
    "Gaillard",   "Barbier",  "Arnaud",    "Martinez", "Gérard",  "Roche",      "Renard",     "Schmitt",
    "Roy",        "Leroux",   "Colin",     "Vidal",    "Caron",   "Picard",     "Roger",      "Fabre",
    "Aubert",     "Lemoine",  "Renaud",    "Dumas",    "Lacroix", "Œuvrard",    "Philippe",   "Bourgeois",
    "Pierre",     "Benoît",   "Rey",       "Leclerc",  "Payet",   "Rolland",    "Leclercq",   "Guillaume",
    "Lecomte",    "Le Gall",  "Benali",    "Nguyen",   "Traoré",  "de La Tour", "L’Hermitte", "Ÿvelin"};

inline constexpr std::array<Word, 60> frenchWomen{
    "Marie",     "Nathalie", "Isabelle", "Sylvie",    "Catherine", "Françoise", "Valérie",    "Christine",
    "Véronique", "Sandrine", "Céline",   "Stéphanie", "Sophie",    "Émilie",    "Chloé",      "Léa",
    "Manon",     "Camille",  "Élise",    "Hélène",    "Agnès",     "Anaïs",     "Maëlle",     "Inès",
    "Zoé",       "Jeanne",   "Louise",   "Alice",     "Juliette",  "Margaux",   "Anne-Laure", "Marie-Claude",
    "Geneviève", "Monique",  "Odette",   "Simone",    "Yvette",    "Colette",   "Fatima",     "Aïcha",
    "Samira",    "Leïla",    "Mariama",  "Linh",      "Noémie",    "Clémence",  "Solène",     "Gaëlle",
    "Océane",    "Pauline",  "Justine",  "Mathilde",  "Charlotte", "Lucie",     "Eva",        "Rose",
    "Bénédicte", "Brigitte", "Delphine", "Corinne"};

inline constexpr std::array<Word, 60> frenchMen{
    "Jean",       "Pierre",    "Michel",          "Philippe",  "Alain",    "Nicolas",
    "Christophe", "Laurent",   "Frédéric",        "David",     "Stéphane", "Pascal",
    "Éric",       "Olivier",   "Thierry",         "Sébastien", "Julien",   "Thomas",
    "Guillaume",  "Maxime",    "Alexandre",       "Antoine",   "Lucas",    "Hugo",
    "Théo",       "Enzo",      "Louis",           "Jules",     "Raphaël",  "Noé",
    "Jean-Luc",   "Jean-Marc", "François-Xavier", "René",      "André",    "Lucien",
    "Marcel",     "Émile",     "Gérard",          "Raymond",   "Mehdi",    "Karim",
    "Rachid",     "Moussa",    "Mamadou",         "Minh",      "Benoît",   "Loïc",
    "Yann",       "Gaël",      "Corentin",        "Matthieu",  "Étienne",  "Jérôme",
    "Cédric",     "Fabrice",   "Bruno",           "Denis",     "Xavier",   "Quentin"};

inline constexpr std::array<Word, 34> frenchStreets{"rue de la République",
                                                    "rue Victor-Hugo",
                                                    "avenue Jean-Jaurès",
                                                    "rue Pasteur",
                                                    "place de l’Église",
                                                    "rue des Écoles",
                                                    "boulevard Gambetta",
                                                    "rue du Moulin",
                                                    "impasse des Lilas",
                                                    "chemin des Vignes",
                                                    "rue des Platanes",
                                                    "avenue de la Gare",
                                                    "rue de la Fontaine",
                                                    "quai des Célestins",
                                                    "rue Saint-Antoine",
                                                    "rue du Château",
                                                    "allée des Tilleuls",
                                                    "rue Molière",
                                                    "cours Lafayette",
                                                    "rue des Fleurs",
                                                    "rue Voltaire",
                                                    "place du Marché",
                                                    "rue de l’Œuvre",
                                                    "montée Saint-Barthélemy",
                                                    "rue du 8-Mai-1945",
                                                    "rue des Remparts",
                                                    "route de Vienne",
                                                    "rue Marie-Curie",
                                                    "rue George-Sand",
                                                    "rue du Four",
                                                    "avenue du Maréchal-Foch",
                                                    "rue Basse",
                                                    "rue Haute",
                                                    "square des Peupliers"};

inline constexpr std::array<Word, 24> belgianFamilies{
    "Peeters", "Janssens", "Maes",    "Jacobs",  "Mertens", "Willems",        "Claes",        "Goossens",
    "Wouters", "De Smet",  "Dubois",  "Lambert", "Dupont",  "Van den Broeck", "Vandenberghe", "Desmet",
    "Lejeune", "Renard",   "Delvaux", "Hermans", "Aerts",   "Collignon",      "Noël",         "Wauters"};
inline constexpr std::array<Word, 14> belgianStreets{"rue de Namur",
                                                     "chaussée de Charleroi",
                                                     "avenue Louise",
                                                     "rue Haute",
                                                     "place Saint-Lambert",
                                                     "rue Neuve",
                                                     "Meir",
                                                     "Kerkstraat",
                                                     "Stationsstraat",
                                                     "Nieuwstraat",
                                                     "rue du Pont",
                                                     "avenue des Tilleuls",
                                                     "Veldstraat",
                                                     "rue de la Station"};

inline constexpr std::array<Word, 24> swissFamilies{
    "Favre",     "Rochat", "Müller", "Meier",   "Schmid", "Keller",  "Weber",  "Huber",
    "Schneider", "Bühler", "Cuénod", "Blanc",   "Rey",    "Monnier", "Pittet", "Chappuis",
    "Jaquet",    "Perret", "Berset", "Zürcher", "Gerber", "Bovet",   "Emery",  "Fässler"};
inline constexpr std::array<Word, 12> swissStreets{
    "rue du Rhône",   "rue de Bourg",   "avenue de la Gare",  "Grand-Rue",
    "Bahnhofstrasse", "chemin du Lac",  "Marktgasse",         "rue de Lausanne",
    "Hauptstrasse",   "route de Berne", "quai du Mont-Blanc", "rue des Alpes"};

inline constexpr std::array<Word, 40> britishFamilies{
    "Smith",   "Jones",    "Taylor", "Brown",    "Williams", "Wilson",     "Johnson", "Davies",
    "Patel",   "Robinson", "Wright", "Thompson", "Evans",    "Walker",     "White",   "Roberts",
    "Green",   "Hall",     "Wood",   "Jackson",  "Clarke",   "Khan",       "O’Brien", "MacDonald",
    "Stewart", "Murphy",   "Hughes", "Edwards",  "Turner",   "Hill",       "Cooper",  "Ward",
    "Morris",  "Begum",    "Baker",  "Singh",    "Okafor",   "Fitzgerald", "Carter",  "Shaw-Bennett"};
inline constexpr std::array<Word, 24> britishWomen{
    "Olivia", "Amelia", "Emily", "Sophie", "Charlotte", "Grace",   "Alice", "Margaret",
    "Susan",  "Karen",  "Helen", "Zoë",    "Chloë",     "Priya",   "Aisha", "Fiona",
    "Siân",   "Niamh",  "Ruth",  "Hannah", "Lucy",      "Dorothy", "Jean",  "Rebecca"};
inline constexpr std::array<Word, 24> britishMen{
    "Oliver",  "George",  "Harry",  "Jack",     "Thomas", "James",  "William", "David",
    "Andrew",  "Stephen", "Ian",    "Gareth",   "Callum", "Hamish", "Rajesh",  "Mohammed",
    "Patrick", "Seán",    "Daniel", "Benjamin", "Arthur", "Edward", "Simon",   "Graham"};
inline constexpr std::array<Word, 12> britishStreets{
    "High Street", "Station Road", "Church Lane", "Victoria Road",  "Park Avenue",   "Mill Lane",
    "The Green",   "Queen’s Road", "King Street", "Albert Terrace", "Orchard Close", "Bridge Street"};

inline constexpr std::array<Word, 24> frenchTrades{
    "Boulangerie", "Garage",    "Pharmacie",  "Fleuriste", "Restaurant", "Café",
    "Boucherie",   "Librairie", "Menuiserie", "Plomberie", "Imprimerie", "Atelier",
    "École",       "Maison",    "Épicerie",   "Cave",      "Pressing",   "Cabinet",
    "Hôtel",       "Traiteur",  "Œnothèque",  "Brasserie", "Auto-école", "Chocolaterie"};
inline constexpr std::array<Word, 24> frenchSigns{
    "Saint-Martin",   "du Marché",        "des Halles",        "de la Gare",  "du Parc",
    "Bellevue",       "des Alpes",        "du Centre",         "Victor-Hugo", "de l’Étoile",
    "des Deux Rives", "du Moulin",        "Jules-Ferry",       "des Lilas",   "de l’Europe",
    "du Vieux Pont",  "Sainte-Cécile",    "des Cœurs Fidèles", "Beau Soleil", "de la Fontaine",
    "du Théâtre",     "des Quatre Vents", "Montplaisir",       "de l’Île"};
inline constexpr std::array<Word, 12> britishTrades{"Bakery", "Garage",    "Florist",        "Café",
                                                    "Books",  "Tea Rooms", "Joinery",        "Printers",
                                                    "School", "Hotel",     "Wine Merchants", "Cycles"};
inline constexpr std::array<Word, 8> britishSigns{"Riverside", "Old Town", "St Mary’s", "Castle",
                                                  "Station",   "Harbour",  "Kings",     "Meadow"};

inline constexpr std::array<Word, 5> mailHosts{"mail.example", "courriel.example", "poste.example",
                                               "net.example", "asso.example"};

inline constexpr std::array<Word, 10> deliveryNotes{"2e étage gauche",
                                                    "Interphone au nom de la société",
                                                    "Livrer au gardien",
                                                    "Porte bleue au fond de la cour",
                                                    "Sonner deux fois",
                                                    "Laisser chez la voisine du rez-de-chaussée",
                                                    "Code 4412",
                                                    "Ne pas livrer le lundi",
                                                    "Leave with the porter",
                                                    "Quai de livraison derrière le bâtiment"};
inline constexpr std::array<Word, 12> privateNotes{"Préfère être appelé après 17 h",
                                                   "Paie le 5 de chaque mois",
                                                   "Demander la facture au nom de la société",
                                                   "Allergique aux fruits à coque",
                                                   "Cliente depuis 2009",
                                                   "Ne pas appeler le matin",
                                                   "Attend un remboursement de 12,50 €",
                                                   "Speaks English only",
                                                   "Vient avec un chien d’aveugle",
                                                   "À rappeler : commande de Noël",
                                                   "Chèques refusés",
                                                   "Carte perdue, remplacée"};
inline constexpr std::array<Word, 5> publicNotes{"Merci de votre fidélité", "Remise de 5 % sur les livres",
                                                 "Membre du club", "Thank you for your loyalty",
                                                 "Points doublés le mardi"};
inline constexpr std::array<Word, 5> blacklistNotes{
    "Chèque impayé en 2024", "Comportement agressif envers l’équipe", "Deux commandes jamais retirées",
    "Fraude à la carte de fidélité", "Impayés répétés, voir la comptabilité"};

/// Those on the design's pictures; the customers everybody looks at first.
struct Known
{
    int id;
    Word family;
    Word first;
    Word phone;
    Word email;
    Word postcode;
    Word town;
    Word siret; ///< a company if not empty
    bool blacklisted = false;
};

inline constexpr std::array known{
    Known{877, "Aubry", "Hélène", "06 39 98 10 24", "helene.aubry@mail.example", "69003", "Lyon", ""},
    Known{1196, "Atelier du Vieux Port", "", "04 65 71 22 10", "contact@atelier-vp.example", "13002",
          "Marseille", "00000002600013"},
    Known{1042, "Bensalem", "Karim", "06 39 98 44 03", "k.bensalem@net.example", "69100", "Villeurbanne", ""},
    Known{904, "Besnard-Lefebvre", "Marie-Christine", "06 39 98 71 58", "mc.besnard@asso.example", "38000",
          "Grenoble", ""},
    Known{233, "Blanchet", "Olivier", "06 39 98 12 90", "", "69007", "Lyon", "", true},
    Known{611, "Boulangerie Saint-Just", "", "04 65 71 80 41", "commandes@stjust.example", "69005", "Lyon",
          "00000001800028"},
    Known{742, "Caron", "Élodie", "06 39 98 33 17", "elodie.caron@mail.example", "01000", "Bourg-en-Bresse",
          ""},
    Known{518, "Chevalier", "Antoine", "06 39 98 65 20", "a.chevalier@mail.example", "69002", "Lyon", ""},
    Known{1281, "Da Silva", "Inês", "06 39 98 27 71", "ines.dasilva@net.example", "69008", "Lyon", ""},
    Known{660, "Delacroix", "Jean-Baptiste", "06 39 98 50 36", "jb.delacroix@asso.example", "42000",
          "Saint-Étienne", ""},
    Known{1107, "Dubois", "Nathalie", "06 39 98 08 82", "n.dubois@mail.example", "69003", "Lyon", ""},
    Known{951, "École Jules-Verne", "", "04 65 71 15 62", "intendance@jverne.example", "69800",
          "Saint-Priest", "00000004200028"},
    Known{480, "Fontaine", "Lucas", "06 39 98 91 45", "lucas.fontaine@mail.example", "69300",
          "Caluire-et-Cuire", ""},
    Known{1018, "Garnier", "Sophie", "06 39 98 18 69", "sophie.garnier@net.example", "73000", "Chambéry", ""},
    Known{376, "Giraud", "Michel", "06 39 98 76 02", "", "69004", "Lyon", "", true},
    Known{1283, "Haddad", "Leïla", "06 39 98 40 11", "leila.haddad@mail.example", "69100", "Villeurbanne",
          ""},
    Known{145, "Jacquet", "Thomas", "06 39 98 55 98", "t.jacquet@asso.example", "69006", "Lyon", ""},
    Known{829, "Kowalski", "Ewa", "06 39 98 62 47", "ewa.kowalski@mail.example", "69009", "Lyon", ""},
    Known{402, "Lambert", "Christiane", "06 39 98 03 30", "christiane.lambert@mail.example", "71000", "Mâcon",
          ""},
    Known{933, "Le Goff", "Yann", "06 39 98 84 14", "yann.legoff@net.example", "69003", "Lyon", ""},
    Known{577, "Mercier", "Pauline", "06 39 98 29 53", "pauline.mercier@mail.example", "69001", "Lyon", ""},
    Known{1133, "Morel", "Denis", "06 39 98 14 77", "denis.morel@mail.example", "69003", "Lyon", ""},
    Known{288, "N’Diaye", "Aminata", "06 39 98 47 88", "aminata.ndiaye@asso.example", "69120",
          "Vaulx-en-Velin", ""},
    Known{1001, "Perrin", "Gérard", "06 39 98 16 05", "", "69500", "Bron", ""},
    Known{318, "Rousseau", "Camille", "06 39 98 70 39", "", "69003", "Lyon", ""},
    Known{1277, "Rousso", "Camille", "06 39 98 70 39", "camille.rousseau@mail.example", "69003", "Lyon", ""},
    Known{191, "Schmitt", "Valérie", "06 39 98 22 76", "valerie.schmitt@mail.example", "67000", "Strasbourg",
          ""},
    Known{702, "Tessier", "Bruno", "06 39 98 95 61", "bruno.tessier@net.example", "69007", "Lyon", ""},
    Known{350, "Vasseur", "Clémence", "06 39 98 38 24", "clemence.vasseur@mail.example", "59000", "Lille",
          ""},
    Known{869, "Vidal", "Paul", "06 39 98 57 07", "paul.vidal@mail.example", "34000", "Montpellier", ""},
};

} // namespace carnet::sample
