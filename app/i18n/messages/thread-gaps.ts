import { defineMessages } from "#app/i18n/index.ts";

/** What is left of words that are gone. */
export const threadGapMessages = defineMessages({
  en: {
    gap_deleted: "This answer was deleted by its author.",
    gap_deletedBy: "This answer was deleted by {name}.",
    gap_private: "This answer was moved to a private conversation with customer service.",
    gap_private_agent: "This answer was moved to a private conversation by customer service.",
    gap_private_moderator: "This answer was moved to a private conversation by the moderators.",
    gap_private_product_manager: "This answer was moved to a private conversation by the product team.",
    gap_private_admin: "This answer was moved to a private conversation by an administrator.",
    gap_withdrawn: "This answer was withdrawn by its author.",
    gap_hidden: "This answer was hidden by the team.",
    remarkGap_deleted: "This remark was deleted by its author.",
    remarkGap_deletedBy: "This remark was deleted by {name}.",
    remarkGap_hidden: "This remark was hidden by the team.",
    gapWhy: "Why: {note}",
    restore: "Undo",
    restoreLabel: "Undo: bring it back",
  },
  fr: {
    gap_deleted: "Cette réponse a été supprimée par la personne qui l’a écrite.",
    gap_deletedBy: "Cette réponse a été supprimée par {name}.",
    gap_private: "Cette réponse est passée dans une conversation privée avec le service client.",
    gap_private_agent: "Le service client a déplacé cette réponse dans une conversation privée.",
    gap_private_moderator: "La modération a déplacé cette réponse dans une conversation privée.",
    gap_private_product_manager: "L’équipe produit a déplacé cette réponse dans une conversation privée.",
    gap_private_admin: "L’administration a déplacé cette réponse dans une conversation privée.",
    gap_withdrawn: "Cette réponse a été retirée par la personne qui l’a écrite.",
    gap_hidden: "Cette réponse a été masquée par l’équipe.",
    remarkGap_deleted: "Cette remarque a été supprimée par la personne qui l’a écrite.",
    remarkGap_deletedBy: "Cette remarque a été supprimée par {name}.",
    remarkGap_hidden: "Cette remarque a été masquée par l’équipe.",
    gapWhy: "Motif : {note}",
    restore: "Annuler",
    restoreLabel: "Annuler la suppression",
  },
});
