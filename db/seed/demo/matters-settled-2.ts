import { ADVERTISING, PEOPLE, PERSONAL } from "./house-rules.ts";
import type { Matter } from "./matter.ts";

/** Settled in the last two quarters. */
export const SETTLED_2: readonly Matter[] = [
  {
    daysAgo: 80,
    by: "kevin-p",
    words: {
      kind: "comment",
      idea: "navigation",
      text: "pour les longs trajets jai passé le mien a 45, suffit de deplacer un aimant et debrancher un cable, je fais un tuto si ca interesse",
    },
    flags: [
      { by: "paul-henri", hours: 4, reason: "illegal", note: "À 45 km/h, sans assurance, sur une piste." },
    ],
    decided: {
      by: "karim",
      hours: 15,
      act: "remove",
      reason: "illegal",
      words:
        "Un vélo débridé est un cyclomoteur sans plaque ni assurance. Expliquer comment faire est interdit, et dangereux pour qui vous lirait : votre commentaire est retiré.",
    },
    appeal: {
      hours: 20,
      words: "cest mon velo je fais ce que je veux chez moi",
      decided: {
        by: "sofia",
        hours: 30,
        upheld: false,
        answer:
          "Chez vous, oui. Ici, le mode d'emploi est lu par des gens qui roulent sur la route : la décision est maintenue.",
      },
    },
  },
  {
    daysAgo: 74,
    by: "ahmed",
    words: {
      kind: "comment",
      idea: "suivi-commande",
      text: "Pour les retards, il y a https://signal-litiges.example : j'y ai déclaré le mien, réponse en six jours. À plusieurs, ça pèse.",
    },
    flags: [{ by: "david-s", hours: 12, reason: "spam" }],
    decided: {
      by: "karim",
      hours: 18,
      act: "remove",
      reason: "spam",
      rule: ADVERTISING.fr,
      words: "Un lien vers un service extérieur, sans rapport avec l'idée : nous l'avons retiré.",
    },
    appeal: {
      hours: 6,
      words:
        "Ce n'est pas de la publicité : c'est le service public des litiges de consommation, il est gratuit. Et mon commentaire parle des retards, comme l'idée.",
      decided: {
        by: "sofia",
        hours: 22,
        upheld: true,
        answer:
          "Vous avez raison : c'est un service public, et le lien est utile ici. Votre commentaire est de nouveau visible, et nous vous prions de nous excuser.",
      },
    },
  },
  {
    daysAgo: 66,
    by: "velo-invest",
    words: { kind: "profile" },
    flags: [{ by: "nicolas-b", hours: 3, reason: "spam", note: "12 % « garantis ». Je suis statisticien." }],
    decided: {
      by: "sofia",
      hours: 9,
      act: "remove",
      reason: "spam",
      rule: ADVERTISING.fr,
      words: "Votre présentation propose un placement, et rien d'autre. Nous l'avons effacée.",
      sanction: "ban",
    },
  },
  {
    daysAgo: 53,
    by: "sven",
    words: {
      kind: "comment",
      idea: "key",
      text: "Another idea from somebody who cannot look after his own keys. Ask an adult to help you with your pockets.",
    },
    flags: [
      { by: "erik-n", hours: 2, reason: "abuse" },
      { by: "hannah", hours: 3, reason: "abuse", note: "Third time this year." },
    ],
    decided: {
      by: "sofia",
      hours: 6,
      act: "remove",
      reason: "abuse",
      rule: PEOPLE.en,
      words:
        "You went for Erik, not for his idea. Your comment is gone, and for three days you can read here but not write. After that you are welcome to disagree with ideas again.",
      sanction: "limit",
      sanctionDays: 3,
    },
  },
  {
    daysAgo: 45,
    by: "jeanne",
    words: { kind: "device", people: ["jeanne", "loic"] },
    decided: {
      by: "karim",
      hours: 26,
      act: "release_votes",
      reason: "fine",
      note: "L'ordinateur de la médiathèque de Rennes : deux personnes, deux avis.",
    },
  },
  {
    daysAgo: 40,
    by: "maya",
    words: {
      kind: "comment",
      idea: "loaner",
      text: "They rang me back! Ask for Stéphane at the workshop in Rezé, his own line is 02 61 91 00 42. He finds a loan bike for anybody who asks nicely.",
    },
    flags: [
      {
        by: "camille-d",
        hours: 30,
        reason: "personal_data",
        note: "Il reçoit quarante appels par jour, le pauvre.",
      },
    ],
    decided: {
      by: "karim",
      hours: 44,
      act: "edit",
      reason: "personal_data",
      rule: PERSONAL.en,
      body: "They rang me back! Ask for Stéphane at the workshop in Rezé. He finds a loan bike for anybody who asks nicely.",
      words:
        "You named a mechanic's own line, and he has had forty calls a day since. We took the number out and left the rest, because it helps people. Nothing else follows from this.",
    },
  },
  {
    daysAgo: 33,
    by: "volt-master",
    words: {
      kind: "post",
      thread: "best-rain-trousers",
      text: "Stop getting wet! Heated rain trousers, 60 % off today only: https://volt-master.example/rain",
    },
    decided: {
      by: "karim",
      hours: 5,
      act: "remove",
      reason: "spam",
      rule: ADVERTISING.en,
      words: "Advertising, from an account that was opened for it.",
    },
  },
  {
    daysAgo: 32.98,
    by: "volt-master",
    words: {
      kind: "comment",
      idea: "usb-c",
      text: "Why wait for Cyclade? Universal port, five minutes to fit: https://volt-master.example/usb",
    },
    decided: {
      by: "karim",
      hours: 5,
      act: "remove",
      reason: "spam",
      rule: ADVERTISING.en,
      words: "Advertising again, and nothing else. The account stays closed.",
      sanction: "ban",
    },
  },
  {
    daysAgo: 24,
    by: "elodie-r",
    words: {
      kind: "post",
      thread: "siege-enfant-naxos",
      text: "Notre vélo-école tient la liste des sièges essayés sur chaque porte-bagages, photos à l'appui : https://velo-ecole-angers.example/sieges. Celui de Chloé y est, avec la cale qu'il faut.",
    },
    decided: {
      by: "karim",
      hours: 2,
      act: "approve_and_trust",
      reason: "fine",
      words:
        "Bienvenue, et merci pour cette liste. Votre réponse a attendu le temps d'une vérification ; les suivantes paraîtront tout de suite.",
    },
  },
  {
    daysAgo: 17,
    by: "nicolas-b",
    words: {
      kind: "comment",
      idea: "belt",
      text: "Toujours pas d'ordre de prix ? À 150 € je signe, à 500 € je garde ma chaîne.",
    },
    flags: [{ by: "jp-54", hours: 1, reason: "off_topic", note: "On parle de courroie, pas de sous." }],
    decided: {
      by: "karim",
      hours: 9,
      act: "approve",
      reason: "fine",
      note: "Le prix fait partie de l'idée.",
    },
  },
  {
    daysAgo: 12.4,
    by: "enzo-p",
    words: {
      kind: "idea",
      title: "Monter les pneus d'hiver à domicile",
      text: "Un camion passe, change les deux pneus devant la maison et garde les autres au chaud jusqu'au printemps.",
      category: "service",
    },
    decided: { by: "sofia", hours: 2, act: "approve", reason: "fine" },
  },
  {
    daysAgo: 12.3,
    by: "jules-r",
    words: {
      kind: "idea",
      title: "Un porte-bidon de série sur le Milo",
      text: "Les inserts sont déjà dans le cadre, il ne manque que le porte-bidon.",
      category: "accessories",
    },
    decided: { by: "sofia", hours: 2, act: "approve", reason: "fine" },
  },
];
