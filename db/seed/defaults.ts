/** What a new community starts with. French is written for French readers, not translated word by word. */

export const DEFAULT_SETTINGS = {
  id: 1,
  name: "Ruche",
  welcome: {
    en: "Share your ideas, vote for those of others, and see what becomes of them.",
    fr: "Partagez vos idées, votez pour celles des autres et suivez ce qu’elles deviennent.",
  },
  rules: {
    en: "- One idea per post, with a title that says it.\n- Look for a similar idea first: your vote counts more than a copy.\n- Criticise ideas, never people.\n- No personal data, yours or anyone else’s.\n\nEvery idea gets an answer, with a reason, even when it is no.",
    fr: "- Une idée par publication, avec un titre qui la résume.\n- Cherchez d’abord une idée proche : votre vote compte plus qu’un doublon.\n- Critiquez les idées, jamais les personnes.\n- Pas de données personnelles, ni les vôtres ni celles d’autrui.\n\nChaque idée reçoit une réponse motivée, même quand c’est non.",
  },
  terms: {
    en: "By taking part you agree that what you post is public under the name you choose, that you may edit or delete it, and that the team may hide what breaks the rules of the game, with a reason. We keep your e-mail address to write to you about what you take part in, and never show it. You can close your account at any time.",
    fr: "En participant, vous acceptez que vos publications soient publiques sous le nom que vous choisissez, que vous puissiez les modifier ou les supprimer, et que l’équipe puisse masquer, en le motivant, ce qui enfreint les règles du jeu. Nous gardons votre adresse e-mail pour vous écrire au sujet de vos participations, sans jamais l’afficher. Vous pouvez fermer votre compte à tout moment.",
  },
};

export const DEFAULT_STATUSES = [
  { id: "received", category: "open", name: { en: "Received", fr: "Reçue" }, position: 10, initial: true },
  { id: "under-review", category: "open", name: { en: "Under review", fr: "À l’étude" }, position: 20 },
  {
    id: "accepted",
    category: "active",
    name: { en: "Accepted", fr: "Acceptée" },
    position: 30,
    milestone: "accepted",
  },
  {
    id: "planned",
    category: "active",
    name: { en: "Planned", fr: "Planifiée" },
    position: 40,
    milestone: "planned",
  },
  { id: "in-progress", category: "active", name: { en: "In progress", fr: "En cours" }, position: 50 },
  {
    id: "implemented",
    category: "done",
    name: { en: "Implemented", fr: "Réalisée" },
    position: 60,
    milestone: "implemented",
  },
  {
    id: "partly-implemented",
    category: "done",
    name: { en: "Partly implemented", fr: "Réalisée en partie" },
    position: 70,
    milestone: "implemented",
  },
  {
    id: "already-offered",
    category: "done",
    name: { en: "Already offered", fr: "Existe déjà" },
    position: 80,
  },
  {
    id: "not-planned",
    category: "closed",
    name: { en: "Not planned", fr: "Non retenue" },
    position: 90,
    milestone: "not_planned",
  },
  {
    id: "archived",
    category: "closed",
    name: { en: "Archived", fr: "Archivée" },
    position: 100,
    archived: true,
  },
] as const;

export const DEFAULT_CATEGORIES = [
  {
    slug: "general",
    name: { en: "General", fr: "Général" },
    description: {
      en: "Everything that has no place of its own.",
      fr: "Tout ce qui n’a pas sa propre rubrique.",
    },
    position: 10,
  },
];

export const DEFAULT_REASON_TEMPLATES = [
  {
    statusId: "accepted",
    name: { en: "Accepted", fr: "Acceptée" },
    body: {
      en: "Thank you for this idea. We are taking it on because [why]. Next, we will [what and when], and we will say so here.",
      fr: "Merci pour cette idée. Nous la retenons parce que [pourquoi]. Prochaine étape : [quoi et quand] ; nous le dirons ici.",
    },
    position: 10,
  },
  {
    statusId: "planned",
    name: { en: "Planned", fr: "Planifiée" },
    body: {
      en: "This is on our plan for [period]. The first version will [scope]; it will not yet [limits].",
      fr: "Cette idée est inscrite à notre plan pour [période]. La première version permettra de [périmètre] ; elle ne permettra pas encore de [limites].",
    },
    position: 20,
  },
  {
    statusId: "implemented",
    name: { en: "Implemented", fr: "Réalisée" },
    body: {
      en: "You asked, it is there: since [date] you can [what]. You will find it under [where].",
      fr: "Vous l’avez demandé, c’est fait : depuis le [date], vous pouvez [quoi]. Vous le trouverez dans [où].",
    },
    position: 30,
  },
  {
    statusId: "not-planned",
    name: { en: "Not now, and why", fr: "Pas maintenant, et pourquoi" },
    body: {
      en: "Thank you for writing this down so clearly. We will not do it, because [honest reason]. What you can do today is [alternative].",
      fr: "Merci de l’avoir exposé si clairement. Nous ne le ferons pas, parce que [raison sincère]. Ce que vous pouvez faire dès aujourd’hui : [alternative].",
    },
    position: 40,
  },
  {
    statusId: "already-offered",
    name: { en: "It exists already", fr: "Cela existe déjà" },
    body: {
      en: "Good news: this exists already. Go to [where] and [how]. If that is not what you meant, tell us here.",
      fr: "Bonne nouvelle : cela existe déjà. Rendez-vous dans [où], puis [comment]. Si ce n’est pas ce que vous vouliez dire, dites-le-nous ici.",
    },
    position: 50,
  },
];

const WORKING_DAY: [string, string][] = [["09:00", "18:00"]];

export const DEFAULT_HELP_SETTINGS = {
  id: 1,
  week: [WORKING_DAY, WORKING_DAY, WORKING_DAY, WORKING_DAY, WORKING_DAY, [], []],
  urgentWords: {
    en: ["danger", "fire", "smoke", "injured", "data breach", "stolen card", "cannot get out"],
    fr: [
      "danger",
      "incendie",
      "fumée",
      "blessé",
      "blessée",
      "fuite de données",
      "carte volée",
      "bloqué dedans",
    ],
  },
};

export const DEFAULT_ARTICLE_CATEGORIES = [
  {
    slug: "first-steps",
    name: { en: "First steps", fr: "Premiers pas" },
    description: {
      en: "What you need to know to begin.",
      fr: "Ce qu’il faut savoir pour commencer.",
    },
    position: 10,
  },
];
