/** The tree of the demo's FAQ. */
export const ARTICLE_PLACES = [
  {
    slug: "first-rides",
    name: { en: "First rides", fr: "Premiers trajets" },
    description: {
      en: "From the box to the road: assembling, pairing, setting up.",
      fr: "Du carton à la route : monter, appairer, régler.",
    },
  },
  {
    slug: "battery-and-range",
    name: { en: "Battery and range", fr: "Batterie et autonomie" },
    description: {
      en: "Charging, storing, riding in the cold, and what the display means.",
      fr: "Charger, ranger, rouler par grand froid, et ce que dit l’écran.",
    },
    children: [
      {
        slug: "error-codes",
        name: { en: "Error codes", fr: "Codes d’erreur" },
        description: {
          en: "What the display says when something is wrong.",
          fr: "Ce que l’écran affiche quand quelque chose ne va pas.",
        },
      },
    ],
  },
  {
    slug: "app-and-display",
    name: { en: "App and display", fr: "Application et écran" },
    description: {
      en: "Updates, sharing, permissions and the connection to your phone.",
      fr: "Mises à jour, partage, autorisations et connexion au téléphone.",
    },
  },
  {
    slug: "care-and-repair",
    name: { en: "Care and repair", fr: "Entretien et réparation" },
    description: {
      en: "What you can do yourself, and what a workshop should do.",
      fr: "Ce que vous pouvez faire, et ce qu’un atelier doit faire.",
    },
  },
  {
    slug: "orders-and-warranty",
    name: { en: "Orders and warranty", fr: "Commandes et garantie" },
    description: {
      en: "Delivery, returns, the warranty, and how to use it.",
      fr: "Livraison, retours, garantie, et comment s’en servir.",
    },
  },
] as const;
