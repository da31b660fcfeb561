import { ADVERTISING, PEOPLE } from "./house-rules.ts";
import type { Matter } from "./matter.ts";

/** Settled in the last two quarters. */
export const SETTLED_1: readonly Matter[] = [
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
];
