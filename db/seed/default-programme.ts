import type { TierCriteria } from "../schema/index.ts";

/** The ambassador programme a new community starts with. French is written for French readers, not word by word. */

export const DEFAULT_TIERS: {
  slug: string;
  rank: number;
  name: { en: string; fr: string };
  criteria: TierCriteria;
  perks: { en: string; fr: string };
}[] = [
  {
    slug: "scout",
    rank: 1,
    name: { en: "Scout", fr: "Vigie" },
    criteria: { points: 150, accuracy: 0.5, monthsActive: 3, maxActs: 0 },
    perks: {
      en: "- The lounge, where ambassadors and the team talk among themselves\n- Early ideas: what the team considers, before everybody else sees it\n- Your mark beside your name, wherever you write",
      fr: "- Le salon, où ambassadeurs et équipe échangent entre eux\n- Les idées en avant-première : ce que l’équipe étudie, avant tout le monde\n- Votre marque à côté de votre nom, partout où vous écrivez",
    },
  },
  {
    slug: "guide",
    rank: 2,
    name: { en: "Guide", fr: "Guide" },
    criteria: { points: 600, acceptedAnswers: 10, accuracy: 0.75, monthsActive: 6, maxActs: 0 },
    perks: {
      en: "- Everything scouts have\n- A talk with the product team every quarter\n- New versions to try before they come out",
      fr: "- Tout ce dont disposent les vigies\n- Un échange avec l’équipe produit chaque trimestre\n- Les nouvelles versions à essayer avant leur sortie",
    },
  },
  {
    slug: "pillar",
    rank: 3,
    name: { en: "Pillar", fr: "Pilier" },
    criteria: { points: 2000, acceptedAnswers: 40, accuracy: 0.85, monthsActive: 9, maxActs: 0 },
    perks: {
      en: "- Everything guides have\n- A say in what is studied next, once a year, with those who decide\n- Your name among the thanks of each large release",
      fr: "- Tout ce dont disposent les guides\n- Une fois par an, votre mot à dire sur ce qui sera étudié, avec celles et ceux qui décident\n- Votre nom parmi les remerciements de chaque grande version",
    },
  },
];

export const DEFAULT_CHARTER = {
  en: `Ambassadors are members whom others have come to rely on. They are not staff, they owe us no hours, and they keep every right to disagree with us in public.

## What you can count on

- **You say what you think.** Criticism of the product and of our decisions stays welcome, and never costs you your place.
- **You are told first, and told why.** What we share in the lounge is meant seriously, and we come back to what you said about it.
- **You decide how much.** No quota, no duty to be there. A quiet month needs no excuse.
- **You can leave at any moment,** with one click and without a reason. You keep your points, your badges and everything you wrote.
- **You hear before others do if something is wrong.** We write to you first, and you can answer.

## What we count on

- **Help that respects people.** Explain, do not show off; a newcomer’s question was yours once.
- **Honesty about what you know.** “I am not sure” is a good answer. What is wrong gets corrected, by you first.
- **Fair play.** No votes by arrangement, no second account, no favour in return for points.
- **Discretion.** What is said in the lounge, and early ideas, stay there until the team makes them public.
- **Openness about interests.** If you are paid for something you recommend, say so.
- **No borrowed authority.** You speak for yourself, not for the company. Promises are made by the team alone.

## Once a year

We look back together: what you liked, what you want to do more or less of, whether the rank still fits. It can be changed, kept, or ended, always with a reason.

## If it goes wrong

Whoever breaks the rules of the house or this charter can be asked to leave the programme, with a reason you can read. What the whole community is owed comes first: an ambassador is held to its rules like everybody, and not less.`,
  fr: `Les ambassadrices et ambassadeurs sont des membres sur qui les autres ont appris à compter. Ils ne font pas partie de l’équipe, ne nous doivent aucune heure et gardent tout droit de nous contredire en public.

## Ce sur quoi vous pouvez compter

- **Vous dites ce que vous pensez.** Critiquer le produit ou nos décisions reste bienvenu et ne vous coûtera jamais votre place.
- **Vous savez avant les autres, et pourquoi.** Ce que nous partageons au salon est sérieux, et nous revenons sur ce que vous en avez dit.
- **Vous choisissez votre mesure.** Ni quota ni obligation de présence. Un mois silencieux n’appelle aucune excuse.
- **Vous partez quand vous voulez,** en un clic et sans raison à donner. Vous gardez vos points, vos badges et tout ce que vous avez écrit.
- **Si quelque chose ne va pas, vous l’apprenez en premier.** Nous vous écrivons d’abord, et vous pouvez répondre.

## Ce sur quoi nous comptons

- **Une aide qui respecte les personnes.** Expliquer plutôt que briller ; la question d’un nouveau venu a été la vôtre un jour.
- **L’honnêteté sur ce que l’on sait.** « Je ne suis pas sûr » est une bonne réponse. Ce qui est faux se corrige, par vous d’abord.
- **Le jeu franc.** Pas de votes arrangés, pas de second compte, pas de service contre des points.
- **La discrétion.** Ce qui se dit au salon et les idées en avant-première y restent, jusqu’à ce que l’équipe les rende publiques.
- **La transparence sur vos intérêts.** Si l’on vous paie pour ce que vous recommandez, dites-le.
- **Pas d’autorité d’emprunt.** Vous parlez en votre nom, pas en celui de l’entreprise. Seule l’équipe fait des promesses.

## Une fois par an

Nous faisons le point ensemble : ce qui vous a plu, ce que vous voulez faire plus ou moins, si le rang vous correspond encore. Il peut changer, être reconduit ou prendre fin, toujours avec une raison.

## Si cela se passe mal

Qui enfreint les règles de la maison ou cette charte peut se voir retirer du programme, avec une raison que vous pourrez lire. Ce qui est dû à toute la communauté passe avant : ses règles valent pour les ambassadeurs comme pour tout le monde, et pas moins.`,
};

export const DEFAULT_LOUNGE = {
  slug: "lounge",
  name: { en: "Lounge", fr: "Salon" },
  description: {
    en: "Among ambassadors and the team.",
    fr: "Entre ambassadeurs et équipe.",
  },
  position: 900,
  takesIdeas: true,
  takesThreads: true,
  audience: "circle" as const,
};
