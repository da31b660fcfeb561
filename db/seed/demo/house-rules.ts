/** Rules of the house that decisions stand on, as the community words them. */
export const PEOPLE = {
  fr: "Critiquez les idées, jamais les personnes",
  en: "Criticise ideas, never people",
};
export const ADVERTISING = { fr: "Pas de publicité", en: "No advertising" };
export const PERSONAL = { fr: "Pas de données personnelles", en: "No personal data" };
