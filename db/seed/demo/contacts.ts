/** Customers who let us match them, and whom the contact book knows by exactly one entry. */
const MATCHED =
  "maya lucie bastien yann-le-goff odile thomas-nguyen fatou sarah-b mathis jeanne olivier-m chloe-g sylvie remi-c aurelie paul-henri marion-l kevin-p nicolas-b david-s agathe loic francoise leila guillaume emma-w clemence elise-f hannah joost femke liam priya anders katrin marco aoife mateusz owen yuki rachel tomas".split(
    " ",
  );

/** The same address twice in the contact book: a person has to say which one it is. */
export const IN_DOUBT = [
  { username: "camille-d", companies: ["", "Agence Dubreuil urbanisme"] },
  { username: "george-t", companies: ["", "Tennant Translations"] },
];

/** Agreed, and no contact has their address. */
const UNKNOWN = ["dimitri", "ana-c"];

/** In the contact book, but never asked to be matched: their files must stay as they are. */
const NOT_ASKED = ["helene", "samir", "jp-54", "romain-t", "sven", "chen"];

export const CONSENTING: ReadonlySet<string> = new Set([
  ...MATCHED,
  ...IN_DOUBT.map(({ username }) => username),
  ...UNKNOWN,
]);

/** Members with exactly one contact. */
export const MEMBERS_WITH_CONTACT: readonly string[] = [...MATCHED, ...NOT_ASKED];

/** Who took their consent back in the last two days. */
export const WITHDRAWS = "marco";

/** Customers who have never been here: first name, last name, company. */
export const OTHER_CUSTOMERS: readonly (readonly [string, string, string])[] = [
  ["Anne-Lise", "Berthier", ""],
  ["Youssef", "Amrani", ""],
  ["Catherine", "Vial", "Vial & Associés"],
  ["Marc", "Delattre", ""],
  ["Solène", "Guéguen", ""],
  ["Patrick", "Lopez", ""],
  ["Amandine", "Roussel", "Mairie de Rezé"],
  ["Dominique", "Charrier", ""],
  ["Karim", "Ould Ali", ""],
  ["Birgit", "Neumann", ""],
  ["Luc", "Verstraete", "Fietsatelier Gent"],
  ["Émilie", "Poirier", ""],
  ["Jacques", "Maurel", ""],
  ["Nathalie", "Simonet", "Cabinet Simonet"],
  ["Oscar", "Jansen", ""],
  ["Fabienne", "Courtois", ""],
  ["Hassan", "Belhadj", ""],
  ["Maud", "Le Bihan", ""],
  ["Grégoire", "Tixier", "La Poste, centre de tri de Vertou"],
  ["Viviane", "Schmitt", ""],
  ["Alain", "Bourgeois", ""],
  ["Ingrid", "Lindholm", ""],
  ["Cédric", "Payet", ""],
  ["Martine", "Duchêne", ""],
  ["Théo", "Fabre", ""],
  ["Rosa", "Marques", ""],
  ["Philippe", "Gallois", "Gallois Menuiserie"],
  ["Yvonne", "Kerbrat", ""],
  ["Adrien", "Lacoste", ""],
  ["Salima", "Ferhat", ""],
  ["Henri", "Dumoulin", ""],
  ["Coralie", "Besson", "Crèche Les Petits Pas"],
  ["Igor", "Petrov", ""],
  ["Ludivine", "Hoarau", ""],
  ["Édouard", "de Villers", ""],
  ["Marlène", "Schaeffer", ""],
  ["Wassim", "Trabelsi", "Wassim Livraison"],
  ["Claudine", "Monnier", ""],
];
