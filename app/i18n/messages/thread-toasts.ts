import { defineMessages } from "#app/i18n/index.ts";

/** What was done on the page of a question, said without leaving it. */
export const threadToasts = defineMessages({
  en: {
    acceptedToast: "Thank you. The question is solved.",
    unacceptedToast: "The question is open again.",
    officialToast: "Marked as official.",
    unofficialToast: "No longer official.",
    deletedToast: "Deleted.",
    restoredToast: "It is back.",
    claimedToast: "It is yours for ten minutes.",
    releasedToast: "Others can take it now.",
    quotedToast: "The quote is in your answer below.",
    undo: "Undo",
  },
  fr: {
    acceptedToast: "Merci. La question est résolue.",
    unacceptedToast: "La question est de nouveau ouverte.",
    officialToast: "C’est désormais officiel.",
    unofficialToast: "Ce n’est plus officiel.",
    deletedToast: "C’est supprimé.",
    restoredToast: "C’est de retour.",
    claimedToast: "Elle est à vous pour dix minutes.",
    releasedToast: "D’autres peuvent s’en charger.",
    quotedToast: "La citation est dans votre réponse, plus bas.",
    undo: "Annuler",
  },
});
