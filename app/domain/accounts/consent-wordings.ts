import type { Translated } from "#db/columns.ts";

export type ConsentPurpose = "newsletter" | "crm_matching";

/**
 * What people agree to, word for word. A consent is stored with its version and text. Never edit a text in place: give
 * the changed text a new version, so that what somebody agreed to last year stays what they read last year, and say in
 * `consent-matters.ts` what the new words name.
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
    version: "2026-11-22",
    text: {
      en: "If I am a customer, recognise me and show on my customer file what I do here: my ideas and what became of them, the help I ask for and give, my level, points, badges and place among the ambassadors, how active I am and since when, whether I want news by e-mail, and a link to my profile; and let my file say in whose name I vote. I can take this back at any time; it is then removed from the file.",
      fr: "Si je suis client·e, reconnaissez-moi et faites figurer dans ma fiche client ce que je fais ici : mes idées et leur devenir, l’aide que je demande et que j’apporte, mon niveau, mes points, mes badges et ma place parmi les ambassadeurs, depuis quand et à quel point je participe, mon choix de recevoir ou non des nouvelles par e-mail, et un lien vers mon profil ; et laissez ma fiche dire au nom de qui je vote. Je peux revenir sur ce choix à tout moment ; ces informations sont alors retirées de la fiche.",
    },
  },
};
