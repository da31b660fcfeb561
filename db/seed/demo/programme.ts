/** What was said in the demo's ambassador programme; who acts when is in `play-programme.server.ts`. */

/** What the demo's community asks for; names and perks stay as every community has them. */
export const TIER_CRITERIA: Record<string, Record<string, string>> = {
  scout: { points: "380", accuracy: "50", monthsActive: "6", maxActs: "1" },
  guide: { points: "600", acceptedAnswers: "3", accuracy: "70", monthsActive: "6", maxActs: "0" },
};

type Ambassador = {
  username: string;
  /** When they were invited, and the answer came a day later. */
  daysAgo: number;
  by: "ines" | "sofia";
  invitation: string;
  /** What they say of themselves. */
  words: string;
  promoted?: { daysAgo: number; to: string; note: string };
};

export const AMBASSADORS: readonly Ambassador[] = [
  {
    username: "olivier-m",
    daysAgo: 122,
    by: "sofia",
    invitation:
      "Olivier, personne ici n'a rassuré autant de monde sur ses freins. Nous aimerions vous compter parmi nos ambassadeurs, à votre rythme.",
    words:
      "Quarante ans d'atelier, deux genoux en titane. Je réponds le matin, avant que le café refroidisse. Une photo vaut mieux que dix lignes.",
    promoted: {
      daysAgo: 30,
      to: "guide",
      note: "Trois questions difficiles résolues, et toutes les autres rendues plus simples. Merci, Olivier.",
    },
  },
  {
    username: "thomas-nguyen",
    daysAgo: 83,
    by: "sofia",
    invitation:
      "Thomas, vous mesurez avant de râler, et vous expliquez comment mesurer. C'est exactement ce qu'il nous faut au salon.",
    words: "Électronicien. Un multimètre, un carnet, beaucoup de pluie. Si je ne sais pas, je le dis.",
  },
  {
    username: "hannah",
    daysAgo: 61,
    by: "ines",
    invitation:
      "Hannah, half of what people like in the app began as a question of yours. Would you help us hear what we miss?",
    words:
      "From Bristol, in Saint-Nazaire for the ships. Ask me about long rides, salt, and riding in two languages.",
  },
];

export const INVITED = {
  username: "maya",
  daysAgo: 0.75,
  by: "ines",
  note: "Maya, you had the port point down before our engineers did, and you thank people by name. We would like to have you with us. Read the charter in peace; no is a fine answer.",
} as const;

export const HAND_BADGES = [
  {
    by: "ines",
    daysAgo: 140,
    badge: {
      nameEn: "Rain tester",
      nameFr: "Épreuve de la pluie",
      descriptionEn: "Rode a prototype of ours through a winter and told us what broke.",
      descriptionFr: "A roulé tout un hiver sur un prototype et nous a dit ce qui cassait.",
      icon: "shield-check",
      metal: "silver",
    },
    given: [
      { to: "yann-le-goff", daysAgo: 138, note: "Le garde-boue en bidon, c'est vous." },
      { to: "owen", daysAgo: 138, note: "1,900 km of Welsh weather, and one very honest report." },
      { to: "maya", daysAgo: 64, note: "For Umeå in January." },
    ],
  },
  {
    by: "ines",
    daysAgo: 72,
    badge: {
      nameEn: "Workshop evening",
      nameFr: "Soirée atelier",
      descriptionEn: "Taught others to repair at one of our evenings.",
      descriptionFr: "A appris aux autres à réparer lors d'une de nos soirées.",
      icon: "wrench",
      metal: "gold",
    },
    given: [
      {
        to: "olivier-m",
        daysAgo: 70,
        note: "Dijon, septembre : vingt-deux personnes savent changer une plaquette.",
      },
      { to: "mateusz", daysAgo: 12, note: "Wrocław. The tea alone was worth the train." },
    ],
  },
] as const;

export const LOUNGE = {
  thread: {
    by: "ines",
    daysAgo: 20,
    title: "What should we never do with what you tell us here?",
    text: "You are three now, and soon more. Before we show you early ideas every month: what would make you sorry that you joined? We would rather hear it while it is cheap.",
    tags: "programme",
    answers: [
      {
        by: "olivier-m",
        hours: 15,
        text: "Nous demander notre avis quand tout est décidé. Une fois, ça passe. Deux fois, je retourne à mon établi.",
      },
      {
        by: "hannah",
        hours: 22,
        text: "Quoting us in an advertisement. I say what I think because nobody prints it on a bag.",
      },
      {
        by: "thomas-nguyen",
        hours: 40,
        text: "Les sondages de trente questions. Une seule, bien posée, et la mesure qui va avec.",
      },
      {
        by: "ines",
        hours: 46,
        text: "Noted, all three, and the first one hurts because it is fair. An early idea comes with the date until which it can still change, from now on.",
      },
    ],
  },
  idea: {
    by: "claire",
    daysAgo: 3.5,
    title: "Le prêt d'un vélo entre ambassadeurs et hésitants",
    text: "Beaucoup de gens n'achètent pas faute d'avoir essayé plus de dix minutes. Nous imaginons qu'un ambassadeur volontaire puisse prêter le sien une journée, assuré par nous, contre l'entretien de l'année. **Tout peut encore changer jusqu'à la fin du mois** : les règles, l'assurance, et l'idée elle-même.",
    category: "shop",
    tags: "essai, assurance",
    comments: [
      {
        by: "thomas-nguyen",
        hours: 9,
        text: "Prêter mon vélo, oui. Répondre d'une chute, non : il faut que l'assurance couvre la personne, pas seulement le cadre.",
      },
      {
        by: "hannah",
        hours: 20,
        text: "A day is short. With a weekend people find out whether it goes up their stairs.",
      },
    ],
  },
};
