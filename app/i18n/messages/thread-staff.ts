import { defineMessages } from "#app/i18n/index.ts";

/** What staff can do with a thread, on its own page. */
export const threadStaffMessages = defineMessages({
  en: {
    title: "Staff tools",
    move: "Move",
    lock: "Lock",
    reopen: "Open again",
    duplicate: "It repeats another one",
    notDuplicate: "It is no repeat",
    convert: "Turn into an idea",
    makePrivate: "Move to a private conversation",
    makeArticle: "Make an article of it",
    hide: "Hide",
    hideText: "Only its author and staff will see it.",
    show: "Show again",
    showText: "Everybody will see it again.",
    why: "Why",
    whyHint: "It stays in what happened, for whoever can read the thread.",
  },
  fr: {
    title: "Outils de l’équipe",
    move: "Déplacer",
    lock: "Fermer",
    reopen: "Rouvrir",
    duplicate: "Elle en reprend une autre",
    notDuplicate: "Ce n’est pas une reprise",
    convert: "En faire une idée",
    makePrivate: "Passer en conversation privée",
    makeArticle: "En faire un article",
    hide: "Masquer",
    hideText: "Seules la personne qui l’a écrite et l’équipe la verront.",
    show: "Montrer de nouveau",
    showText: "Tout le monde la verra de nouveau.",
    why: "Motif",
    whyHint: "Il reste dans « Ce qui s’est passé », pour qui peut lire cet échange.",
  },
});
