/** The brand of the demo. The welcome says that it is one: nobody should think they have found a bicycle maker. */
export const COMMUNITY = {
  name: "Cyclade",
  accentLight: "#0f5e63",
  accentDark: "#7fd0cf",
  defaultLocale: "en" as const,
  silenceDays: 30,
  welcome: {
    en: "Find help with your bike, and tell us what the next one should do better. This is a demonstration: Cyclade, its bikes and its customers are made up.",
    fr: "Trouvez de l’aide pour votre vélo, et dites-nous ce que le prochain devrait mieux faire. Ceci est une démonstration : Cyclade, ses vélos et ses clients sont imaginaires.",
  },
  rules: {
    en: `- **One idea per post**, with a title that says it. Two ideas are two posts, and get two answers.
- **Look before you post.** If your idea is here already, your vote weighs more than a copy.
- **Describe the ride, not only the part.** "My feet are wet by the second bridge" tells us more than "longer mudguard".
- **Criticise ideas, never people.** Moderators hide what breaks this and say so.
- **No advertising.** Whoever makes or sells something says so when they recommend it.
- **No personal data**: no order numbers, no frame numbers, no addresses. For those, write to the support.

Every idea gets an answer from a person with a name within 30 days, with a reason, also when the answer is no. If we are late, the page says so.`,
    fr: `- **Une idée par publication**, avec un titre qui la résume. Deux idées font deux publications, et reçoivent deux réponses.
- **Cherchez avant de publier.** Si votre idée est déjà là, votre vote pèse plus qu’un doublon.
- **Racontez le trajet, pas seulement la pièce.** « J’ai les pieds mouillés au deuxième pont » nous en dit plus que « garde-boue plus long ».
- **Critiquez les idées, jamais les personnes.** La modération masque ce qui s’en écarte, et le dit.
- **Pas de publicité.** Qui fabrique ou vend quelque chose le dit en le conseillant.
- **Pas de données personnelles** : ni numéro de commande, ni numéro de cadre, ni adresse. Pour cela, écrivez au support.

Chaque idée reçoit sous 30 jours la réponse motivée d’une personne qui signe, même quand c’est non. Si nous sommes en retard, la page le dit.`,
  },
};

const BIKES = ["Naxos", "Milo", "Paros"].map((name) => ({ name, versions: ["2023", "2024", "2025"] }));
const APPS = ["App for iPhone", "App for Android"].map((name) => ({ name, versions: ["5.0", "5.1", "5.2"] }));

/** `owner` is the username of whoever answers ideas there unless somebody else takes them. */
export const CATEGORIES = [
  {
    slug: "bike",
    products: BIKES,
    owner: "hugo",
    halfLifeDays: 60,
    demotesAllowed: true,
    name: { en: "The bike", fr: "Le vélo" },
    description: {
      en: "Frame, motor, brakes, lights and everything that turns, on the Naxos, the Milo and the Paros.",
      fr: "Cadre, moteur, freins, éclairage et tout ce qui tourne, sur le Naxos, le Milo et le Paros.",
    },
  },
  {
    slug: "battery",
    products: BIKES,
    owner: "hugo",
    halfLifeDays: 45,
    demotesAllowed: true,
    name: { en: "Battery and range", fr: "Batterie et autonomie" },
    description: {
      en: "How far it goes, how it charges, how long it lasts, and where it goes in the end.",
      fr: "Jusqu’où elle va, comment elle se charge, combien de temps elle dure et où elle finit.",
    },
  },
  {
    slug: "app",
    products: APPS,
    owner: "claire",
    halfLifeDays: 14,
    demotesAllowed: true,
    name: { en: "App and display", fr: "Application et écran" },
    description: {
      en: "The app on your phone and the display on the handlebar.",
      fr: "L’application sur le téléphone et l’écran sur le guidon.",
    },
  },
  {
    slug: "shop",
    owner: "claire",
    halfLifeDays: 30,
    demotesAllowed: true,
    name: { en: "Shop and delivery", fr: "Boutique et livraison" },
    description: {
      en: "Ordering, paying, waiting, receiving, and giving back.",
      fr: "Commander, payer, attendre, recevoir et rendre.",
    },
  },
  {
    slug: "service",
    owner: "hugo",
    halfLifeDays: 30,
    // Nobody should vote against somebody else's broken bike.
    demotesAllowed: false,
    // A fleet of forty riders is one customer of the workshop.
    oneVotePerAccount: true,
    name: { en: "Repair and support", fr: "Atelier et assistance" },
    description: {
      en: "Workshops, spare parts, warranty, and people who answer. Ideas here are only voted for.",
      fr: "Ateliers, pièces détachées, garantie et personnes qui répondent. Ici, on ne vote que pour.",
    },
  },
  {
    slug: "accessories",
    products: BIKES,
    owner: null,
    halfLifeDays: 30,
    demotesAllowed: true,
    name: { en: "Accessories", fr: "Accessoires" },
    description: {
      en: "Bags, seats, bells, covers: what one adds to a bike.",
      fr: "Sacoches, sièges, sonnettes, housses : ce que l’on ajoute au vélo.",
    },
  },
];

/** Filters of the desk under a name. */
export const SAVED_VIEWS = [
  { by: "claire", name: "À décider", query: "status=under-review&sort=votes", shared: true },
  { by: "claire", name: "Application, sans réponse", query: "category=app&silent=1", shared: false },
  { by: "hugo", name: "Paros", query: "tag=paros", shared: true },
];

/** What people were writing when they left. */
export const IDEA_DRAFTS = [
  {
    by: "maya",
    title: "Hooks inside the panniers",
    body: "Everything I carry ends up at the bottom, and the",
    category: "accessories",
    tags: "panniers",
    language: "en",
  },
  {
    by: "fatou",
    title: "Un porte-mallette pour les soignants",
    body: "Ma mallette fait 42 cm de large et",
    category: "accessories",
    tags: "",
    language: "fr",
  },
];
