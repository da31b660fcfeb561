import type { Translated } from "#db/columns.ts";

export type ConsentPurpose = "newsletter" | "crm_matching";

/**
 * What people agree to, word for word. A consent is stored with its version and text. Never edit a text in place: give
 * the changed text a new version, so that what somebody agreed to last year stays what they read last year.
 */
export const CONSENT_WORDINGS: Record<ConsentPurpose | "terms", { version: string; text: Translated }> = {
  terms: {
    version: "2026-01",
    text: {
      en: "I accept the terms and the rules of the game.",
      fr: "J’accepte les conditions et les règles du jeu.",
    },
  },
  newsletter: {
    version: "2026-01",
    text: {
      en: "Send me news about the community and its products by e-mail, now and then. I can stop this at any time.",
      fr: "Envoyez-moi de temps en temps, par e-mail, des nouvelles de la communauté et de ses produits. Je peux arrêter à tout moment.",
    },
  },
  crm_matching: {
    version: "2026-01",
    text: {
      en: "If I am a customer, show on my customer file what I do here: my ideas, what became of them, and a link to my profile. I can take this back at any time; it is then removed from the file.",
      fr: "Si je suis client·e, faites figurer dans ma fiche client ce que je fais ici : mes idées, leur devenir et un lien vers mon profil. Je peux revenir sur ce choix à tout moment ; ces informations sont alors retirées de la fiche.",
    },
  },
};
