import { defineMessages } from "../index.ts";

/** Asking for a fresh yes, when the words of a consent name more than those that somebody agreed to. */
export const consentWordsMessages = defineMessages({
  en: {
    banner: "A question about your consent",
    bannerText:
      "You agreed to something whose words now name more. What you agreed to goes on as before; what is new waits for your answer.",
    seeNew: "See what is new",
    notNow: "Not now",
    title: "These words now name more",
    lacking: {
      one: "This is new. You have not agreed to it, so it is not done:",
      other: "These are new. You have not agreed to them, so they are not done:",
    },
    wordsNow: "The words are now:",
    agree: "Agree to the new words",
    agreeFor: "Agree to the new words: {purpose}",
    orNothing: "If you do nothing, everything stays as you agreed.",
    matter_profile: "a link to your profile",
    matter_ideas: "your ideas and what became of them",
    matter_help: "the help you ask for and give",
    matter_level: "your level",
    matter_honours: "your points, badges and place among the ambassadors",
    matter_activity: "how active you are and since when",
    matter_news_choice: "whether you want news by e-mail",
    matter_account_votes: "in whose name you vote, as your customer file says it",
    matter_news: "news by e-mail",
  },
  fr: {
    banner: "Une question sur votre accord",
    bannerText:
      "Le texte d’un accord que vous avez donné en dit désormais plus. Ce que vous aviez accepté continue comme avant\u202f; ce qui est nouveau attend votre réponse.",
    seeNew: "Voir ce qui est nouveau",
    notNow: "Pas maintenant",
    title: "Ce texte en dit désormais plus",
    lacking: {
      one: "Ce point est nouveau. Vous ne l’avez pas accepté\u202f: rien n’est fait à ce titre.",
      other: "Ces points sont nouveaux. Vous ne les avez pas acceptés\u202f: rien n’est fait à ce titre.",
    },
    wordsNow: "Le texte est désormais le suivant\u202f:",
    agree: "Accepter le nouveau texte",
    agreeFor: "Accepter le nouveau texte\u202f: {purpose}",
    orNothing: "Si vous ne faites rien, tout reste comme vous l’avez accepté.",
    matter_profile: "un lien vers votre profil",
    matter_ideas: "vos idées et leur devenir",
    matter_help: "l’aide que vous demandez et apportez",
    matter_level: "votre niveau",
    matter_honours: "vos points, vos badges et votre place parmi les ambassadeurs",
    matter_activity: "depuis quand et à quel point vous participez",
    matter_news_choice: "votre choix de recevoir ou non des nouvelles par e-mail",
    matter_account_votes: "au nom de qui vous votez, d’après votre fiche",
    matter_news: "des nouvelles par e-mail",
  },
});
