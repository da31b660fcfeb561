import { defineMessages } from "#app/i18n/index.ts";

/** The programme of ambassadors. */
export const ambassadorToasts = defineMessages({
  en: {
    ambassador_invited: "The invitation is sent.",
    ambassador_passed_over: "They are not proposed again before the next quarter.",
    ambassador_reviewed: "The review is saved.",
    ambassador_removed: "They are no longer an ambassador.",
    invitation_accepted: "Welcome among the ambassadors.",
    invitation_declined: "Noted. Thank you for answering.",
    charter_accepted: "Thank you. You agreed to the charter as it stands.",
    words_saved: "Your words are saved.",
    programme_left: "You have left the programme.",
    tier_saved: "The rank is saved.",
    charter_published: "The charter is published.",
    early_idea_published: "Everybody sees it now.",
    not_an_early_idea: "This is no early idea any more.",
    decided_meanwhile: "This has been decided meanwhile.",
  },
  fr: {
    ambassador_invited: "L’invitation est partie.",
    ambassador_passed_over: "Pas de nouvelle proposition avant le prochain trimestre.",
    ambassador_reviewed: "Le bilan est enregistré.",
    ambassador_removed: "Cette personne ne fait plus partie des ambassadeurs.",
    invitation_accepted: "Bienvenue parmi les ambassadeurs.",
    invitation_declined: "C’est noté. Merci de votre réponse.",
    charter_accepted: "Merci. Vous avez accepté la charte en vigueur.",
    words_saved: "Vos mots sont enregistrés.",
    programme_left: "Vous avez quitté le programme.",
    tier_saved: "Le rang est enregistré.",
    charter_published: "La charte est publiée.",
    early_idea_published: "Tout le monde la voit maintenant.",
    not_an_early_idea: "Ce n’est plus une idée en avant-première.",
    decided_meanwhile: "La situation a changé entre-temps.",
  },
});
