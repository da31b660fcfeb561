import { defineMessages } from "#app/i18n/index.ts";

/** Who is who: members and the contacts they may be. */
export const contactMatchMessages = defineMessages({
  en: {
    matchesTitle: "Who is who",
    matchesNone: "Nothing to decide",
    matchesNoneText:
      "Everyone who agreed to be matched was recognised for certain, or is not in the contact book.",
    severalContacts: { one: "{count} contact has this address", other: "{count} contacts have this address" },
    contactTaken: "The contact with this address is linked to somebody else",
    askedWhen: "Asked {when}",
    memberSince: "Member since {date}",
    ideasPosted: { one: "{count} idea", other: "{count} ideas" },
    whichOne: "Which contact is {name}?",
    noneOfThem: "None of them",
    noneOfThemHint: "Asked again only if another contact with this address turns up.",
    takenBy: "Linked to {name}",
    unlinkFirst: "To choose this contact, unlink it on its page first.",
    differs: "Differs",
    decide: "Confirm",
    seeContact: "See the contact",
    error_choose_one: "Choose one of the contacts, or none of them.",
  },
  fr: {
    matchesTitle: "Qui est qui",
    matchesNone: "Rien à décider",
    matchesNoneText:
      "Toutes les personnes qui l’ont accepté ont été reconnues avec certitude, ou ne figurent pas dans le carnet.",
    severalContacts: { one: "{count} contact a cette adresse", other: "{count} contacts ont cette adresse" },
    contactTaken: "Le contact ayant cette adresse est relié à quelqu’un d’autre",
    askedWhen: "Question posée {when}",
    memberSince: "Membre depuis le {date}",
    ideasPosted: { one: "{count} idée", other: "{count} idées" },
    whichOne: "De quel contact s’agit-il pour {name} ?",
    noneOfThem: "Aucun d’eux",
    noneOfThemHint: "La question ne reviendra que si un autre contact ayant cette adresse apparaît.",
    takenBy: "Relié à {name}",
    unlinkFirst: "Pour choisir ce contact, dissociez-le d’abord sur sa page.",
    differs: "Différent",
    decide: "Confirmer",
    seeContact: "Voir le contact",
    error_choose_one: "Choisissez l’un des contacts, ou aucun.",
  },
});
