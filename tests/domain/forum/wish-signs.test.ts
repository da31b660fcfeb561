import { describe, expect, test } from "vitest";
import { readsLikeWish } from "#app/domain/forum/wish-signs.ts";

describe("a wish is recognised", () => {
  test.each([
    "It would be great if the app had a dark mode",
    "Would be nice to have an export to CSV",
    "It'd be really useful to be able to sort the list by date",
    "Please add support for two-factor login with a hardware key",
    "Could you please add a way to archive projects?",
    "I wish there was a keyboard shortcut for that",
    "I'd love to see a calendar view",
    "Feature request: bulk edit",
    "Suggestion: show the battery level in the list",
    "Why not allow several addresses for each account?",
    "Are there any plans to support Linux?",
    "Any plans for supporting eSIM in the next model?",
    "Il serait bien de pouvoir exporter la liste en PDF",
    "Ce serait vraiment pratique d’avoir un mode sombre",
    "Pourquoi ne pas proposer un abonnement annuel ?",
    "Pourriez-vous ajouter le tri par date ?",
    "Serait-il possible d'ajouter une vue calendrier ?",
    "J’aimerais que vous ajoutiez la reconnaissance faciale",
    "Il manque une option pour couper le son la nuit",
    "Suggestion : un raccourci clavier pour archiver",
    "Je propose d’afficher le niveau de la batterie dans la liste",
    "Prévoyez-vous d’intégrer Apple Pay ?",
    "Sería genial poder exportar la lista",
    "Es wäre schön, wenn man die Liste sortieren könnte",
    "Vorschlag: dunkles Design",
  ])("%s", (text) => expect(readsLikeWish(text)).toBe(true));
});

describe("a problem is never taken for a wish", () => {
  test.each([
    "It would be great if someone could help me with my invoice",
    "Would be nice to know where my order is",
    "It would be great to get an answer this week",
    "Please help me reset my password",
    "Please add me to the beta group",
    "Can you add my colleague's account to our plan?",
    "I wish to cancel my subscription",
    "I would like to have a refund",
    "I'd like to have a look at my invoices but the page does not load",
    "Why can't I log in?",
    "How do I add a second user?",
    "How can I add dark mode?",
    "The app crashes. It would be nice if it did not.",
    "Please add a fix: the printer is not working since the update",
    "Why is there no sound?",
    "My idea of the price was different, where do I see it?",
    "Cannot open the file I added",
    "The lamp blinks red",
    "Il serait bien que quelqu'un me réponde",
    "Ce serait bien d'avoir une réponse avant lundi",
    "Serait-il possible de me rembourser ?",
    "J’aimerais pouvoir me connecter",
    "Pourquoi ne puis-je pas imprimer ?",
    "Pourquoi pas de son sur ma tablette depuis ce matin ?",
    "Comment ajouter un deuxième utilisateur ?",
    "Merci d'ajouter mon numéro à votre fichier",
    "L’application plante, ce serait bien que vous corrigiez l’erreur",
    "Je n’arrive pas à exporter, il serait utile de pouvoir le faire",
    "Je voudrais une copie de ma facture",
    "La lampe clignote en rouge",
    "Bonjour, ma commande n’est pas arrivée. Une idée ?",
    "No puedo abrir la aplicación, sería genial poder usarla",
    "Es wäre schön, wenn es ginge: die App startet nicht",
    "",
  ])("%s", (text) => expect(readsLikeWish(text)).toBe(false));
});

test("what comes after the beginning of a long text does not count", () => {
  expect(readsLikeWish(`The lamp blinks red. ${"It blinks. ".repeat(80)} Please add a manual.`)).toBe(false);
});
