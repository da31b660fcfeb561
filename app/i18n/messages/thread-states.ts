import { defineMessages } from "#app/i18n/index.ts";

/** Where a thread stands, by `ShownState`. */
export const threadStateMessages = defineMessages({
  en: {
    new: "New",
    unanswered: "Unanswered",
    open: "Open",
    answered: "Answered",
    needs_info: "Needs information",
    escalated: "With customer service",
    solved: "Solved",
    locked: "Locked",
  },
  fr: {
    new: "Nouvelle",
    unanswered: "Sans réponse",
    open: "Ouverte",
    answered: "Avec réponse",
    needs_info: "Précisions attendues",
    escalated: "Au service client",
    solved: "Résolue",
    locked: "Fermée",
  },
});
