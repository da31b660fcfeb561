import type { DemoComment } from "./content.ts";

/** What was said under the French ideas: part 1 of 3. */
export const COMMENTS_FR_1: Record<string, readonly DemoComment[]> = {
  "autonomie-froid": [
    {
      by: "yann-le-goff",
      text: "Pareil à Brest, où il ne fait pourtant jamais vraiment froid. À 6 °C je perds déjà un quart.",
      up: 14,
    },
    {
      by: "thomas-nguyen",
      text: "La résistance interne double à peu près entre 20 °C et 0 °C. La tension s'effondre sous charge, la jauge croit que c'est vide. Donc ce n'est pas « fatigué », c'est mal mesuré.",
      up: 31,
      replies: [
        { by: "lucie", text: "Merci, je me sentais coupable de l'avoir laissée au garage." },
        {
          by: "jp-54",
          text: "Donc on nous vend une jauge qui mesure mal. C'est bien ce que je disais.",
          up: 4,
        },
        {
          by: "thomas-nguyen",
          text: "Elle mesure bien à 20 °C. Comme tout le monde l'a testée en bureau…",
          up: 12,
        },
      ],
    },
    {
      by: "remi-c",
      text: "Mes relevés sur douze trajets identiques (11,2 km, 180 m de montée) :\n\n| Température | Consommation |\n|---|---|\n| 18 °C | 108 Wh |\n| 7 °C | 121 Wh |\n| −1 °C | 149 Wh |\n\nSi ça peut aider.",
      up: 38,
      extension: true,
      replies: [{ by: "claire", text: "Ça nous aide beaucoup, @remi-c. Je transmets aujourd'hui.", up: 9 }],
    },
    {
      by: "odile",
      text: "Je rentre la batterie dans la cuisine, à côté du chat. Cela aide, mais je ne peux pas rentrer le vélo.",
      up: 17,
    },
    {
      by: "emma-w",
      text: "Mulhouse, −8 °C en janvier, candidate pour la version d'essai !",
      late: true,
      up: 5,
    },
    {
      by: "guillaume",
      text: "Besançon, pareil. Et j'ai un thermomètre enregistreur si besoin.",
      late: true,
      up: 3,
    },
    {
      by: "gilles-v",
      text: "Un an pour tenir compte de la température. Enfin.",
      late: true,
      up: 2,
      replies: [{ by: "karim", text: "Le fond est entendu, Gilles. Merci de rester sur l'idée.", up: 3 }],
    },
  ],
  "seconde-batterie": [
    { by: "clemence", text: "Même vélo, même nombre d'enfants moins un, même problème.", up: 11 },
    {
      by: "ahmed",
      text: "Pour livrer c'est indispensable. Moi je rentre recharger à midi, une heure de perdue tous les jours.",
      up: 19,
      replies: [
        {
          by: "bastien",
          text: "Une heure par jour ! Là ce n'est plus du confort, c'est du chiffre d'affaires.",
        },
      ],
    },
    {
      by: "nicolas-b",
      text: "Contre, mollement : 3,1 kg de plus pour tous ceux qui n'en ont pas besoin. En option d'accord, de série non.",
      up: 6,
      replies: [
        {
          by: "hugo",
          text: "Ce sera une option. Le cadre de série ne changerait que de deux inserts.",
          up: 8,
        },
      ],
    },
    {
      by: "thomas-nguyen",
      text: "Attention à la mise en parallèle de deux packs qui n'ont pas le même âge. La bascule doit être franche, jamais les deux à la fois.",
      up: 22,
      extension: true,
    },
    {
      by: "paul-henri",
      text: "Et pour nous qui avons déjà un Paros ? Un simple support passif, sans bascule, m'irait.",
      late: true,
      up: 16,
      replies: [
        {
          by: "hugo",
          text: "C'est la piste que nous regardons : un berceau fixe et un câble à changer à la main. Rien de promis.",
          up: 7,
        },
        { by: "clemence", text: "Je prends !" },
      ],
    },
    {
      by: "bastien",
      text: "À l'arrêt, ça me va très bien. Merci pour la franchise sur les anciens modèles, même si j'en suis.",
      late: true,
      up: 10,
    },
  ],
  "charge-80": [
    {
      by: "olivier-m",
      text: "Trente ans que je dis aux clients de ne pas laisser un vélo branché tout l'hiver. Si la machine le fait toute seule, tant mieux.",
      up: 15,
    },
    {
      by: "nadia",
      text: "Question bête : est-ce que s'arrêter à 80 % ne fausse pas la jauge à la longue ?",
      up: 4,
      replies: [
        {
          by: "thomas-nguyen",
          text: "Pas bête du tout. Il faut une charge complète de temps en temps pour recaler, une fois par mois suffit. L'appli peut le proposer.",
          up: 13,
        },
        { by: "nadia", text: "Parfait, merci." },
      ],
    },
    {
      by: "francoise",
      text: "Notre association prête huit Naxos : les batteries sont notre premier poste de dépense. Nous votons pour, huit fois si c'était permis.",
      up: 12,
    },
    { by: "kevin-p", text: "moi jai besoin des 100 tout le temps donc tant que c un choix ok", up: 2 },
    { by: "romain-t", text: "Content de voir mon idée fusionnée ici plutôt que perdue.", up: 3 },
    {
      by: "jp-54",
      text: "Le « chargeur communicant », c'est celui à 129 € ? On paie pour que la batterie que vous vendez dure plus longtemps ?",
      late: true,
      up: 9,
      replies: [
        {
          by: "hugo",
          text: "Non : ce sera gratuit en atelier, pendant la révision. Le chargeur ne fait qu'éviter le déplacement.",
          up: 11,
        },
      ],
    },
  ],
  "feu-frein": [
    {
      by: "elise-f",
      text: "Oui, oui, oui. De nuit, tout ce qui dit « je ralentis » est bon à prendre.",
      up: 9,
    },
    {
      by: "leila",
      text: "Est-ce que ça marche quand on freine seulement de l'avant ? Les deux leviers ont un contact ?",
      up: 3,
      replies: [
        {
          by: "olivier-m",
          text: "Sur le Naxos et le Paros, les deux. Sur le Milo, seulement à gauche.",
          up: 7,
        },
      ],
    },
    {
      by: "nicolas-b",
      text: "Si quelqu'un a une étude sur l'efficacité, je suis preneur. J'ai cherché, c'est maigre.",
      up: 5,
      replies: [
        {
          by: "fatou",
          text: "Je n'ai pas d'étude, j'ai une voiture à trente centimètres de ma roue.",
          up: 24,
        },
      ],
    },
    {
      by: "emma-w",
      text: "En Allemagne, le feu de freinage pour vélo est autorisé depuis peu, à condition de ne pas clignoter. Donc ça devrait passer.",
      up: 11,
    },
    { by: "samir", text: "Sur le Milo aussi ?", late: true, up: 4 },
  ],
  "garde-boue": [
    { by: "jeanne", text: "Rennes confirme.", up: 8 },
    { by: "loic", text: "Quimper aussi. Ça fait trois Bretons, on peut arrêter le sondage.", up: 21 },
    {
      by: "sylvie",
      text: "Pourriez-vous poster une photo de la bavette en bidon ? Mon mari est prêt à découper.",
      up: 2,
      replies: [
        {
          by: "yann-le-goff",
          text: "Un trapèze de 12 cm de haut, 6 en haut, 8 en bas. Deux trous à 2 cm du bord. Bidon de 3 litres, le plastique est plus souple.",
          up: 13,
        },
      ],
    },
    { by: "olivier-m", text: "Prévoir des rondelles larges, sinon le plastique fend au premier gel.", up: 6 },
    {
      by: "yann-le-goff",
      text: "7 €, deux vis, je n'ai plus rien à redire. C'est presque vexant.",
      late: true,
      up: 18,
    },
    { by: "gilles-v", text: "On attend le moule comme on attend un vélo, quoi.", late: true, up: 5 },
  ],
};
