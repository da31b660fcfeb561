import type { Act, ActReason, FlagReason } from "../../schema/moderation.ts";
import type { DemoIdea } from "./content.ts";

/** What it is about. */
export type Words =
  | { kind: "comment"; idea: string; text: string }
  | { kind: "idea"; title: string; text: string; category: DemoIdea["category"] }
  | {
      kind: "thread";
      discussion?: true;
      title: string;
      text: string;
      category: DemoIdea["category"];
      product?: string;
      version?: string;
      tags: string;
      language: "en" | "fr";
      /** What others said about it before anybody reported it; `solves` is accepted at the end. */
      answers?: { by: string; hours: number; text: string; solves?: true }[];
    }
  | { kind: "post"; thread: string; text: string }
  | { kind: "remark"; thread: string; answer: number; text: string }
  | { kind: "profile" }
  | { kind: "picture" }
  | { kind: "feedback"; article: string; reason: "incomplete" | "outdated"; text: string }
  /** A helper's proposal. */
  | { kind: "duplicate"; thread: string; of: string; note: string }
  | { kind: "tags"; idea: string; tags: string[]; note: string }
  /** They praise and promote each other's ideas, some days before somebody looks. */
  | { kind: "ring"; people: string[]; praise: string[] }
  /** Several people on one machine. */
  | { kind: "device"; people: string[] };

type Decision = {
  by: "karim" | "sofia" | "ines";
  /** After it was written; of an appeal, after it was filed. */
  hours: number;
  act: Act;
  reason: ActReason;
  /** To the person, in their language. */
  words?: string;
  note?: string;
  rule?: string;
  sanction?: "warn" | "limit" | "suspend" | "ban";
  sanctionDays?: number;
  category?: string;
  /** Key of the question it repeats. */
  into?: string;
  body?: string;
};

type Appeal = {
  hours: number;
  words: string;
  decided?: { by: Decision["by"]; hours: number; upheld: boolean; answer: string };
};

/** Something moderators were asked about. Without `decided` it waits in the queue. */
export type Matter = {
  /** When it was written. */
  daysAgo: number;
  by: string;
  words: Words;
  flags?: { by: string; hours: number; reason: FlagReason; note?: string }[];
  decided?: Decision;
  appeal?: Appeal;
};

const PEOPLE = { fr: "Critiquez les idées, jamais les personnes", en: "Criticise ideas, never people" };
const ADVERTISING = { fr: "Pas de publicité", en: "No advertising" };
const PERSONAL = { fr: "Pas de données personnelles", en: "No personal data" };

/** Settled in the last two quarters. */
export const SETTLED: readonly Matter[] = [
  {
    daysAgo: 174,
    by: "cheap-cells",
    words: {
      kind: "comment",
      idea: "kilometres",
      text: "Want REAL kilometres? Do not wait for an app. Bigger cells for every Naxos, half the shop's price: https://cheap-cells.example/naxos (code RIDE20)",
    },
    decided: {
      by: "sofia",
      hours: 3,
      act: "remove",
      reason: "spam",
      rule: ADVERTISING.en,
      words:
        "This account was opened to sell replacement batteries. That is not what this place is for, and cells of unknown make have caught fire in other people's hallways.",
      sanction: "ban",
    },
  },
  {
    daysAgo: 166,
    by: "gilles-v",
    words: {
      kind: "comment",
      idea: "antivol-integre",
      text: "Encore une idée de gens qui laissent leur vélo traîner n'importe où. Quand on ne sait pas l'attacher, on prend le bus.",
    },
    flags: [
      { by: "leila", hours: 5, reason: "abuse", note: "On m'a volé le mien dans une cave fermée à clé." },
      { by: "agathe", hours: 9, reason: "abuse" },
    ],
    decided: {
      by: "karim",
      hours: 20,
      act: "hide",
      reason: "abuse",
      rule: PEOPLE.fr,
      words:
        "Gilles, vous pouvez trouver l'idée mauvaise et le dire. Ici, vous vous en prenez à celles et ceux qui la soutiennent, dont une personne à qui l'on a volé son vélo. Réécrit sans cela, votre commentaire a toute sa place.",
    },
  },
  {
    daysAgo: 158,
    by: "dimitri",
    words: {
      kind: "comment",
      idea: "kilometres",
      text: "Test report from the island: up the hill three bars, down the hill five bars. The hill is the same hill.",
    },
    flags: [{ by: "sven", hours: 2, reason: "off_topic", note: "This is a joke, not feedback." }],
    decided: {
      by: "karim",
      hours: 10,
      act: "approve",
      reason: "fine",
      note: "A joke that makes people want to test.",
    },
  },
  {
    daysAgo: 150,
    by: "prets-rapides",
    words: {
      kind: "idea",
      title: "Financer son vélo sans passer par la banque",
      text: "Besoin d'un prêt entre particuliers pour votre vélo ? Taux de 2 %, réponse en 24 h, sans justificatif de revenus. Écrivez-nous pour ouvrir votre dossier.",
      category: "shop",
    },
    decided: {
      by: "karim",
      hours: 4,
      act: "remove",
      reason: "spam",
      rule: ADVERTISING.fr,
      words:
        "Cette offre de prêt n'a aucun rapport avec nos vélos et présente tous les traits d'une escroquerie : nous l'avons retirée, et fermé l'accès au compte qui l'a publiée.",
      sanction: "ban",
    },
  },
  {
    daysAgo: 141,
    by: "pierre-antoine",
    words: {
      kind: "thread",
      title: "Peut-on changer l'adresse de livraison après le paiement ?",
      text: "Je déménage le 12 et le Naxos arrive « entre le 8 et le 20 ». Je ne trouve aucun bouton pour changer l'adresse.",
      category: "bike",
      tags: "livraison",
      language: "fr",
      answers: [
        {
          by: "jeanne",
          hours: 6,
          solves: true,
          text: "Oui, dans **Commandes → Livraison**, tant que le statut n'est pas « Préparation ». Après, il faut appeler : ils l'ont fait pour moi en deux minutes.",
        },
      ],
    },
    flags: [{ by: "nicolas-b", hours: 1, reason: "off_topic", note: "C'est une question de boutique." }],
    decided: {
      by: "sofia",
      hours: 7,
      act: "move",
      reason: "off_topic",
      category: "shop",
      words:
        "Votre question porte sur la livraison : elle est maintenant dans « Boutique et livraison », où l'équipe concernée la verra. Rien d'autre ne change.",
    },
  },
  {
    daysAgo: 127,
    by: "remi-c",
    words: {
      kind: "thread",
      discussion: true,
      title: "Casque ou pas casque ?",
      text: "Je vois autant de têtes nues que de casques sur la piste. Vous faites quoi, et pourquoi ?",
      category: "accessories",
      tags: "casque",
      language: "fr",
      answers: [
        {
          by: "jp-54",
          hours: 2,
          text: "Quarante ans sans, et je suis encore là pour vous le dire.",
        },
        {
          by: "aoife",
          hours: 5,
          text: "I work in an emergency room. Those who are not there any more do not post.",
        },
        {
          by: "helene",
          hours: 8,
          text: "Obligatoire jusqu'à douze ans, libre ensuite. Au-delà, chacun sa tête, c'est le cas de le dire.",
        },
        { by: "kevin-p", hours: 11, text: "vous etes pas ma mere" },
        { by: "jp-54", hours: 12, text: "Encore heureux pour elle." },
      ],
    },
    flags: [
      { by: "francoise", hours: 13, reason: "other", note: "Ça tourne en rond et le ton monte." },
      { by: "helene", hours: 14, reason: "abuse" },
    ],
    decided: {
      by: "sofia",
      hours: 16,
      act: "lock",
      reason: "abuse",
      rule: PEOPLE.fr,
      words:
        "Tout a été dit, deux fois, et la fin ne parlait plus de casques. La discussion reste lisible ; le choix reste à chacun.",
    },
  },
  {
    daysAgo: 110,
    by: "tomas",
    words: {
      kind: "comment",
      idea: "gpx",
      text: "Until this exists I wrote a small script that makes GPX files of the ride screens. Free, source included: https://rides-to-gpx.example. It is mine, so judge it accordingly.",
    },
    flags: [{ by: "gilles-v", hours: 20, reason: "spam" }],
    decided: {
      by: "karim",
      hours: 26,
      act: "approve",
      reason: "fine",
      note: "Says that it is his, costs nothing, answers the idea.",
    },
  },
  {
    daysAgo: 97,
    by: "mateusz",
    words: {
      kind: "post",
      thread: "freins-sifflent",
      text: "We do this in ten minutes: pads 15 €, bedding in 12 €, both wheels 25 €, call us. And what Olivier says is right: bed them in before you buy anything.",
    },
    flags: [{ by: "jp-54", hours: 7, reason: "spam", note: "Un tarif, maintenant ?" }],
    decided: {
      by: "karim",
      hours: 22,
      act: "edit",
      reason: "spam",
      rule: ADVERTISING.en,
      body: "We do this in ten minutes in the workshop. What Olivier says is right: bed them in before you buy anything.",
      words:
        "We took the price list out of your answer and left the advice, which is good. A workshop may say here that it is one; it may not quote its prices.",
    },
  },
  {
    daysAgo: 88,
    by: "emma-w",
    words: {
      kind: "thread",
      title: "Freins très bruyants sur un Milo neuf",
      text: "Trois jours que je l'ai, et il hurle à chaque arrêt. Je le ramène ?",
      category: "bike",
      product: "Milo",
      version: "2024",
      tags: "freins, bruit",
      language: "fr",
    },
    flags: [{ by: "olivier-m", hours: 3, reason: "other", note: "Déjà résolu : les freins qui sifflent." }],
    decided: {
      by: "sofia",
      hours: 5,
      act: "merge",
      reason: "duplicate",
      into: "freins-sifflent",
      words:
        "La même question a déjà été posée, et résolue : la vôtre y conduit désormais, et vous la suivez. Non, ne le ramenez pas.",
    },
  },
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
  {
    daysAgo: 12.2,
    by: "maeva-r",
    words: {
      kind: "idea",
      title: "Choisir la couleur de l'écran",
      text: "Bleu la nuit, ambre le jour, ou l'inverse. Aujourd'hui c'est blanc et rien d'autre.",
      category: "app",
    },
    decided: { by: "sofia", hours: 2, act: "approve", reason: "fine" },
  },
  {
    daysAgo: 9,
    by: "gilles-v",
    words: {
      kind: "remark",
      thread: "autonomie-chute",
      answer: 1,
      text: "Ah, le spécialiste a parlé. Les autres peuvent aller se coucher.",
    },
    flags: [{ by: "nadia", hours: 3, reason: "abuse" }],
    decided: {
      by: "sofia",
      hours: 11,
      act: "remove",
      reason: "abuse",
      rule: PEOPLE.fr,
      words:
        "Thomas a donné une mesure, vous lui répondez par une moquerie. C'est la deuxième fois que nous vous l'écrivons.",
      sanction: "warn",
    },
  },
  {
    daysAgo: 5,
    by: "camille-d",
    words: {
      kind: "feedback",
      article: "winter",
      reason: "incomplete",
      text: "Et pour un vélo qui dort dans un local à −5 °C sans prise ? C'est le cas de tout mon immeuble.",
    },
    decided: {
      by: "sofia",
      hours: 26,
      act: "approve",
      reason: "fine",
      note: "Transmis à Claire, c'est un vrai manque.",
    },
  },
  {
    daysAgo: 4,
    by: "jp-54",
    words: {
      kind: "comment",
      idea: "mode-pousse",
      text: "À un moment, mamie, quand on ne peut plus pousser son vélo, on arrête le vélo.",
    },
    flags: [
      { by: "odile", hours: 4, reason: "abuse", note: "J'ai soixante-neuf ans et je fais 4 000 km par an." },
      { by: "lucie", hours: 5, reason: "abuse" },
    ],
    decided: {
      by: "karim",
      hours: 8,
      act: "remove",
      reason: "abuse",
      rule: PEOPLE.fr,
      words:
        "Vous vous adressez à Odile en raison de son âge, pour la faire taire. Vous pouvez dire ici que l'idée est inutile ; pas cela.",
    },
  },
];

/** What waits in the queue. */
export const WAITING: readonly Matter[] = [
  {
    daysAgo: 6,
    by: "david-s",
    words: {
      kind: "post",
      thread: "assurance-vol",
      text: "J'ai monté un comparateur, gratuit : https://assur-velo.example. Trois cases à remplir, cinq devis.",
    },
    flags: [
      {
        by: "helene",
        hours: 4,
        reason: "spam",
        note: "Il touche une commission, c'est écrit en tout petit en bas de sa page.",
      },
    ],
    decided: {
      by: "sofia",
      hours: 20,
      act: "hide",
      reason: "spam",
      rule: ADVERTISING.fr,
      words:
        "Vous ne dites ni que ce comparateur est le vôtre, ni qu'il vit de commissions : cela en fait une publicité. Dites-le, et votre réponse peut revenir.",
    },
    appeal: {
      hours: 96,
      words:
        "C'est écrit sur ma page, je ne cache rien. Je suis prêt à l'ajouter dans ma réponse : pouvez-vous la rétablir pour que je le fasse ?",
    },
  },
  {
    daysAgo: 3.1,
    by: "rachat-cash",
    words: { kind: "profile" },
    flags: [
      { by: "ahmed", hours: 8, reason: "illegal", note: "« Même volées », c'est écrit." },
      { by: "leila", hours: 20, reason: "spam" },
    ],
  },
  {
    daysAgo: 2.2,
    by: "mathis",
    words: {
      kind: "remark",
      thread: "graisser-courroie",
      answer: 0,
      text: "J'ai le manuel d'atelier complet en PDF, celui des revendeurs. Demandez, je l'envoie.",
    },
    flags: [{ by: "olivier-m", hours: 9, reason: "illegal", note: "Document interne de Cyclade." }],
  },
  {
    daysAgo: 1.6,
    by: "owen",
    words: {
      kind: "feedback",
      article: "e21",
      reason: "outdated",
      text: "On the 2025 Naxos the plug is on the other side of the motor. Took me twenty minutes and a torch to find out.",
    },
  },
  {
    daysAgo: 1.5,
    by: "julia-k",
    words: {
      kind: "duplicate",
      thread: "range-new-battery",
      of: "autonomie-chute",
      note: "Same question in French, same answer: measure it after a night indoors.",
    },
  },
  {
    daysAgo: 1.4,
    by: "nicolas-b",
    words: {
      kind: "tags",
      idea: "small-frame",
      tags: ["taille", "cadre", "milo"],
      note: "Celles qu'on cherche vraiment.",
    },
  },
  {
    daysAgo: 1.3,
    by: "george-t",
    words: {
      kind: "post",
      thread: "range-new-battery",
      text: "While you are all here: anybody in need of a roof rack for two bikes? Used once, near Cardiff.",
    },
    flags: [{ by: "femke", hours: 3, reason: "off_topic" }],
  },
  {
    daysAgo: 0.85,
    by: "sven",
    words: {
      kind: "comment",
      idea: "small-frame",
      text: "They make bikes for people of this height. They are in the children's department. Problem solved.",
    },
    flags: [
      { by: "yuki", hours: 1, reason: "abuse" },
      {
        by: "hannah",
        hours: 2,
        reason: "abuse",
        note: "He could only read for three days, for exactly this.",
      },
    ],
  },
  {
    daysAgo: 0.7,
    by: "bruno",
    words: {
      kind: "thread",
      title: "Colis livré chez un voisin que je ne connais pas",
      text: "Le suivi dit « remis à M. Paoli », je n'ai pas de M. Paoli. Si quelqu'un de Cyclade me lit : 06 39 98 41 17 jusqu'à 20 h, ou 14 rue de la Buffa à Nice.",
      category: "shop",
      tags: "livraison",
      language: "fr",
    },
    flags: [
      { by: "emma-w", hours: 2, reason: "personal_data", note: "Son numéro et son adresse sont en clair." },
    ],
  },
  {
    daysAgo: 0.6,
    by: "margaux-l",
    words: {
      kind: "thread",
      title: "Faut-il vider la batterie avant la première charge ?",
      text: "Mon Milo arrive vendredi. Mon père me dit de la vider complètement trois fois, le vendeur de ne surtout pas. Qui croire ?",
      category: "battery",
      product: "Milo",
      version: "2025",
      tags: "batterie",
      language: "fr",
    },
  },
  {
    daysAgo: 0.5,
    by: "enzo-p",
    words: {
      kind: "ring",
      people: ["enzo-p", "jules-r", "maeva-r"],
      praise: [
        "Génial, je vote tout de suite.",
        "Enfin une idée utile ici, bravo à toi.",
        "Exactement ce qu'il me fallait cet hiver.",
        "Je l'attendais depuis que j'ai le mien.",
        "Tout le monde devrait voter pour ça.",
        "La meilleure de toutes, de loin.",
      ],
    },
  },
  {
    daysAgo: 0.28,
    by: "promo-velo",
    words: { kind: "picture" },
    flags: [{ by: "agathe", hours: 1, reason: "spam", note: "Son portrait est une étiquette de soldes." }],
  },
  {
    daysAgo: 0.29,
    by: "battery-outlet",
    words: {
      kind: "comment",
      idea: "seconde-batterie",
      text: "No need to wait! Second battery for Paros in stock, ships today, 299 only: https://ebike-outlet.example/paros",
    },
  },
  {
    daysAgo: 0.27,
    by: "promo-velo",
    words: {
      kind: "post",
      thread: "autonomie-chute",
      text: "Autonomie en baisse ? Batterie neuve −50 % aujourd'hui seulement, livrée demain : https://ebike-outlet.example/naxos",
    },
  },
  {
    daysAgo: 0.25,
    by: "battery-outlet",
    words: {
      kind: "idea",
      title: "Cheap batteries for everybody",
      text: "Everybody asks for range. The answer is here, all models, free shipping: https://ebike-outlet.example",
      category: "battery",
    },
  },
  {
    daysAgo: 0.2,
    by: "promo-velo",
    words: {
      kind: "comment",
      idea: "autonomie-froid",
      text: "Le froid n'est plus un problème avec nos batteries chauffantes, prix cassés : https://ebike-outlet.example/hiver",
    },
  },
];
