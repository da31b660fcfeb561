import type { badges } from "../schema/recognition.ts";

type NewBadge = Omit<typeof badges.$inferInsert, "id">;

/** What a community can give from its first day; names and rules are the admins' to change. */
export const DEFAULT_BADGES: NewBadge[] = [
  {
    slug: "first-idea",
    name: { en: "First idea", fr: "Première idée" },
    description: { en: "Posted an idea.", fr: "A publié une idée." },
    icon: "lightbulb",
    metal: "bronze",
    rule: { kind: "idea_posted", atLeast: 1 },
  },
  {
    slug: "in-conversation",
    name: { en: "In conversation", fr: "En conversation" },
    description: {
      en: "Wrote ten comments on ideas of others.",
      fr: "A écrit dix commentaires sur les idées des autres.",
    },
    icon: "message-square",
    metal: "bronze",
    rule: { kind: "comment_posted", atLeast: 10 },
  },
  {
    slug: "first-solution",
    name: { en: "First solution", fr: "Première solution" },
    description: {
      en: "Solved somebody’s question.",
      fr: "A résolu la question de quelqu’un.",
    },
    icon: "circle-check",
    metal: "bronze",
    rule: { kind: "accepted_answer", atLeast: 1 },
  },
  {
    slug: "ten-solutions",
    name: { en: "Ten solutions", fr: "Dix solutions" },
    description: { en: "Solved ten questions.", fr: "A résolu dix questions." },
    icon: "life-buoy",
    metal: "silver",
    rule: { kind: "accepted_answer", atLeast: 10 },
  },
  {
    slug: "fifty-solutions",
    name: { en: "Fifty solutions", fr: "Cinquante solutions" },
    description: { en: "Solved fifty questions.", fr: "A résolu cinquante questions." },
    icon: "trophy",
    metal: "gold",
    rule: { kind: "accepted_answer", atLeast: 50 },
  },
  {
    slug: "helping-hand",
    name: { en: "Helping hand", fr: "Coup de main" },
    description: {
      en: "Answers helped 25 times.",
      fr: "Ses réponses ont aidé 25 fois.",
    },
    icon: "hand",
    metal: "silver",
    rule: { kind: "helpful_vote", atLeast: 25 },
  },
  {
    slug: "relied-on",
    name: { en: "To be relied on", fr: "Valeur sûre" },
    description: {
      en: "Answers helped a hundred times.",
      fr: "Ses réponses ont aidé cent fois.",
    },
    icon: "heart",
    metal: "gold",
    rule: { kind: "helpful_vote", atLeast: 100 },
  },
  {
    slug: "idea-accepted",
    name: { en: "Taken up", fr: "Idée retenue" },
    description: {
      en: "Had an idea that the team took up.",
      fr: "A eu une idée que l’équipe a retenue.",
    },
    icon: "check-check",
    metal: "silver",
    rule: { kind: "idea_accepted", atLeast: 1 },
  },
  {
    slug: "idea-implemented",
    name: { en: "Made real", fr: "Idée réalisée" },
    description: {
      en: "Had an idea that exists today.",
      fr: "A eu une idée qui existe aujourd’hui.",
    },
    icon: "rocket",
    metal: "gold",
    rule: { kind: "idea_implemented", atLeast: 1 },
  },
  {
    slug: "widely-backed",
    name: { en: "Widely backed", fr: "Idées plébiscitées" },
    description: {
      en: "Ideas got a hundred votes.",
      fr: "Ses idées ont reçu cent votes.",
    },
    icon: "vote",
    metal: "silver",
    rule: { kind: "idea_vote", atLeast: 100 },
  },
  {
    slug: "extension",
    name: { en: "Built further", fr: "Idée prolongée" },
    description: {
      en: "Wrote a comment that became part of an idea.",
      fr: "A écrit un commentaire intégré à une idée.",
    },
    icon: "git-merge",
    metal: "silver",
    rule: { kind: "extension_adopted", atLeast: 1 },
  },
  {
    slug: "first-article",
    name: { en: "First article", fr: "Premier article" },
    description: {
      en: "Wrote a help article, or the answer it was made of.",
      fr: "A écrit un article d’aide, ou la réponse dont il est né.",
    },
    icon: "book-open",
    metal: "silver",
    rule: { kind: "article_published", atLeast: 1 },
  },
  {
    slug: "ten-articles",
    name: { en: "Ten articles", fr: "Dix articles" },
    description: {
      en: "Wrote ten help articles, or the answers they were made of.",
      fr: "A écrit dix articles d’aide, ou les réponses dont ils sont nés.",
    },
    icon: "bookmark",
    metal: "gold",
    rule: { kind: "article_published", atLeast: 10 },
  },
  {
    slug: "open-ears",
    name: { en: "Open ears", fr: "À l’écoute" },
    description: {
      en: "Commented on ideas of 25 different people.",
      fr: "A commenté les idées de 25 personnes différentes.",
    },
    icon: "users",
    metal: "silver",
    rule: { kind: "new_person", atLeast: 25 },
  },
  {
    slug: "watchful",
    name: { en: "Watchful", fr: "Œil attentif" },
    description: {
      en: "Reported ten things that were indeed against the rules.",
      fr: "A signalé dix contenus qui enfreignaient bien les règles.",
    },
    icon: "shield-check",
    metal: "silver",
    rule: { kind: "flag_upheld", atLeast: 10 },
  },
].map((badge, i) => ({ ...(badge as NewBadge), position: (i + 1) * 10 }));
