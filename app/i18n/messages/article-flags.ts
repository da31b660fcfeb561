import { defineMessages } from "#app/i18n/index.ts";

/** What readers say is wrong in articles. */
export const articleFlagMessages = defineMessages({
  en: {
    empty_flags: "No open flags",
    empty_flags_text: "When a reader says that something is wrong in an article, you find it here.",

    flagsLead: "Readers said that something is wrong. Put it right, then say what was done.",
    flagBy: "{name}, {when}",
    flagGuest: "A reader, {when}",
    flagWords: "What was done",
    flagWordsHint: "For colleagues: corrected, not a mistake, asked the product team…",
    flagSettle: "Settle",
  },
  fr: {
    empty_flags: "Aucun signalement en cours",
    empty_flags_text: "Quand quelqu’un signale une erreur dans un article, vous le trouvez ici.",

    flagsLead: "Quelqu’un a signalé une erreur. Corrigez-la, puis dites ce qui a été fait.",
    flagBy: "{name}, {when}",
    flagGuest: "Une personne de passage, {when}",
    flagWords: "Ce qui a été fait",
    flagWordsHint: "Pour l’équipe : corrigé, pas une erreur, demandé à l’équipe produit…",
    flagSettle: "Régler",
  },
});
