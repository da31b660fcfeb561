import { defineMessages } from "#app/i18n/index.ts";

/** Search and go, by Ctrl K. */
export const paletteMessages = defineMessages({
  en: {
    title: "Search or go to",
    search: "Search everything",
    placeholder: "Articles, questions, ideas, people",
    close: "Close",
    places: "Go to",
    ask: "Ask a question",
    share: "Share an idea",
    cases: "Your cases",
    helperDesk: "Questions to answer",
    settings: "Settings",
  },
  fr: {
    title: "Rechercher ou aller à",
    search: "Rechercher partout",
    placeholder: "Articles, questions, idées, personnes",
    close: "Fermer",
    places: "Aller à",
    ask: "Poser une question",
    share: "Proposer une idée",
    cases: "Vos dossiers",
    helperDesk: "Questions sans réponse",
    settings: "Réglages",
  },
});
