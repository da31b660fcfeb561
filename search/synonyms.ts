/** Words people use for the same thing in a customer community, in both languages. Each finds the others of its group. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ["email", "mail", "courriel"],
  ["login", "signin", "connexion"],
  ["phone", "smartphone", "mobile", "telephone"],
  ["invoice", "bill", "facture"],
  ["refund", "reimbursement", "remboursement"],
  ["delete", "remove", "supprimer"],
  ["broken", "defective", "defectueux"],
  ["charger", "chargeur"],
  ["battery", "batterie"],
  ["screen", "display", "ecran"],
  ["app", "application", "appli"],
  ["picture", "photo", "image"],
  ["delivery", "shipping", "livraison"],
  ["cancel", "annuler"],
  ["update", "upgrade"],
  ["bug", "bogue"],
  ["wifi", "wlan"],
  ["tv", "television"],
];

const others = new Map(
  SYNONYMS.flatMap((group) => group.map((word) => [word, group.filter((one) => one !== word)] as const)),
);

/** Other words for a plain word. */
export const synonymsOf = (word: string): readonly string[] => others.get(word) ?? [];
