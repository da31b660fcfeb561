import { PEOPLE } from "./house-rules.ts";
import type { Matter } from "./matter.ts";

/** Settled in the last two quarters. */
export const SETTLED_3: readonly Matter[] = [
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
