import { defineMessages } from "#app/i18n/index.ts";

/** The search box that answers while one types. */
export const searchBoxMessages = defineMessages({
  en: {
    search: "Search",
    suggestions: "Suggestions",
    kind_article: "Articles",
    kind_thread: "Questions",
    kind_idea: "Ideas",
    kind_person: "People",
    all: "See all results for “{q}”",
    ask: "Ask the community: “{q}”",
    found: {
      one: "{count} suggestion. Use the arrow keys to reach it.",
      other: "{count} suggestions. Use the arrow keys to reach them.",
    },
    nothing: "Nothing found for “{q}” yet",
  },
  fr: {
    search: "Rechercher",
    suggestions: "Suggestions",
    kind_article: "Articles",
    kind_thread: "Questions",
    kind_idea: "Idées",
    kind_person: "Personnes",
    all: "Voir tous les résultats pour « {q} »",
    ask: "Demander à la communauté : « {q} »",
    found: {
      one: "{count} suggestion. Utilisez les flèches pour l’atteindre.",
      other: "{count} suggestions. Utilisez les flèches pour les atteindre.",
    },
    nothing: "Rien pour « {q} » pour l’instant",
  },
});
