import { defineMessages } from "../index.ts";

/** Names of what a member may do and of what was decided about them, for notices and mails. */
export const honoursMessages = defineMessages({
  en: {
    power_mark_duplicates: "Marking repeated questions",
    power_edit_tags: "Editing tags",
    power_propose_articles: "Drafting articles from answers",
    power_heavier_flags: "Reports that weigh more",
    decision: "Decision no. {number}",
  },
  fr: {
    power_mark_duplicates: "Signaler les questions en double",
    power_edit_tags: "Corriger les étiquettes",
    power_propose_articles: "Préparer des articles à partir des réponses",
    power_heavier_flags: "Des signalements qui pèsent plus",
    decision: "Décision nᵒ {number}",
  },
});
