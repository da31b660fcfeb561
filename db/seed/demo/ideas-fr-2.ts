import type { DemoIdea } from "./content.ts";

/** Ideas in French about the app, the shop, repairs and accessories. */
export const IDEAS_FR_2: readonly DemoIdea[] = [
  {
    key: "widget",
    language: "fr",
    category: "app",
    by: "mathis",
    daysAgo: 214,
    promotes: 127,
    demotes: 3,
    tags: ["widget", "batterie"],
    title: "Un widget avec le niveau de la batterie",
    body: `Pour savoir si je dois charger ce soir, il faut : déverrouiller le téléphone, ouvrir l'appli, attendre qu'elle trouve le vélo, fermer la fenêtre des nouveautés, lire. Tous les jours.

Un petit widget sur l'écran d'accueil avec le pourcentage et l'heure de la dernière lecture me ferait gagner tout ça. Même si le vélo est au garage et que la valeur date d'hier soir, elle n'a pas bougé depuis !`,
  },
  {
    key: "mode-sombre",
    language: "fr",
    category: "app",
    by: "elise-f",
    daysAgo: 236,
    promotes: 86,
    demotes: 2,
    tags: ["affichage"],
    title: "Un mode sombre dans l'application",
    body: `La nuit, au guidon, l'écran blanc de la carte m'éblouit plus que les phares d'en face. Un thème sombre qui suit le réglage du téléphone, ou mieux, qui s'active quand le feu du vélo est allumé, serait un vrai plus de sécurité et pas seulement d'esthétique.`,
  },
  {
    key: "gpx",
    language: "fr",
    category: "app",
    by: "remi-c",
    daysAgo: 128,
    promotes: 103,
    demotes: 2,
    tags: ["trajets", "export"],
    title: "Exporter mes trajets en GPX",
    body: `L'appli enregistre mes trajets, très bien. Mais ils restent dedans. Je voudrais les récupérer au format GPX, un par un ou tous d'un coup, pour les mettre sur une vraie carte, calculer mes indemnités kilométriques et comparer les pentes autour de Clermont.

Ce sont mes données, après tout. Et ça éviterait de faire tourner une seconde appli qui vide le téléphone.`,
  },
  {
    key: "alarme",
    language: "fr",
    category: "app",
    by: "samir",
    daysAgo: 58,
    promotes: 81,
    demotes: 4,
    tags: ["vol", "notifications"],
    title: "Une alarme de mouvement avec alerte sur le téléphone",
    body: `Mon Milo dort dans une cour d'immeuble. On a essayé de me le prendre deux fois. Le vélo a un accéléromètre (il sait afficher la pente) et du Bluetooth. Il pourrait donc :

- biper fort quand on le bouge alors qu'il est verrouillé ;
- m'envoyer une notification si mon téléphone est à portée ;
- garder l'heure de chaque secousse, pour la plainte.

Avec une sensibilité réglable, sinon tout l'immeuble va me détester.`,
  },
  {
    key: "rdv-atelier",
    language: "fr",
    category: "service",
    by: "marion-l",
    daysAgo: 181,
    promotes: 119,
    tags: ["atelier", "rendez-vous"],
    title: "Prendre rendez-vous à l'atelier depuis l'appli",
    body: `Pour la révision des 1 000 km il faut téléphoner, entre 9 h et 17 h, et tomber au bon moment. J'ai mis six jours à avoir quelqu'un, pour m'entendre proposer un créneau le mardi à 10 h, comme si personne ne travaillait.

Un calendrier dans l'appli, avec les créneaux libres de l'atelier le plus proche, le motif (révision, bruit, freins, panne) et une photo. L'atelier saurait à quoi s'attendre et commanderait la pièce avant.`,
  },
  {
    key: "pieces",
    language: "fr",
    category: "service",
    by: "olivier-m",
    daysAgo: 258,
    promotes: 133,
    tags: ["pièces", "réparation"],
    title: "Vendre les pièces d'usure en ligne, avec leurs références",
    body: `Ancien mécanicien, j'entretiens mon vélo moi-même. Plaquettes, chaîne, galet tendeur, patte de dérailleur : impossible de savoir quelles références vous montez sans démonter. Pour la patte du Milo j'en ai acheté **trois** avant de tomber sur la bonne.

Il me faudrait :

1. une page par modèle et par année, avec un éclaté ;
2. la référence du fabricant à côté de la vôtre ;
3. la possibilité de commander à l'unité.

Un vélo qu'on peut réparer soi-même est un vélo qu'on garde.`,
  },
  {
    key: "tutos",
    language: "fr",
    category: "service",
    by: "sylvie",
    daysAgo: 193,
    promotes: 72,
    tags: ["tutoriels", "réparation"],
    title: "Des vidéos courtes pour les réglages simples",
    body: `Régler un frein qui frotte, retendre une chaîne, resserrer le guidon : je suis sûre que c'est à ma portée, mais la notice papier compte 94 pages en sept langues et le dessin du frein fait la taille d'un timbre.

De petites vidéos de deux minutes, avec *mon* vélo et pas un vélo de course, un code à scanner sur le cadre pour y arriver. Et sous-titrées, s'il vous plaît : dans le garage il n'y a pas de son.`,
  },
  {
    key: "suivi-commande",
    language: "fr",
    category: "shop",
    by: "gilles-v",
    daysAgo: 117,
    promotes: 94,
    demotes: 1,
    tags: ["livraison"],
    title: "Un suivi de commande qui dit vraiment où en est le vélo",
    body: `« Votre commande est en préparation. » Cinq semaines. La même phrase, cinq semaines. J'ai écrit trois fois, on m'a répondu trois fois que ma commande était en préparation.

Je ne demande pas la lune. Est-ce que le cadre est en stock, oui ou non ? Est-ce qu'il est monté ? Est-ce qu'un camion l'a pris ? Quelle semaine ? Si vous ne savez pas, écrivez que vous ne savez pas, ce sera déjà une information.

2 390 € payés d'avance. Merci.`,
    notes: [
      {
        by: "claire",
        daysAgo: 101,
        body: "Client reçu au téléphone par Tom, remboursé des frais de port. Le vrai sujet est que l'atelier ne renseigne pas l'étape de montage.",
      },
    ],
  },
  {
    key: "point-relais",
    language: "fr",
    category: "shop",
    by: "jeanne",
    daysAgo: 209,
    promotes: 88,
    demotes: 4,
    tags: ["livraison"],
    title: "Se faire livrer chez un revendeur partenaire",
    body: `Être chez soi entre 8 h et 18 h pour recevoir un carton de 28 kg, puis monter le guidon et les pédales dans le salon : très peu pour moi.

Proposez la livraison chez un vélociste partenaire, qui fait le montage et le premier réglage. Je viens le chercher quand je veux, je repars en roulant. À Rennes j'en connais au moins deux qui diraient oui, à condition d'être payés pour l'heure de travail.`,
  },
  {
    key: "assurance",
    language: "fr",
    category: "shop",
    by: "helene",
    daysAgo: 84,
    promotes: 64,
    demotes: 12,
    tags: ["vol", "assurance"],
    title: "Proposer une assurance vol au moment de l'achat",
    body: `Mon assurance habitation plafonne le vol de vélo à 800 €, et seulement dans la cave. J'ai passé une soirée à comparer des contrats dont aucun ne connaissait le modèle.

Vous connaissez le numéro de cadre, la facture, le prix : vous pourriez proposer un contrat négocié, clair, à prendre ou à laisser, résiliable. À condition de dire noir sur blanc ce qui n'est pas couvert (stationné dehors la nuit, attaché par la roue, etc.).`,
  },
  {
    key: "reprise",
    language: "fr",
    category: "shop",
    by: "pierre-antoine",
    daysAgo: 53,
    promotes: 76,
    demotes: 3,
    tags: ["occasion", "reprise"],
    title: "Reprendre l'ancien vélo contre une remise sur le nouveau",
    body: `Ma fille passe du Milo au Naxos, nous voilà avec un Milo de deux ans en parfait état. Le vendre à un inconnu, garantie non transférable, batterie dont personne ne sait l'état : pénible.

Si vous le repreniez, vous pourriez le contrôler, changer ce qui doit l'être et le revendre garanti un an. Nous, une remise ; un autre client, un vélo moins cher ; et vous, un vélo qui ne finit pas à la déchetterie. Certaines marques de vêtements y arrivent avec des manteaux à 80 €.`,
  },
  {
    key: "facture",
    language: "fr",
    category: "shop",
    by: "david-s",
    daysAgo: 75,
    promotes: 12,
    tags: ["facture"],
    title: "Télécharger la facture depuis son compte",
    body: `Mon employeur demande la facture d'achat pour le forfait mobilités durables. Je l'ai cherchée partout dans l'appli : rien. Un bouton « Télécharger ma facture » dans la commande, et tout le monde gagne du temps.`,
  },
  {
    key: "siege-enfant",
    language: "fr",
    category: "accessories",
    by: "aurelie",
    daysAgo: 104,
    promotes: 41,
    demotes: 1,
    tags: ["enfants", "naxos"],
    title: "Un siège enfant compatible avec le porte-bagages du Naxos",
    body: `Le porte-bagages du Naxos a des tubes de 16 mm, et les trois sièges enfant que j'ai essayés serrent du 10 mm. Le vendeur m'a dit « ça doit passer ». Ça ne passe pas.

Vendez (ou recommandez par écrit) un siège dont vous êtes sûrs qu'il tient, jusqu'à 22 kg. C'est un enfant qu'on met dedans, pas un pack d'eau.`,
  },
  {
    key: "sacoche",
    language: "fr",
    category: "accessories",
    by: "chloe-g",
    daysAgo: 63,
    promotes: 45,
    tags: ["sacoches", "pluie"],
    title: "Une sacoche étanche qui se clipse sans outil",
    body: `La sacoche actuelle est belle, mais elle se fixe avec trois sangles et elle boit l'eau. Résultat, elle reste à demeure sur le vélo et je mets mon ordinateur dans un sac poubelle à l'intérieur.

Ce que j'imagine : deux crochets en haut, un loquet en bas, une poignée pour l'emporter au bureau, soudée plutôt que cousue. 20 litres, un fond qui tient debout. Et un prix qui ne soit pas celui d'un vélo d'enfant.`,
  },
  {
    key: "pompe",
    language: "fr",
    category: "accessories",
    by: "loic",
    daysAgo: 252,
    promotes: 6,
    demotes: 2,
    tags: ["pompe"],
    title: "Une mini-pompe fixée au cadre",
    body: `Une crevaison, pas de pompe, 6 km à pied. Une petite pompe clipsée sous le porte-bouteille, fournie avec le vélo, ne prendrait pas de place. Ou au moins deux trous filetés prévus pour.`,
  },
];
