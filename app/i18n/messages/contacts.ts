import { defineMessages } from "#app/i18n/index.ts";

/** The contact book: its list, its search, and what stands around its pages. */
export const contactsMessages = defineMessages({
  en: {
    breadcrumb: "You are here",
    sections: "Sections",
    older: "Older",
    first: "Back to the start",
    next: "Next",
    pages: "Pages",

    contacts: "Contacts",
    contactsTitle: "Contacts",
    contactsLead: "Your customers, and who they are in the community.",
    all: "All",
    inCommunity: "In the community",
    search: "Search",
    searchLabel: "Search contacts",
    searchPlaceholder: "Name, e-mail, company or customer code",
    clearSearch: "Clear the search",
    accepted: "Accepted ideas",
    noContacts: "The contact book is empty",
    noContactsText:
      "Bring your customers in from a CSV file. Those who take part and agreed to it are then recognised by their e-mail address.",
    noContactsTextStaff: "An admin can bring your customers in from a CSV file.",
    noContactFound: "Nobody here matches",
    noContactFoundText:
      "Try a part of the name, of the e-mail address or of the company, or the whole customer code.",
    noLinked: "Nobody is linked yet",
    noLinkedText:
      "A contact is linked when a member with the same confirmed e-mail address has agreed to it.",
    importContacts: "Import contacts",

    matches: "Who is who",

    imports: "Imports",

    connections: "Connections",
  },
  fr: {
    breadcrumb: "Vous êtes ici",
    sections: "Rubriques",
    older: "Plus anciens",
    first: "Revenir au début",
    next: "Suite",
    pages: "Pages",

    contacts: "Contacts",
    contactsTitle: "Contacts",
    contactsLead: "Votre clientèle, et qui elle est dans la communauté.",
    all: "Tous",
    inCommunity: "Dans la communauté",
    search: "Rechercher",
    searchLabel: "Rechercher un contact",
    searchPlaceholder: "Nom, e-mail, société ou code client",
    clearSearch: "Effacer la recherche",
    accepted: "Idées retenues",
    noContacts: "Le carnet de contacts est vide",
    noContactsText:
      "Importez votre clientèle depuis un fichier CSV. Les personnes qui participent et l’ont accepté seront reconnues à leur adresse e-mail.",
    noContactsTextStaff: "L’administration peut importer votre clientèle depuis un fichier CSV.",
    noContactFound: "Personne ne correspond",
    noContactFoundText:
      "Essayez une partie du nom, de l’adresse e-mail ou de la société, ou le code client en entier.",
    noLinked: "Personne n’est encore relié",
    noLinkedText:
      "Un contact est relié dès qu’un membre ayant la même adresse e-mail, confirmée, l’a accepté.",
    importContacts: "Importer des contacts",

    matches: "Qui est qui",

    imports: "Imports",

    connections: "Connexions",
  },
});
