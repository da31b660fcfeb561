import type { DemoMember } from "./content.ts";

const fr = (username: string, displayName: string, bio = ""): DemoMember => ({
  username,
  displayName,
  locale: "fr",
  bio,
});
const en = (username: string, displayName: string, bio = ""): DemoMember => ({
  username,
  displayName,
  locale: "en",
  bio,
});

/** Staff who have no printed login, beside those who have. */
export const STAFF_BIOS: Record<string, string> = {
  claire:
    "Cheffe de produit chez Cyclade : application, boutique, livraison. Je lis tout, je réponds sous 30 jours.",
  karim: "Modération chez Cyclade. Je veille aux règles du jeu, je ne décide pas des idées.",
  tom: "Support at Cyclade, in English on Tuesdays and Thursdays. I post ideas for people who call us.",
  ines: "I look after this place at Cyclade.",
  maya: "Physio on two wheels, Nantes. Naxos since 2023, 9,000 km and counting.",
};

export const HUGO = fr("hugo", "Hugo Verdier", "Chef de produit chez Cyclade : vélos, batteries, atelier.");
export const SOFIA = fr(
  "sofia",
  "Sofia Ribeiro",
  "Modération, deux jours par semaine. Le reste du temps sur un Milo bleu nuit.",
);

/** Customers who write. */
export const MEMBERS: readonly DemoMember[] = [
  fr("lucie", "Lucie Marchand", "Nantes, 14 km par jour sur un Naxos, par tous les temps."),
  fr("bastien", "Bastien Roche", "Papa de trois, un Paros, la Croix-Rousse tous les matins."),
  fr("nadia", "Nadia Cherif", "Marseille. Je descends à vélo, je remonte grâce au moteur."),
  fr("yann-le-goff", "Yann Le Goff", "Brest. Oui, il pleut."),
  fr("odile", "Odile Perrin", "Retraitée à Annecy, grand-mère de quatre cyclistes."),
  fr("gilles-v", "Gilles Vasseur"),
  fr("camille-d", "Camille Dubreuil", "Urbaniste, Angers. Naxos et train."),
  fr("thomas-nguyen", "Thomas Nguyen", "Électronicien. Je mesure d'abord, je râle ensuite."),
  fr("fatou", "Fatou Diallo", "Infirmière libérale à Montreuil, 11 000 km par an."),
  fr("pierre-antoine", "Pierre-Antoine Lacombe", "Bordeaux"),
  fr("sarah-b", "Sarah Benhamou", "Strasbourg, deux roues depuis toujours."),
  fr("mathis", "Mathis Renard", "Étudiant à Grenoble, Milo d'occasion."),
  fr("jeanne", "Jeanne Kermarrec", "Rennes. Bibliothécaire."),
  fr("olivier-m", "Olivier Masson", "Mécanicien cycles à la retraite. Posez vos questions."),
  fr("chloe-g", "Chloé Garnier", "Toulouse, vélotaf 2 × 7 km."),
  fr("ahmed", "Ahmed Belkacem", "Coursier à Lyon, trois batteries usées à la tâche."),
  fr("sylvie", "Sylvie Aubert", "Tours. Débutante enthousiaste."),
  fr("remi-c", "Rémi Chabrol", "Clermont-Ferrand, donc ça monte."),
  fr("aurelie", "Aurélie Fabre", "Montpellier, maman de Zoé (2 ans) et d'un Naxos (3 ans)."),
  fr("paul-henri", "Paul-Henri de Coster", "Bruxelles, pavés compris."),
  fr("marion-l", "Marion Leduc"),
  fr("kevin-p", "Kévin Poulain", "amiens"),
  fr("nicolas-b", "Nicolas Brun", "Dijon. Statisticien le jour."),
  fr("helene", "Hélène Joubert", "Avocate, Paris 12e."),
  fr("david-s", "David Serfaty"),
  fr("agathe", "Agathe Collin", "Graphiste, Milo blanc (gris)."),
  fr("loic", "Loïc Morvan", "Quimper."),
  fr("francoise", "Françoise Maillard", "Orléans, association Place au vélo."),
  fr("romain-t", "Romain Teyssier"),
  fr("leila", "Leïla Mansouri", "Lille, un vélo volé en 2019, plus jamais."),
  fr("guillaume", "Guillaume Petitjean", "Besançon."),
  fr("emma-w", "Emma Wolff", "Mulhouse, frontalière à vélo."),
  fr(
    "jp-54",
    "Jean-Pierre Humbert",
    "Nancy. Client depuis le premier modèle, ce qui me donne le droit de râler.",
  ),
  fr("clemence", "Clémence Arnaud", "Deux enfants, un Paros, zéro voiture."),
  fr("samir", "Samir Haddad", "Saint-Denis."),
  fr("bruno", "Bruno Castelli", "Nice."),
  fr("elise-f", "Élise Fournel", "Je rentre tard et je roule de nuit."),
  en("hannah", "Hannah Whitfield", "From Bristol, in Saint-Nazaire for the ships. Naxos."),
  en("joost", "Joost van Dijk", "Utrecht. I cycle, therefore I have opinions."),
  en("femke", "Femke de Boer", "Ghent, cargo bike convert."),
  en("liam", "Liam O'Sullivan", "Cork, all hills."),
  en("priya", "Priya Raman", "Software engineer in Paris, half of a Paros."),
  en("anders", "Anders Holm", "Copenhagen. Acoustics by trade."),
  en("katrin", "Katrin Vogel", "Freiburg. Chain hater."),
  en("marco", "Marco Bellini", "Turin"),
  en("aoife", "Aoife Brennan", "Dublin, nurse, nights."),
  en("george-t", "George Tennant"),
  en("lena-s", "Lena Sommer", "Berlin"),
  en("mateusz", "Mateusz Zieliński", "Wrocław. Runs a small bike workshop."),
  en("ana-c", "Ana Carvalho", "Lisbon: seven hills and a Milo."),
  en("owen", "Owen Price", "Cardiff. See Yann, add wind."),
  en("yuki", "Yuki Tanabe", "Paris, 1.51 m."),
  en("erik-n", "Erik Nyström", "Gothenburg"),
  en("rachel", "Rachel Adeyemi", "London, then Brussels, same bike."),
  en("sven", "Sven Kessler"),
  en("julia-k", "Julia Kowalczyk", "Data person, Warsaw."),
  en("dimitri", "Dimitri Papadakis", "Actually from Naxos. The island."),
  en("nora", "Nora Haugen", "Bergen. Studded tyres."),
  en("tomas", "Tomás Herrero", "Valencia. I automate things that were fine."),
  en("ben-a", "Ben Atkinson", "Retired to the Dordogne, learning."),
  en("sofie", "Sofie Lund", "Aarhus"),
  en("chen", "Chen Wei-Ling", "Leuven"),
];

const FIRST_NAMES =
  "Alice Antoine Arthur Baptiste Béatrice Benoît Brigitte Caroline Cécile Charlotte Christophe Daniel Delphine Denis Éric Estelle Fabien Florence Gaëlle Grégory Hugues Isabelle Jérôme Joëlle Julie Karine Laurent Léa Louis Manon Mehdi Mélanie Michel Monique Noémie Pascal Pauline Quentin Rachid Sabrina Sandrine Simon Stéphane Thibault Valérie Vincent Virginie Xavier Yasmine Zoé".split(
    " ",
  );
const LAST_NAMES =
  "Adam Barbier Blanchard Bonnet Bouvier Carpentier Chevalier Colas Cordier Delorme Deschamps Dupuis Etienne Ferrand Gauthier Girard Hamon Hervé Jacquet Lambert Leclerc Lemaire Maréchal Millet Navarro Noël Ollivier Pasquier Picard Prévost Rivière Rousset Sauvage Tessier Vidal".split(
    " ",
  );

/** Customers who only vote: names enough, each once. */
export function quietMembers(count: number): DemoMember[] {
  return Array.from({ length: count }, (_, index) => {
    const first = FIRST_NAMES[index % FIRST_NAMES.length]!;
    const last = LAST_NAMES[(index * 7 + Math.floor(index / FIRST_NAMES.length) * 11) % LAST_NAMES.length]!;
    const username = `${first}-${last}`
      .normalize("NFKD")
      .replace(/[^a-zA-Z-]/g, "")
      .toLowerCase();
    const locale = index % 6 === 5 ? "en" : "fr";
    return { username, displayName: `${first} ${last}`, locale, bio: "" };
  });
}
