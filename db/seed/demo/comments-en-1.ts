import type { DemoComment } from "./content.ts";

/** What was said under the English ideas: part 1 of 2. */
export const COMMENTS_EN_1: Record<string, readonly DemoComment[]> = {
  kilometres: [
    { by: "liam", text: "On the hills around Cork the second bar lasts from the door to the gate.", up: 18 },
    {
      by: "julia-k",
      text: 'Please show a range rather than a number: "18 to 23 km". A single figure pretends to a precision it cannot have.',
      up: 27,
      replies: [
        {
          by: "hannah",
          text: "I would rather have one number I can trust, rounded down. With two I will always believe the larger one.",
          up: 21,
        },
        { by: "julia-k", text: "Fair. Rounded down is a range with manners.", up: 9 },
      ],
    },
    {
      by: "lucie",
      text: "Entièrement d'accord, et j'ajoute le froid : j'ai ouvert une idée rien que pour lui.",
      up: 8,
      replies: [{ by: "claire", text: "They are the same calculation, so we do them together.", up: 6 }],
    },
    {
      by: "priya",
      text: "The ride history has everything you need for this. Weight the last rides more, forget the ones older than a month, and start from the model's average for a new bike.",
      up: 24,
    },
    {
      by: "sven",
      text: "How hard can it be? Cars have had it for thirty years.",
      up: 3,
      replies: [
        {
          by: "anders",
          text: "Cars weigh twenty times their driver and do not get tired. It is harder than it looks.",
          up: 15,
        },
      ],
    },
    {
      by: "dimitri",
      text: "On the island of Naxos there is one hill and it is the island. I will test.",
      up: 19,
    },
    {
      by: "ana-c",
      text: "For the assist level I am in now: this is the part that matters in Lisbon.",
      up: 7,
    },
    {
      by: "george-t",
      text: "Still bars on mine. Any date for the display firmware?",
      late: true,
      up: 6,
      replies: [
        {
          by: "claire",
          text: "The app first, the display about two months after. I would rather not name a day and then move it.",
          up: 8,
        },
      ],
    },
    {
      by: "hannah",
      text: "Eight per cent is more honest than my car. Take your time with the headwind.",
      late: true,
      up: 13,
    },
  ],
  navigation: [
    {
      by: "femke",
      text: "Yes to quiet or quick. I know my way, I just want to be told about the street with the trees.",
      up: 14,
    },
    {
      by: "julia-k",
      text: "I hand over to another app already. The only thing I miss is the battery on the same screen.",
      up: 12,
    },
    {
      by: "camille-d",
      text: "OpenStreetMap est excellent pour les aménagements à Angers, c'est notre association qui les saisit.",
      up: 9,
    },
    { by: "nora", text: "And gravel or snow-cleared in winter, if we are wishing.", up: 4 },
    {
      by: "jp-54",
      text: "Une application de plus dans l'application. J'ai une carte Michelin, elle ne se décharge pas.",
      up: 5,
    },
  ],
  belt: [
    { by: "anders", text: "And it is silent. Did I mention that I like silent?", up: 11 },
    {
      by: "olivier-m",
      text: "Bravo pour l'idée, mais un moyeu à vitesses se répare moins facilement qu'un dérailleur. Il faut le dire aux gens.",
      up: 13,
      replies: [
        { by: "katrin", text: "True. I would still trade ten years of oil for one workshop visit.", up: 8 },
      ],
    },
    {
      by: "liam",
      text: "What about the hills? A hub with eight gears may not be low enough with a child on the back.",
      up: 6,
      replies: [
        {
          by: "mateusz",
          text: "With a motor it is. I built three like that, 1:1 in the lowest gear, no complaints.",
          up: 7,
        },
      ],
    },
    { by: "nicolas-b", text: "Combien de plus ? À 150 € oui, à 500 € non.", up: 5 },
  ],
  sharing: [
    {
      by: "george-t",
      text: "Three of us here. The teenager has found out how to change the assist level from the sofa.",
      up: 16,
    },
    {
      by: "francoise",
      text: "Pour les vélos d'une association, il faudrait plus de deux invités : dix, disons.",
      up: 9,
      replies: [{ by: "claire", text: "Le nombre n'est pas limité dans notre maquette.", up: 5 }],
    },
    {
      by: "helene",
      text: "Pensez à la séparation : l'invité doit partir avec ses trajets, et sans accès au vélo.",
      up: 12,
    },
    {
      by: "priya",
      text: "The weekend guest made it in. You people actually read these.",
      late: true,
      up: 11,
    },
  ],
  watch: [
    {
      by: "katrin",
      text: "Gloves are the whole point. My nose has unlocked this bike more often than my finger.",
      up: 15,
    },
    {
      by: "david-s",
      text: "Le déverrouillage automatique ouvre quand je passe dans le couloir, à quatre mètres. C'est ce qu'il faudrait régler d'abord.",
      up: 8,
    },
    {
      by: "chen",
      text: "Not the answer I wanted, but thank you for the numbers. Automatic unlocking is better than it was last year, I am using it now.",
      late: true,
      up: 9,
    },
  ],
  "motor-whine": [
    { by: "priya", text: "I thought it was my brakes. Now I cannot unhear it.", up: 10 },
    {
      by: "hannah",
      text: "My dog can hear me come home from two streets away, which he thinks is a feature.",
      up: 17,
    },
    {
      by: "thomas-nguyen",
      text: "Vous avez mesuré avec quoi ? Au spectre, chez moi, la raie est à 2,08 kHz.",
      up: 6,
      replies: [
        { by: "anders", text: "A measurement microphone, and 2.08 here too. Hello, colleague.", up: 12 },
      ],
    },
    { by: "anders", text: "1 % for silence: sold.", late: true, up: 7 },
  ],
};
