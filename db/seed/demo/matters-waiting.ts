import { ADVERTISING } from "./house-rules.ts";
import type { Matter } from "./matter.ts";

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
