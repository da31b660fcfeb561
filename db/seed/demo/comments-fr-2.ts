import type { DemoComment } from "./content.ts";

/** What was said under the French ideas: part 2 of 3. */
export const COMMENTS_FR_2: Record<string, readonly DemoComment[]> = {
  "bequille-double": [
    { by: "bastien", text: "Je confirme, je charge toujours adossé à un mur. Quand il y a un mur.", up: 10 },
    {
      by: "aurelie",
      text: "Est-ce qu'elle existe en accessoire chez quelqu'un, en attendant ? La nôtre s'enfonce dans les gravillons.",
      up: 4,
      replies: [
        {
          by: "mateusz",
          text: "La fixation est standard (40 mm), plusieurs béquilles doubles vont dessus. Prenez-en une prévue pour 80 kg ou plus.",
          up: 9,
        },
        { by: "aurelie", text: "Merci beaucoup !" },
      ],
    },
    {
      by: "sarah-b",
      text: "Avec un verrou au pied, pas à la main : on a les mains prises par un enfant.",
      up: 14,
    },
    { by: "clemence", text: "Merci pour la réponse, et pour l'aveu. Ça change.", late: true, up: 12 },
  ],
  "antivol-integre": [
    {
      by: "jp-54",
      text: "Un antivol qui dépend d'un téléphone, d'un Bluetooth et d'un serveur. Que peut-il arriver ?",
      up: 16,
    },
    {
      by: "helene",
      text: "Vérifiez que les assureurs le reconnaissent. Sans label, il ne vaut rien au moment du sinistre.",
      up: 13,
      replies: [
        {
          by: "leila",
          text: "Bon point, je n'y avais pas pensé. Pour trois minutes devant la boulangerie, ça m'irait quand même.",
        },
      ],
    },
    {
      by: "thomas-nguyen",
      text: "La consommation d'un récepteur BLE bien fait, c'est quelques microampères. Quatre mois, c'est un mauvais récepteur.",
      up: 10,
    },
    { by: "ahmed", text: "Moi je m'arrête quarante fois par jour. Je signe.", up: 8 },
    {
      by: "bruno",
      text: "Le mien a été scié en vingt secondes, anneau compris. Je vote contre, mettez l'argent dans une alarme.",
      up: 7,
    },
    {
      by: "samir",
      text: "Les deux ensemble, @bruno : l'alarme pour la nuit, l'anneau pour la boulangerie.",
      up: 6,
    },
  ],
  "vert-olive": [
    { by: "camille-d", text: "La demie, c'est moi.", up: 12 },
    {
      by: "jp-54",
      text: "On vote pour des couleurs maintenant. Et mes plaquettes de frein ?",
      up: 9,
      replies: [{ by: "agathe", text: "On a le droit de vouloir les deux !", up: 6 }],
    },
    {
      by: "agathe",
      text: "Déçue, mais la réponse est honnête. J'ai écrit pour la peinture à la poudre.",
      late: true,
      up: 10,
      replies: [
        { by: "camille-d", text: "Photo quand c'est fait, s'il te plaît." },
        { by: "agathe", text: "C'est fait : il est magnifique.", up: 5 },
      ],
    },
  ],
  debridage: [
    {
      by: "helene",
      text: "« Une case à cocher comme quoi on est responsable » : juridiquement, ça ne protège personne, et surtout pas celui qu'on renverse.",
      up: 22,
    },
    {
      by: "mathis",
      text: "Sur terrain privé… à Amiens… tu as un hippodrome ?",
      up: 15,
      replies: [{ by: "kevin-p", text: "mon oncle a un champ", up: 8 }],
    },
    {
      by: "sven",
      text: "Adults should be able to decide for themselves.",
      up: 2,
      was: "Typical. Adults should be able to decide for themselves, but not in France.",
    },
    {
      by: "bruno",
      text: "Et puis quoi encore, apprenez à pédaler",
      deleted: true,
      replies: [
        { by: "karim", text: "J'ai retiré un commentaire qui visait la personne plutôt que l'idée.", up: 3 },
      ],
    },
    {
      by: "kevin-p",
      text: "bon ok. le plateau de 46 ca se monte soi meme ?",
      late: true,
      up: 3,
      replies: [
        {
          by: "olivier-m",
          text: "Oui, avec un extracteur de manivelle et deux maillons de chaîne en plus. Vingt minutes.",
          up: 6,
        },
        { by: "kevin-p", text: "cimer", up: 2 },
      ],
    },
  ],
  "mode-pousse": [
    {
      by: "olivier-m",
      text: "Le moteur sait le faire : sur d'autres marques qui utilisent le même, c'est un appui long sur « − ». C'est une question de logiciel.",
      up: 11,
      replies: [{ by: "odile", text: "Oh, quelle bonne nouvelle. Merci, Olivier." }],
    },
    {
      by: "francoise",
      text: "Plusieurs de nos adhérents la demandent. Cave, passerelle de gare, quai : on pousse plus souvent qu'on ne croit.",
      up: 8,
    },
    { by: "nora", text: "Where I live the bike shed is under the house too. Same wish from Norway.", up: 5 },
  ],
  sonnette: [
    {
      by: "yann-le-goff",
      text: "La référence de la cloche d'église, s'il vous plaît ?",
      up: 6,
      replies: [
        {
          by: "jp-54",
          text: "N'importe laquelle en laiton de 60 mm. Ça se dévisse et ça se revisse, même moi j'y arrive.",
          up: 4,
        },
      ],
    },
    { by: "chloe-g", text: "Pas trop fort non plus : sur le canal, il y a des poussettes.", up: 7 },
  ],
  reflechissant: [
    { by: "elise-f", text: "Évidence. Je ne comprends pas que ce ne soit pas obligatoire.", up: 5 },
    {
      by: "mateusz",
      text: "Same tyre with the stripe is what I mount on every city bike in my shop. Nobody ever asked for it back without.",
      up: 8,
    },
  ],
  widget: [
    {
      by: "chen",
      text: "Please also for Android, we always come second.",
      up: 7,
      replies: [{ by: "claire", text: "Les deux en même temps, promis. Both at once, promised.", up: 6 }],
    },
    { by: "david-s", text: "Et la fenêtre des nouveautés, quelle plaie.", up: 13 },
    { by: "mathis", text: "Installé, c'est exactement ça. Merci !", late: true, up: 9 },
    {
      by: "sylvie",
      text: "Où se trouve-t-il ? Je ne le vois pas dans l'application.",
      late: true,
      up: 1,
      replies: [
        {
          by: "chloe-g",
          text: "Pas dans l'appli : sur l'écran d'accueil, appui long dans un endroit vide, puis « Widgets », puis Cyclade.",
          up: 5,
        },
        { by: "sylvie", text: "Trouvé, vous êtes adorable." },
      ],
    },
  ],
  "mode-sombre": [
    { by: "aoife", text: "Night shifts say thank you in advance.", up: 8 },
    { by: "nicolas-b", text: "Suivre l'allumage du feu, c'est malin.", up: 6 },
    {
      by: "elise-f",
      text: "« Sombre quand le feu est allumé » : vous avez vraiment repris la phrase. Je suis touchée, et je vois la route.",
      late: true,
      up: 14,
    },
  ],
  gpx: [
    {
      by: "nicolas-b",
      text: "Et en CSV, pour ceux qui font des statistiques plutôt que des cartes ?",
      up: 9,
      replies: [{ by: "tomas", text: "GPX to CSV is one line of script, I will share mine.", up: 5 }],
    },
    {
      by: "pierre-antoine",
      text: "Le forfait mobilités de mon employeur exige un relevé kilométrique. Je recopie tout à la main le 30 du mois.",
      up: 11,
    },
    {
      by: "remi-c",
      text: "Sans altitude avant la 4.0, tant pis, à Clermont on la connaît par cœur. Merci.",
      late: true,
      up: 6,
    },
  ],
};
