import type { IdeaText } from "#app/domain/ideas/schema.ts";

/** What happens in the last two days, which real commands make; texts only, the order is in `play-recent-days.server.ts`. */
export const NEW_IDEAS = {
  howFar: {
    title: "Percent is nice, but how far will it take me?",
    body: "63 % in the morning: is that to the office and back, or one way and a walk? Put the kilometres next to it, please. My old scooter could do it.",
    category: "app",
    tags: ["range"],
    language: "en",
  },
  trailer: {
    title: "Un point d’ancrage pour une remorque sur le Naxos",
    body: `Je voudrais tirer une remorque pour les courses et, l’été, le matériel de camping. L’axe arrière du Naxos est un modèle maison : aucun attelage du commerce ne s’y visse, et le support d’atelier est annoncé « non compatible moteur ».

Soit un axe standard, soit un attelage à vous, testé à 40 kg. Je préfère largement attendre le bon que bricoler le mauvais.`,
    category: "accessories",
    tags: ["remorque", "naxos"],
    language: "fr",
  },
  beeps: {
    title: "Let me switch off the beeps",
    body: `I leave for the hospital at five in the morning. Switching on: beep. Unlocking: beep beep. Choosing the light: beep. My street has started to know my rota.

A setting "quiet from … to …" would do, or simply a switch. Warnings may keep their sound.`,
    category: "app",
    tags: ["sound"],
    language: "en",
  },
  largePrint: {
    title: "Une notice en gros caractères",
    body: "Une cliente nous l’a demandé au téléphone : la notice est imprimée en corps 7, et le PDF est une image qui devient floue quand on l’agrandit. Elle aimerait une version en gros caractères, à imprimer chez elle, au moins pour la batterie et les freins. D’autres personnes ont appelé pour la même raison.",
    category: "service",
    tags: ["notice", "accessibilité"],
    language: "fr",
  },
} satisfies Record<string, IdeaText>;

export const NEW_COMMENTS = {
  usbPointsDown:
    "One more reason to let it point down: snow. Mine sat on the balcony in February and the rubber cap had frozen shut.",
  beltQuestion:
    "Does a belt survive salt? Nantes is fine, but I spend my Januaries in Umeå and everything there turns orange.",
  beltAnswer:
    "Better than a chain does, @maya: there is nothing to rust and nothing to wash out. It only wants the pulleys free of ice. Three winters in the Black Forest so far.",
  loanerMention:
    "@maya did they ever tell you what the insurer said? Mine goes in for the motor next week and I am looking at bus timetables.",
  trailerCharge:
    "Pareil pour ma mallette et le sac à oxygène : 40 kg me suffiraient. Attention au freinage, en descente une remorque pousse.",
  trailerAnswer: "Bien vu, j’ajoute une phrase là-dessus. Un frein à inertie, ce serait le luxe.",
  beepsNeighbour: "Ma voisine de palier vous soutient, elle ne le sait pas encore.",
};

export const NEW_ANSWERS = {
  usbC: "Maya, we put a port on three test bikes, on the side facing the rider and pointing down, as you and Joost worked out here. After a month of rain all three still charge, and the drain with the bike switched off is nothing we can measure. So we are taking it on: 15 W, with the flap as part of the housing. It needs a new display housing, which means next year and new bikes first; whether it can be retrofitted I will know when the mould is drawn, and I will say so here.",
  brakeLight:
    "C’est fait, Fatou : le firmware 3.2 augmente l’intensité du feu arrière dès que l’un des leviers est actionné, sur le Naxos et le Paros, y compris ceux déjà vendus. Il s’installe depuis l’application (Réglages, Mon vélo, Mise à jour), vélo branché, en dix minutes. Sur le Milo, seul le frein gauche a un contact : le feu y réagit donc à gauche seulement. Samir, c’est la réponse honnête à votre question. L’autorité allemande a donné son accord.",
};
