import type { DemoMember } from "./content.ts";

/** Who came after all others, most of them to no good. `daysAgo` is when they joined. */
type Newcomer = DemoMember & { daysAgo: number };

const fr = (username: string, displayName: string, daysAgo: number, bio = ""): Newcomer => ({
  username,
  displayName,
  locale: "fr",
  bio,
  daysAgo,
});
const en = (username: string, displayName: string, daysAgo: number, bio = ""): Newcomer => ({
  username,
  displayName,
  locale: "en",
  bio,
  daysAgo,
});

export const NEWCOMERS: readonly Newcomer[] = [
  en("cheap-cells", "Cheap Cells", 174.2),
  fr("prets-rapides", "Prêts Rapides", 150.1),
  fr(
    "velo-invest",
    "Vélo Invest",
    68,
    "Investissez dans le vélo électrique : 12 % par an garantis, dossier par message privé.",
  ),
  en("volt-master", "Volt Master", 33.3),
  fr("elodie-r", "Élodie Ricard", 24.4, "Vélo-école d'Angers."),
  fr("enzo-p", "Enzo Picard", 13.2),
  fr("jules-r", "Jules Renaudin", 13.1),
  fr("maeva-r", "Maëva Rossi", 13),
  fr(
    "rachat-cash",
    "Rachat Cash",
    8.4,
    "J'achète vos batteries, même volées, paiement en liquide. Appelez le 06 39 98 27 70.",
  ),
  fr("margaux-l", "Margaux Lefort", 0.9, "Premier vélo électrique, Le Mans."),
  en("battery-outlet", "Battery Outlet", 0.31),
  fr("promo-velo", "Promo Vélo", 0.3),
];
