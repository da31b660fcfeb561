import { defineMessages } from "#app/i18n/index.ts";

/** Of a question whose words are no longer public: where they went, and why. */
export const threadGoneMessages = defineMessages({
  en: {
    private: "The words of this question were moved to a private conversation with customer service.",
    private_agent: "The words of this question were moved to a private conversation by customer service.",
    private_moderator: "The words of this question were moved to a private conversation by the moderators.",
    private_product_manager:
      "The words of this question were moved to a private conversation by the product team.",
    private_admin: "The words of this question were moved to a private conversation by an administrator.",
    withdrawn: "The words of this question were withdrawn by who asked it.",
    why: "Why: {note}",
  },
  fr: {
    private: "Le texte de cette question est passé dans une conversation privée avec le service client.",
    private_agent: "Le service client a déplacé le texte de cette question dans une conversation privée.",
    private_moderator: "La modération a déplacé le texte de cette question dans une conversation privée.",
    private_product_manager:
      "L’équipe produit a déplacé le texte de cette question dans une conversation privée.",
    private_admin: "L’administration a déplacé le texte de cette question dans une conversation privée.",
    withdrawn: "Le texte de cette question a été retiré par la personne qui l’a posée.",
    why: "Motif : {note}",
  },
});
