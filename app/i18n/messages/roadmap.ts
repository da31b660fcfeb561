import { defineMessages } from "#app/i18n/index.ts";

export const roadmapMessages = defineMessages({
  en: {
    title: "Roadmap",
    lead: "What the team has decided to do, what it is doing, and what is done. Most wanted first.",
    done: "Done",
    count: { one: "{count} idea", other: "{count} ideas" },
    countMore: "{count} ideas or more",
    more: "See all: {name}",
    empty: "Nothing here at the moment.",
    emptyTitle: "Nothing is planned yet",
    emptyText: "The team takes its decisions from your ideas and votes.",
    seeIdeas: "See popular ideas",
  },
  fr: {
    title: "Feuille de route",
    lead: "Ce que l’équipe a décidé de faire, ce qu’elle fait et ce qui est fait. Les plus attendues d’abord.",
    done: "Réalisées",
    count: { one: "{count} idée", other: "{count} idées" },
    countMore: "{count} idées ou plus",
    more: "Tout voir : {name}",
    empty: "Rien ici pour le moment.",
    emptyTitle: "Rien n’est encore prévu",
    emptyText: "L’équipe décide à partir de vos idées et de vos votes.",
    seeIdeas: "Voir les idées populaires",
  },
});
