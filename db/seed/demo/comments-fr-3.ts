import type { DemoComment } from "./content.ts";

/** What was said under the French ideas: part 3 of 3. */
export const COMMENTS_FR_3: Record<string, readonly DemoComment[]> = {
  alarme: [
    {
      by: "leila",
      text: "Surtout la sensibilité réglable. L'alarme de mon scooter s'est déclenchée avec un chat.",
      up: 8,
    },
    { by: "bruno", text: "Voilà. Ça, c'est utile.", up: 5 },
    {
      by: "ahmed",
      text: "Et un mode « livraison » qui ne sonne pas quand le voisin de parking pousse le vélo de deux centimètres.",
      up: 6,
    },
    {
      by: "samir",
      text: "Troisième tentative cette semaine, à 4 h du matin. Je n'ai rien entendu, évidemment.",
      up: 10,
      replies: [
        {
          by: "karim",
          text: "Désolé, Samir. Si ce n'est pas fait, le numéro de cadre se déclare volé en ligne en deux minutes : ça aide à le retrouver.",
          up: 7,
        },
      ],
    },
  ],
  "rdv-atelier": [
    { by: "gilles-v", text: "Le mardi à 10 h. Toujours le mardi à 10 h.", up: 14 },
    {
      by: "francoise",
      text: "Pensez aux personnes sans smartphone : la même chose sur le site, et le téléphone qui reste.",
      up: 17,
      extension: true,
    },
    {
      by: "guillaume",
      text: "Avec une photo du problème, l'atelier de Besançon aurait évité de me faire venir deux fois.",
      up: 6,
    },
    {
      by: "marion-l",
      text: "La boîte mail fonctionne : réponse le jour même, rendez-vous un samedi. Bravo.",
      late: true,
      up: 8,
    },
  ],
  pieces: [
    {
      by: "mateusz",
      text: "As a workshop that is not one of yours: yes please. I turn Cyclade owners away because I cannot get the hanger.",
      up: 19,
    },
    {
      by: "thomas-nguyen",
      text: "Avec les couples de serrage sur l'éclaté, ce serait parfait.",
      up: 12,
      replies: [{ by: "olivier-m", text: "Ils y sont, j'ai insisté.", up: 9 }],
    },
    { by: "camille-d", text: "C'est ce genre de chose qui fait qu'on recommande une marque.", up: 8 },
    {
      by: "olivier-m",
      text: "Quatre erreurs, dont deux de ma faute en relisant. Beau travail, vraiment.",
      late: true,
      up: 20,
    },
    {
      by: "dimitri",
      text: "Parts for my Naxos delivered to Naxos in six days. I have told everyone, it took one coffee.",
      late: true,
      up: 16,
    },
  ],
  tutos: [
    { by: "odile", text: "Et lentement, s'il vous plaît. Les mains de jeunes vont trop vite.", up: 13 },
    {
      by: "ben-a",
      text: "With subtitles I might even learn the French word for derailleur. I am told it is dérailleur.",
      up: 15,
    },
    {
      by: "sylvie",
      text: "J'ai réglé mon frein arrière hier soir. Toute seule. Onze sur dix.",
      late: true,
      up: 18,
    },
  ],
  "suivi-commande": [
    { by: "chloe-g", text: "Six semaines pour moi, et un vélo arrivé sans que personne prévienne.", up: 11 },
    { by: "david-s", text: "Le mot « bientôt » devrait être interdit dans les courriels.", up: 19 },
    {
      by: "karim",
      text: "J'ai déplacé ici deux messages publiés sous une autre idée, avec l'accord de leurs auteurs.",
      up: 2,
    },
    {
      by: "gilles-v",
      text: "Réponse reçue, potence reçue, vélo reçu. Je n'enlève rien à ce que j'ai écrit, mais merci d'avoir répondu comme des gens.",
      late: true,
      up: 23,
      was: "Réponse reçue. On verra.",
    },
    {
      by: "sarah-b",
      text: "Commandé un Milo la semaine dernière : les quatre étapes y sont, et la semaine prévue aussi.",
      late: true,
      up: 6,
    },
  ],
  "point-relais": [
    { by: "paul-henri", text: "À Bruxelles, j'ai deux adresses à vous donner.", up: 5 },
    {
      by: "olivier-m",
      text: "Payez l'heure de montage au vélociste et il vous dira oui. Gratuitement, c'est non, et il aura raison.",
      up: 16,
    },
    {
      by: "remi-c",
      text: "Personne entre Limoges et Clermont : je confirme, il n'y a que des vaches.",
      late: true,
      up: 12,
    },
    {
      by: "jeanne",
      text: "Essayé pour ma sœur : monté, réglé, et on lui a appris à enlever la batterie. C'est beaucoup mieux qu'un carton.",
      late: true,
      up: 9,
    },
  ],
  assurance: [
    {
      by: "nicolas-b",
      text: "Attention aux options précochées. Une case vide, une page, point.",
      up: 10,
      replies: [
        { by: "helene", text: "Exactement : à prendre ou à laisser, et résiliable en trois clics.", up: 4 },
      ],
    },
    { by: "jp-54", text: "Un fabricant de vélos qui vend de l'assurance, et bientôt des crêpes.", up: 7 },
    {
      by: "samir",
      text: "Au prix où sont les contrats à Saint-Denis, je prends si c'est moins de 12 € par mois.",
      up: 5,
    },
  ],
  reprise: [
    {
      by: "camille-d",
      text: "Et pour ceux qui cherchent d'occasion, une vraie garantie changerait tout.",
      up: 9,
    },
    {
      by: "mathis",
      text: "J'ai acheté le mien d'occasion à un type sur un parking. Je préférerais votre idée.",
      up: 11,
    },
    { by: "clemence", text: "Pour le Paros aussi : les enfants grandissent, le vélo non.", up: 6 },
    {
      by: "gilles-v",
      text: "Plus d'un mois sans réponse. Je dis ça.",
      up: 8,
      late: true,
      was: "Toujours pas de réponse ?",
    },
  ],
  facture: [{ by: "david-s", text: "Trouvée ! Effectivement, trois points. Merci.", late: true, up: 4 }],
  "siege-enfant": [
    {
      by: "clemence",
      text: "N'utilisez surtout pas de mousse pour « rattraper » le diamètre, comme on me l'a conseillé. Ça glisse.",
      up: 14,
    },
    {
      by: "aurelie",
      text: "Adaptateur reçu en deux jours, siège monté, Zoé ravie. Dommage que le magasin ne le sache pas.",
      late: true,
      up: 9,
    },
  ],
  sacoche: [
    {
      by: "jeanne",
      text: "La poignée, c'est le point important. Je la porte plus souvent que je ne roule avec.",
      up: 7,
    },
    { by: "owen", text: "Waterproof by Welsh standards, please.", up: 10 },
    {
      by: "agathe",
      text: "En vert olive ?",
      up: 13,
      replies: [{ by: "chloe-g", text: "Ne recommence pas.", up: 9 }],
    },
  ],
};
