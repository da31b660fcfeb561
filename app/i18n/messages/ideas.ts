import { defineMessages } from "#app/i18n/index.ts";

/** An idea wherever it is shown: its votes and what it is. */
export const ideasMessages = defineMessages({
  en: {
    title: "Ideas",

    promote: { one: "Promote, {count} vote", other: "Promote, {count} votes" },
    demote: { one: "Demote, {count} vote", other: "Demote, {count} votes" },
    youPromoted: ", you promoted",
    youDemoted: ", you demoted",
    promoteShort: "Promote",
    demoteShort: "Demote",
    promotedShort: "Promoted",
    demotedShort: "Demoted",
    votes: { one: "{count} vote", other: "{count} votes" },
    votesWord: { one: "vote", other: "votes" },
    votesSplit: "{promotes} for, {demotes} against",
    votingOver: "Voting has ended",
    voteSignIn: "Sign in to vote",
    historic: { one: "{count} support from before", other: "{count} supports from before" },
    historicHint:
      "Carried over from an earlier platform, with no account behind them. They are not mixed with the votes.",
    comments: { one: "{count} comment", other: "{count} comments" },
    why: "Why is this here?",
    whyWorth: "{votes} in all, worth {worth} today: here, a vote counts half after {days} days.",
    whyNone: "Nobody has voted for it yet.",
    merged: "Merged",
    held: "Waiting for a check",
    hidden: "Hidden",
  },
  fr: {
    title: "Idées",

    promote: { one: "Voter pour, {count} vote", other: "Voter pour, {count} votes" },
    demote: { one: "Voter contre, {count} vote", other: "Voter contre, {count} votes" },
    youPromoted: ", vous avez voté pour",
    youDemoted: ", vous avez voté contre",
    promoteShort: "Pour",
    demoteShort: "Contre",
    promotedShort: "Voté pour",
    demotedShort: "Voté contre",
    votes: { one: "{count} vote", other: "{count} votes" },
    votesWord: { one: "vote", other: "votes" },
    votesSplit: "{promotes} pour, {demotes} contre",
    votingOver: "Le vote est terminé",
    voteSignIn: "Connectez-vous pour voter",
    historic: { one: "{count} soutien d’avant", other: "{count} soutiens d’avant" },
    historicHint:
      "Repris d’une plateforme précédente, sans compte derrière. Ils ne sont pas mêlés aux votes.",
    comments: { one: "{count} commentaire", other: "{count} commentaires" },
    why: "Pourquoi est-elle ici ?",
    whyWorth:
      "{votes} en tout, soit {worth} aujourd’hui : ici, un vote perd la moitié de son poids en {days} jours.",
    whyNone: "Personne n’a encore voté pour elle.",
    merged: "Fusionnée",
    held: "En attente de vérification",
    hidden: "Masquée",
  },
});
