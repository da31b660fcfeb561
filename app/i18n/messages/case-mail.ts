import { defineMessages } from "../index.ts";

/** Mails of customer service to its customers. */
export const caseMailMessages = defineMessages({
  en: {
    hello: "Hello {name},",
    openedSubject: "Our team has your question: {title}",
    opened_unanswered:
      "nobody has answered your question yet, so our team has taken it over. An agent will write to you.",
    opened_urgent: "your question sounds urgent, so our team is looking at it right away.",
    opened_asker: "you called our team: your question has arrived, and an agent will write to you.",
    opened_agent: "our team has taken your question over and will write to you.",
    messageSubject: "Re: {title}",
    message: "{agent} of {brand} has written to you:",
    movedSubject: "Moved to a private conversation: {title}",
    moved:
      "some of what was said in public is better kept between you and us. {agent} has moved it to a private conversation that only you and our team can read.",
    summarySubject: "Is this right? What we would like to say in public: {title}",
    summary:
      "your case is settled. So that it helps others too, we would like to publish this under your question:",
    summaryChoice: {
      one: "You can agree, add words of your own, or take the text of your question back. If we hear nothing for a day, it is published as it is.",
      other:
        "You can agree, add words of your own, or take the text of your question back. If we hear nothing for {count} days, it is published as it is.",
    },
    resolvedSubject: "Settled: {title}",
    resolved: "we think that this is settled. If it is not, just write to us and we go on.",
    replyByMail: "You can simply answer this mail: your words reach the team, and nobody else.",
    replyOnline: "To answer, open the conversation; answers to this mail do not arrive.",
    open: "Open the conversation",
    openSummary: "Read and decide",
    why: "You get this mail because customer service of {brand} is working on case {number} of yours. It cannot be switched off.",
  },
  fr: {
    hello: "Bonjour {name},",
    openedSubject: "Notre équipe s’occupe de votre question : {title}",
    opened_unanswered:
      "personne n’a encore répondu à votre question : notre équipe a pris le relais. Quelqu’un va vous écrire.",
    opened_urgent: "votre question paraît urgente : notre équipe la regarde sans attendre.",
    opened_asker: "vous avez fait appel à notre équipe : elle a reçu votre question et va vous écrire.",
    opened_agent: "notre équipe a pris votre question en charge et va vous écrire.",
    messageSubject: "Re : {title}",
    message: "{agent}, de {brand}, vous écrit :",
    movedSubject: "Déplacé vers une conversation privée : {title}",
    moved:
      "une partie de ce qui a été dit en public gagne à rester entre vous et nous. {agent} l’a déplacée vers une conversation privée, réservée à vous et à notre équipe.",
    summarySubject: "Est-ce juste ? Ce que nous aimerions dire en public : {title}",
    summary:
      "votre dossier est réglé. Pour que cela serve aussi aux autres, nous aimerions publier ceci sous votre question :",
    summaryChoice: {
      one: "Vous pouvez accepter, ajouter vos propres mots ou retirer le texte de votre question. Sans nouvelles de vous d’ici un jour, ce texte sera publié tel quel.",
      other:
        "Vous pouvez accepter, ajouter vos propres mots ou retirer le texte de votre question. Sans nouvelles de vous d’ici {count} jours, ce texte sera publié tel quel.",
    },
    resolvedSubject: "Réglé : {title}",
    resolved: "nous pensons que c’est réglé. Si ce n’est pas le cas, écrivez-nous et nous reprenons.",
    replyByMail: "Il suffit de répondre à ce message : vos mots arrivent à l’équipe, et à elle seule.",
    replyOnline: "Pour répondre, ouvrez la conversation ; les réponses à ce message ne nous parviennent pas.",
    open: "Ouvrir la conversation",
    openSummary: "Lire et décider",
    why: "Vous recevez ce message parce que le service client de {brand} s’occupe de votre dossier {number}. Il ne peut pas être désactivé.",
  },
});
