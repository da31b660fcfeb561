import { defineMessages } from "#app/i18n/index.ts";

/** Why an answer or a remark was not posted. */
export const threadRefusalMessages = defineMessages({
  en: {
    error_required: "Write something first.",
    error_too_long: "That is too long: {max} characters at most.",
    error_too_many:
      "That was a lot in a short time. Your text is still here: post it again in a few minutes.",
    error_verify_email_first:
      "Confirm your e-mail address first: the link is in your mailbox. Your text is still here.",
    error_sign_in_first:
      "You are signed out. Your text is still here: sign in in another tab, then post it again.",
    error_thread_locked: "It has been locked meanwhile, so nobody can write here any more.",
    error_thread_converted: "It has become an idea meanwhile; the discussion goes on there.",
    error_thread_not_public: "It is not public at the moment.",
    error_post_deleted: "This answer was deleted meanwhile.",
    error_invalid: "Something here is not right.",
  },
  fr: {
    error_required: "Écrivez d’abord quelque chose.",
    error_too_long: "C’est trop long : {max} caractères au plus.",
    error_too_many:
      "Cela fait beaucoup en peu de temps. Votre texte est toujours là : publiez-le à nouveau dans quelques minutes.",
    error_verify_email_first:
      "Confirmez d’abord votre adresse e-mail : le lien est dans votre boîte. Votre texte est toujours là.",
    error_sign_in_first:
      "Votre session a pris fin. Votre texte est toujours là : connectez-vous dans un autre onglet, puis publiez-le à nouveau.",
    error_thread_locked: "Elle a été fermée entre-temps : plus personne ne peut écrire ici.",
    error_thread_converted: "Elle est devenue une idée entre-temps : la discussion continue là-bas.",
    error_thread_not_public: "Elle n’est pas publique pour le moment.",
    error_post_deleted: "Cette réponse a été supprimée entre-temps.",
    error_invalid: "Quelque chose ne va pas ici.",
  },
});
