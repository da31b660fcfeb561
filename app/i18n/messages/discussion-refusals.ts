import { defineMessages } from "#app/i18n/index.ts";

/** Why a comment was not posted. */
export const discussionRefusalMessages = defineMessages({
  en: {
    error_required: "Write something first.",
    error_too_long: "A comment can have {max} characters at most.",
    error_no_such_comment: "The comment you reply to is not there any more.",
    error_too_many:
      "That was a lot in a short time. Your text is still here: post it again in a few minutes.",
    error_verify_email_first:
      "Confirm your e-mail address first: the link is in your mailbox. Your text is still here.",
    error_idea_archived: "This idea has been archived meanwhile, so the discussion has ended.",
    error_idea_locked: "The team has locked this discussion meanwhile: it takes no new comments.",
    error_idea_merged: "This idea has been merged into another one meanwhile; the discussion goes on there.",
    error_idea_not_public: "This idea is not public at the moment.",
    error_comment_deleted: "This comment was deleted meanwhile.",
    error_not_yours: "Only its author can change this comment.",
    error_invalid: "Something here is not right.",
    error_sign_in_first:
      "You are signed out. Your text is still here: sign in in another tab, then post it again.",
  },
  fr: {
    error_required: "Écrivez d’abord quelque chose.",
    error_too_long: "Un commentaire ne peut pas dépasser {max} caractères.",
    error_no_such_comment: "Le commentaire auquel vous répondez n’existe plus.",
    error_too_many:
      "Cela fait beaucoup en peu de temps. Votre texte est toujours là : publiez-le à nouveau dans quelques minutes.",
    error_verify_email_first:
      "Confirmez d’abord votre adresse e-mail : le lien est dans votre boîte. Votre texte est toujours là.",
    error_idea_archived: "Cette idée a été archivée entre-temps : la discussion est terminée.",
    error_idea_locked:
      "L’équipe a verrouillé cette discussion entre-temps : elle n’accepte plus de commentaires.",
    error_idea_merged:
      "Cette idée a été fusionnée entre-temps avec une autre : la discussion continue là-bas.",
    error_idea_not_public: "Cette idée n’est pas publique pour le moment.",
    error_comment_deleted: "Ce commentaire a été supprimé entre-temps.",
    error_not_yours: "Seule la personne qui l’a écrit peut modifier ce commentaire.",
    error_invalid: "Quelque chose ne va pas ici.",
    error_sign_in_first:
      "Votre session a pris fin. Votre texte est toujours là : connectez-vous dans un autre onglet, puis publiez-le à nouveau.",
  },
});
