import { defineMessages } from "#app/i18n/index.ts";

/** What was done in a discussion, said without leaving it. */
export const discussionToasts = defineMessages({
  en: {
    deletedToast: "Comment deleted.",
    restoredToast: "The comment is back.",
    extendedToast: "The comment is now part of the idea.",
    unextendedToast: "The comment is no longer part of the idea.",
    undo: "Undo",
  },
  fr: {
    deletedToast: "Commentaire supprimé.",
    restoredToast: "Le commentaire est de retour.",
    extendedToast: "Le commentaire fait désormais partie de l’idée.",
    unextendedToast: "Le commentaire ne fait plus partie de l’idée.",
    undo: "Annuler",
  },
});
