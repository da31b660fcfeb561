/** Levels of a new community: near at first, then each about two and a half times as far as the one before. */
export const DEFAULT_LEVELS = [
  { rank: 1, threshold: 0, name: { en: "Newcomer", fr: "Premiers pas" } },
  { rank: 2, threshold: 10, name: { en: "Participant", fr: "Membre" } },
  { rank: 3, threshold: 50, name: { en: "Regular", fr: "Fidèle" } },
  { rank: 4, threshold: 150, name: { en: "Contributor", fr: "Force vive" } },
  { rank: 5, threshold: 400, name: { en: "Guide", fr: "Guide" } },
  { rank: 6, threshold: 1000, name: { en: "Specialist", fr: "Spécialiste" } },
  { rank: 7, threshold: 2500, name: { en: "Pillar", fr: "Pilier" } },
  { rank: 8, threshold: 6000, name: { en: "Legend", fr: "Légende" } },
];
