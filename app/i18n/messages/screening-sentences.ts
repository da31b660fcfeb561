import { defineMessages } from "#app/i18n/index.ts";

/** What a rule catches, as a sentence. */
export const ruleSentenceMessages = defineMessages({
  en: {
    says_first_posts: {
      one: "The first text somebody posts",
      other: "The first {count} texts somebody posts",
    },
    says_first_posts_link: {
      one: "The first text somebody posts, if it links to an address nobody here knows",
      other: "The first {count} texts somebody posts, if they link to an address nobody here knows",
    },
    says_first_posts_waiting: {
      one: "Texts of somebody of whom {count} text waits already",
      other: "Texts of somebody of whom {count} texts wait already",
    },
    says_links_unknown: "A link to an address that nobody here knows",
    says_links_max: { one: "More than {count} outside link", other: "More than {count} outside links" },
    says_links_hosts: "A link to {hosts}",
    says_words: "One of {count} words, in any ending: {words}",
    says_words_exact: "One of {count} words, exactly as written: {words}",
    says_words_none: "No words yet",
    says_duplicate: {
      one: "A text that is to {similarity}% like another of the last day",
      other: "A text that is to {similarity}% like another of the last {count} days",
    },
    says_fast_typing: "A text sent less than {seconds} seconds after its form was opened",
    says_burst: "Somebody whose account is one of {accounts} or more opened within {minutes} minutes",
    says_burst_link:
      "Somebody whose account is one of {accounts} or more opened within {minutes} minutes, if they link to an address nobody here knows",
    says_same_host: {
      one: "A link to an address that newcomers wrote of {posts} times in a day",
      other: "A link to an address that newcomers wrote of {posts} times in {count} days",
    },
    and: "{one}, or {other}",
    more: "and {count} more",
    in_en: "in English",
    in_fr: "in French",
  },
  fr: {
    says_first_posts: {
      one: "Le premier texte que quelqu’un publie",
      other: "Les {count} premiers textes que quelqu’un publie",
    },
    says_first_posts_link: {
      one: "Le premier texte que quelqu’un publie, s’il renvoie vers une adresse que personne ne connaît ici",
      other:
        "Les {count} premiers textes que quelqu’un publie, s’ils renvoient vers une adresse que personne ne connaît ici",
    },
    says_first_posts_waiting: {
      one: "Les textes d’une personne dont {count} texte attend déjà",
      other: "Les textes d’une personne dont {count} textes attendent déjà",
    },
    says_links_unknown: "Un lien vers une adresse que personne ne connaît ici",
    says_links_max: { one: "Plus de {count} lien extérieur", other: "Plus de {count} liens extérieurs" },
    says_links_hosts: "Un lien vers {hosts}",
    says_words: "Un mot parmi {count}, à toutes ses formes : {words}",
    says_words_exact: "Un mot parmi {count}, écrit exactement ainsi : {words}",
    says_words_none: "Aucun mot pour l’instant",
    says_duplicate: {
      one: "Un texte semblable à {similarity} % à un autre de la veille",
      other: "Un texte semblable à {similarity} % à un autre des {count} derniers jours",
    },
    says_fast_typing: "Un texte envoyé moins de {seconds} secondes après l’ouverture du formulaire",
    says_burst: "Une personne dont le compte est l’un des {accounts} ou plus ouverts en {minutes} minutes",
    says_burst_link:
      "Une personne dont le compte est l’un des {accounts} ou plus ouverts en {minutes} minutes, si elle renvoie vers une adresse que personne ne connaît ici",
    says_same_host: {
      one: "Un lien vers une adresse dont de nouveaux membres ont parlé {posts} fois en un jour",
      other: "Un lien vers une adresse dont de nouveaux membres ont parlé {posts} fois en {count} jours",
    },
    and: "{one}, ou {other}",
    more: "et {count} de plus",
    in_en: "en anglais",
    in_fr: "en français",
  },
});
