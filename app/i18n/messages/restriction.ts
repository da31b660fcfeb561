import { defineMessages } from "../index.ts";

/** What a restriction of one's account means, and how long. */
export const restrictionMessages = defineMessages({
  en: {
    read_only: "You can read for now, but not write or vote.",
    suspended: "Your account is suspended.",
    banned: "Your account is closed to you.",
    until: "Until {date}.",
  },
  fr: {
    read_only: "Pour l’instant, vous pouvez lire, mais ni écrire ni voter.",
    suspended: "Votre compte est suspendu.",
    banned: "Votre compte vous est fermé.",
    until: "Jusqu’au {date}.",
  },
});
