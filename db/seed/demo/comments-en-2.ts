import type { DemoComment } from "./content.ts";

/** What was said under the English ideas: part 2 of 2. */
export const COMMENTS_EN_2: Record<string, readonly DemoComment[]> = {
  "usb-c": [
    {
      by: "ahmed",
      text: "Pour les livraisons, c'est vital. Une batterie externe tient deux heures au froid.",
      up: 13,
    },
    {
      by: "chen",
      text: "15 W please, not 5. Five does not even keep the screen alive with the map on.",
      up: 9,
    },
    {
      by: "joost",
      text: "Where would you put it? Under the display it catches all the water that runs down the cables.",
      up: 6,
      replies: [
        {
          by: "maya",
          text: "On the side facing the rider, pointing down, with a flap that is part of the housing. The caps on a string all tear off within a year.",
        },
        { by: "joost", text: "Good, that would work. Voted.", up: 3 },
      ],
    },
    {
      by: "thomas-nguyen",
      text: "Le convertisseur existe déjà dans l'afficheur pour son propre 5 V. Il manque surtout un connecteur décent.",
      up: 11,
    },
  ],
  saturday: [
    {
      by: "aoife",
      text: "And Ireland? We also have Saturdays.",
      up: 8,
      replies: [{ by: "rachel", text: "Seconded, for my mother in Cork.", up: 2 }],
    },
    {
      by: "rachel",
      text: "Ordered a rack, it came on Saturday at ten past nine, with a message first. That is all I wanted.",
      late: true,
      up: 9,
    },
  ],
  "english-phone": [
    { by: "liam", text: "I once described a fault with my hands, over the phone.", up: 20 },
    { by: "owen", text: "A chat would do for me, then I can look up the words.", up: 5 },
    {
      by: "ben-a",
      text: "Rang on Thursday, spoke to Tom, error 24 was a wet plug. Four minutes. Thank you.",
      late: true,
      up: 14,
    },
  ],
  loaner: [
    { by: "rachel", text: "Nineteen days! I thought my eleven were bad.", up: 7 },
    {
      by: "fatou",
      text: "Pour les soignants, ce n'est pas du confort. Je loue une voiture à 41 € par jour quand il est à l'atelier.",
      up: 22,
    },
    {
      by: "gilles-v",
      text: "Un vieux vélo de démonstration qui roule vaut mieux qu'un neuf qui ne roule pas.",
      up: 12,
    },
    {
      by: "femke",
      text: "My bakery bike was lent to me by the workshop, out of kindness. It should not depend on kindness.",
      up: 9,
      replies: [
        { by: "maya", text: "Exactly this. They were lovely about it, there just was no bike to lend." },
      ],
    },
    { by: "julia-k", text: "You could ask owners nearby to lend theirs. (Half joking.)", up: 3 },
  ],
  key: [
    { by: "sofie", text: "I painted one of mine with nail varnish. Works for five years now.", up: 12 },
    {
      by: "erik-n",
      text: "More than two months, no answer. It is a question about a catalogue number.",
      up: 6,
      late: true,
    },
  ],
  api: [
    {
      by: "priya",
      text: "Read-only with a token is the right size. Please put `updated_at` in, so that one can fetch only what changed.",
      up: 9,
    },
    {
      by: "remi-c",
      text: "Ça compléterait bien l'export GPX : l'un pour les humains, l'autre pour les machines.",
      up: 6,
    },
    {
      by: "yuki",
      text: "Could the token be limited to my own rides, on a shared bike?",
      up: 4,
      replies: [{ by: "tomas", text: "It has to be. Yes.", up: 2 }],
    },
  ],
  "rain-cover": [
    {
      by: "yann-le-goff",
      text: "Chez moi, la pluie a réglé l'écran en néerlandais, elle aussi. Est-ce la même pluie ?",
      up: 11,
    },
    { by: "joost", text: "I see no problem with the display being in Dutch.", up: 18 },
  ],
  recycling: [
    { by: "nora", text: "Same in Bergen, the shop said they had never been asked.", up: 4 },
    {
      by: "sofie",
      text: "Skanderborg took it, no questions. Perhaps put the list somewhere above the bottom.",
      late: true,
      up: 10,
    },
  ],
  prices: [
    { by: "marion-l", text: "De… à… nous suffirait largement.", up: 6 },
    {
      by: "mateusz",
      text: "I publish mine on the door. It brings customers, and it ends discussions.",
      up: 14,
    },
    {
      by: "sven",
      text: "This is spam for his own shop, is it not",
      deleted: true,
      replies: [{ by: "mateusz", text: "I am in Wrocław. You would have to ride for a while.", up: 8 }],
    },
    {
      by: "femke",
      text: "Twenty repairs is more than I hoped for. Thank you, and for marking the partners too.",
      late: true,
      up: 7,
    },
  ],
  subscription: [
    {
      by: "nicolas-b",
      text: "59 € sur quatre ans, c'est 2 832 €. On peut aussi acheter le vélo.",
      up: 13,
      replies: [
        {
          by: "lena-s",
          text: "And the repairs, the insurance, the theft? That is what I would be paying for.",
          up: 5,
        },
      ],
    },
    {
      by: "emma-w",
      text: "I come from a city full of rented bikes that nobody looks after. Please do not.",
      up: 9,
    },
    {
      by: "lena-s",
      text: "1 € per day to change my mind is a fair offer, I did not know about it.",
      late: true,
      up: 8,
    },
  ],
  crypto: [
    { by: "julia-k", text: "I paid by bank transfer, it took a day and cost nothing.", up: 12 },
    { by: "jp-54", text: "Et en coquillages ?", up: 17 },
  ],
  "small-frame": [
    {
      by: "ana-c",
      text: "1.53 m here. I ride a Milo because it folds, not because I want small wheels.",
      up: 9,
    },
    {
      by: "agathe",
      text: "Les leviers à longue portée, c'est pénible même à 1,64 m avec de petites mains.",
      up: 8,
    },
    {
      by: "hannah",
      text: "My mother-in-law would buy one tomorrow. She is 1.49 m and terrifying.",
      up: 11,
      replies: [{ by: "yuki", text: "I would like to ride with her.", up: 6 }],
    },
    {
      by: "chen",
      text: "Half of my cycling group in Leuven would. The other half buys children's bikes and pretends.",
      up: 5,
    },
  ],
};
