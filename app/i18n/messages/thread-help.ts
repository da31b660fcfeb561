import { defineMessages } from "#app/i18n/index.ts";

/** For who comes to help with a question, and for who was not helped. */
export const threadHelpMessages = defineMessages({
  en: {
    take: "I’m taking this",
    takeHint: "For ten minutes others see that you are writing an answer.",
    askInfo: "Ask for information",
    askInfoLabel: "What do you need to know?",
    askInfoHint: "Everybody sees it, and the asker hears of it.",
    askInfoSend: "Ask",
    escalateTitle: "Still not solved?",
    escalateText: "Say what did not help, and customer service takes over.",
    escalateLabel: "What did you try, and what happened?",
    escalateSend: "Ask customer service",
  },
  fr: {
    take: "Je m’en charge",
    takeHint: "Pendant dix minutes, les autres voient que vous rédigez une réponse.",
    askInfo: "Demander des précisions",
    askInfoLabel: "Que vous faut-il savoir ?",
    askInfoHint: "Tout le monde le voit, et la personne concernée est prévenue.",
    askInfoSend: "Demander",
    escalateTitle: "Toujours pas résolu ?",
    escalateText: "Dites ce qui n’a pas aidé, et le service client prend le relais.",
    escalateLabel: "Qu’avez-vous essayé, et que s’est-il passé ?",
    escalateSend: "Demander au service client",
  },
});
