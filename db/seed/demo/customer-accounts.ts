/** An employer or a fleet that rides our bicycles, what it is worth to us in a year, and whose people are here. */
type DemoAccount = {
  name: string;
  value: string | null;
  currency: string;
  segment: string;
  tier: string;
  ownerName: string;
  people: string;
};

/** Who rides for themselves. */
export const PRIVATE_SEGMENT = "Particuliers";

export const CUSTOMER_ACCOUNTS: readonly DemoAccount[] = [
  {
    name: "Nantes Métropole, parc vélos",
    value: "184000",
    currency: "EUR",
    segment: "Collectivités",
    tier: "Flotte Plus",
    ownerName: "Inès Caradec",
    people: "lucie bastien yann-le-goff odile fatou",
  },
  {
    name: "Estuaire Livraison",
    value: "126500",
    currency: "EUR",
    segment: "Logistique",
    tier: "Flotte Plus",
    ownerName: "Inès Caradec",
    people: "thomas-nguyen mathis jeanne olivier-m",
  },
  {
    name: "CHU de la Loire, mobilité du personnel",
    value: "78200",
    currency: "EUR",
    segment: "Santé",
    tier: "Flotte",
    ownerName: "Paul Guillou",
    people: "maya sarah-b chloe-g",
  },
  {
    name: "Harbourside Couriers",
    value: "64000",
    currency: "GBP",
    segment: "Logistique",
    tier: "Flotte",
    ownerName: "Paul Guillou",
    people: "hannah owen liam",
  },
  {
    name: "Mutuelle Sèvre et Mer",
    value: "41000",
    currency: "EUR",
    segment: "Entreprises",
    tier: "Flotte",
    ownerName: "Paul Guillou",
    people: "sylvie remi-c aurelie",
  },
  {
    name: "Ville d’Angers, service postal interne",
    value: "33600",
    currency: "EUR",
    segment: "Collectivités",
    tier: "Flotte",
    ownerName: "Inès Caradec",
    people: "paul-henri marion-l",
  },
  {
    name: "Nørrebro Lastcykler",
    value: "290000",
    currency: "DKK",
    segment: "Logistique",
    tier: "Flotte",
    ownerName: "Paul Guillou",
    people: "anders katrin",
  },
  {
    name: "Brasserie du Canal",
    value: "12400",
    currency: "EUR",
    segment: "Commerces",
    tier: "Standard",
    ownerName: "Paul Guillou",
    people: "kevin-p",
  },
  {
    name: "Bureau d’études Talensac",
    value: "9800",
    currency: "EUR",
    segment: "Entreprises",
    tier: "Standard",
    ownerName: "Paul Guillou",
    people: "nicolas-b priya david-s",
  },
  {
    name: "École du Chemin Vert",
    value: "6300",
    currency: "EUR",
    segment: "Associations",
    tier: "Standard",
    ownerName: "Inès Caradec",
    people: "agathe loic",
  },
  {
    name: "AMAP des Trois Rivières",
    value: null,
    currency: "EUR",
    segment: "Associations",
    tier: "Standard",
    ownerName: "Inès Caradec",
    people: "francoise",
  },
];
