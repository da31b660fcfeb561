import type { DemoIdea } from "./content.ts";

/** Ideas in French about the bike and its battery. */
export const IDEAS_FR_1: readonly DemoIdea[] = [
  {
    key: "autonomie-froid",
    language: "fr",
    category: "battery",
    by: "lucie",
    daysAgo: 248,
    promotes: 171,
    demotes: 6,
    tags: ["autonomie", "hiver"],
    title: "Afficher l'autonomie réelle quand il fait froid",
    body: `Je fais 14 km par jour sur un Naxos, et chaque hiver c'est la même surprise : l'écran annonce 48 km au départ, puis 30 au bout de deux rues. Un matin de gel, à 2 °C, j'ai fini les trois derniers kilomètres sans assistance, avec les courses dans les sacoches.

Je ne demande pas une batterie magique, je sais que le froid la fatigue. Je demande qu'on me le dise **avant** de partir :

- tenir compte de la température de la batterie dès l'allumage ;
- apprendre de mes derniers trajets plutôt que d'une moyenne d'usine ;
- prévenir quand le trajet habituel ne passera pas.

Un chiffre plus bas mais juste me rendrait bien plus service qu'un chiffre flatteur.`,
    before: {
      title: "Autonomie fausse en hiver",
      body: `Je fais 14 km par jour sur un Naxos, et chaque hiver c'est la même surprise : l'écran annonce 48 km au départ, puis 30 au bout de deux rues.

Ce serait bien que l'affichage tienne compte du froid.`,
      editedDaysAgo: 246,
    },
  },
  {
    key: "seconde-batterie",
    language: "fr",
    category: "battery",
    by: "bastien",
    daysAgo: 231,
    promotes: 163,
    demotes: 9,
    tags: ["paros", "autonomie"],
    title: "Un emplacement pour une seconde batterie sur le Paros",
    body: `Le Paros est un longtail : on l'achète pour porter des enfants, pas pour faire un tour du parc. Avec mes trois derrière (62 kg en tout) et les côtes de la Croix-Rousse, je tiens 28 km. L'école, le travail, le judo et retour : 31 km. Vous voyez le problème.

Aujourd'hui je transporte une deuxième batterie dans une sacoche, enroulée dans un pull. Un vrai logement sur le cadre, avec bascule automatique quand la première est vide, réglerait tout. Je paierais volontiers le support en option.`,
    notes: [
      {
        by: "hugo",
        daysAgo: 190,
        body: "Vu avec l'atelier : le tube diagonal supporte le poids, reste à vérifier la chaleur entre les deux packs.",
      },
    ],
  },
  {
    key: "charge-80",
    language: "fr",
    category: "battery",
    by: "thomas-nguyen",
    daysAgo: 204,
    promotes: 138,
    demotes: 4,
    tags: ["longévité", "charge"],
    title: "Limiter la charge à 80 % pour ménager la batterie",
    body: `Une cellule lithium-ion que l'on garde à 100 % vieillit plus vite que la même gardée entre 20 et 80 %. Les téléphones et les voitures savent s'arrêter à 80 %, mon vélo non : soit je débranche à la main, soit je charge à fond pour faire 9 km.

Proposition : un réglage dans l'appli, « Charger jusqu'à… », avec 80 % ou 100 %, et une exception « complète pour demain matin ». Le chargeur n'a rien à apprendre, c'est le BMS qui coupe.

Ma batterie a 380 cycles et il lui reste 86 % de sa capacité. J'aimerais qu'elle finisse la décennie.`,
  },
  {
    key: "charge-80-bis",
    language: "fr",
    category: "battery",
    by: "romain-t",
    daysAgo: 151,
    promotes: 15,
    tags: ["charge"],
    title: "Pouvoir arrêter la charge avant 100 %",
    body: `Sur ma voiture je règle la charge max à 80. Sur le vélo rien, il faut surveiller l'heure et débrancher. Une option dans l'application serait la bienvenue, d'autant que la batterie coûte 649 €.`,
    mergedInto: { key: "charge-80", daysAgo: 146, by: "hugo" },
  },
  {
    key: "feu-frein",
    language: "fr",
    category: "bike",
    by: "fatou",
    daysAgo: 226,
    promotes: 141,
    demotes: 5,
    tags: ["éclairage", "sécurité"],
    title: "Un feu arrière qui s'intensifie au freinage",
    body: `Je suis infirmière libérale, je roule à toute heure entre mes patients. Deux fois l'hiver dernier, une voiture m'a collée de si près que j'ai cru qu'elle ne me verrait pas freiner.

Le feu du Naxos est déjà alimenté par la batterie et les leviers de frein ont déjà un contact (ils coupent le moteur). Il « suffirait » donc que ce contact augmente l'intensité du feu pendant qu'on freine. Pas de clignotant, pas de gadget, juste ça.

Et si c'est une mise à jour plutôt qu'une pièce, c'est encore mieux : tous les vélos déjà vendus y auraient droit.`,
  },
  {
    key: "garde-boue",
    language: "fr",
    category: "bike",
    by: "yann-le-goff",
    daysAgo: 188,
    promotes: 112,
    demotes: 2,
    tags: ["pluie", "naxos"],
    title: "Le garde-boue avant est trop court : on arrive les pieds trempés",
    body: `J'habite Brest. Il pleut. Je sais.

Mais le garde-boue avant du Naxos s'arrête dix bons centimètres trop haut. Toute l'eau que la roue ramasse finit sur mes chaussures et sur le moteur. J'ai bricolé une bavette dans un bidon de lessive, tenue par deux rivets : depuis, je suis sec. Dix centimètres de plastique.

Une bavette vissable vendue quelques euros, ou montée d'origine, et on n'en parle plus.`,
  },
  {
    key: "bequille-double",
    language: "fr",
    category: "bike",
    by: "clemence",
    daysAgo: 139,
    promotes: 98,
    demotes: 3,
    tags: ["paros", "enfants"],
    title: "Une béquille double, large, de série sur le Paros",
    body: `Charger deux enfants sur un vélo qui tient sur une béquille latérale, c'est du cirque. Le mien est déjà tombé avec la petite dessus, à l'arrêt, devant la crèche. Plus de peur que de mal, un rétroviseur cassé et une directrice pas rassurée.

Une béquille centrale à deux pieds écartés, qui se verrouille, devrait être montée d'origine sur un vélo vendu pour transporter des enfants. Chez d'autres marques c'est le cas depuis longtemps.`,
  },
  {
    key: "antivol-integre",
    language: "fr",
    category: "bike",
    by: "leila",
    daysAgo: 173,
    promotes: 148,
    demotes: 17,
    tags: ["vol", "sécurité"],
    title: "Un antivol intégré au cadre, qui s'ouvre avec le téléphone",
    body: `Je transporte un U de 1,8 kg que j'oublie une fois sur dix. Un anneau intégré à l'arrière, comme sur les vélos hollandais, mais motorisé et ouvert par l'appli quand je m'approche : ce serait parfait pour les arrêts de trois minutes.

Deux conditions pour que ce soit une bonne idée :

1. que ça s'ouvre **aussi** avec une clé, parce qu'un téléphone tombe en panne ;
2. que ça ne s'ouvre jamais tout seul parce que le serveur a un problème.

Je sais que ça ne remplace pas un vrai antivol la nuit.`,
  },
  {
    key: "vert-olive",
    language: "fr",
    category: "bike",
    by: "agathe",
    daysAgo: 167,
    promotes: 57,
    demotes: 13,
    tags: ["couleurs", "milo"],
    title: "Proposer le Milo en vert olive",
    body: `Le Milo existe en noir, en blanc et en bleu nuit. C'est sobre, c'est joli, et c'est exactement ce que proposent toutes les autres marques. Un vert olive mat avec la selle fauve serait superbe, et se salirait moins que le blanc (le mien est devenu gris en un an).

Je connais trois personnes qui attendent une couleur pour l'acheter. Bon, d'accord, deux et demie.`,
  },
  {
    key: "debridage",
    language: "fr",
    category: "bike",
    by: "kevin-p",
    daysAgo: 158,
    promotes: 34,
    demotes: 38,
    tags: ["vitesse"],
    title: "Pouvoir debrider a 32 km/h sur terrain privé",
    body: `bonjour, les vélo américains vont a 32 et ici c'est 25, sur le plat a 25 on se fait doublé par les gens en vélo de course c'est ridicule. je demande pas sur la route, juste un mode dans l'appli a activer sur terrain privé avec une case a cocher comme quoi on est responsable

le moteur peut clairement, ça se sent. merci`,
  },
  {
    key: "mode-pousse",
    language: "fr",
    category: "bike",
    by: "odile",
    daysAgo: 47,
    promotes: 33,
    demotes: 1,
    tags: ["moteur", "montée"],
    title: "Une aide à la poussée pour monter la rampe du garage",
    body: `J'ai 71 ans et un Naxos que j'adore. Il pèse 22 kg, et le garage à vélos de ma résidence est en bas d'une rampe très raide. À la descente tout va bien ; à la remontée je dois attendre qu'un voisin passe.

J'ai lu que certains moteurs ont un mode « marche » à 6 km/h : on appuie, le vélo avance tout seul à côté de vous. Le mien a-t-il la force de le faire ? Si c'est seulement un bouton à ajouter, vous rendriez service à bien des gens de mon âge, et à ceux qui ont une cave.`,
  },
  {
    key: "sonnette",
    language: "fr",
    category: "accessories",
    by: "jp-54",
    daysAgo: 26,
    promotes: 29,
    demotes: 3,
    tags: ["sonnette"],
    title: "Une sonnette qu'on entend vraiment",
    body: `Celle qui est livrée fait « tic ». Les piétons avec des écouteurs ne l'entendent pas, les piétons sans écouteurs non plus. J'ai remplacé la mienne par une sonnette en laiton à 9 € qui sonne comme une église, mais sur un vélo à 2 400 € ce n'est pas à moi de le faire.`,
  },
  {
    key: "reflechissant",
    language: "fr",
    category: "bike",
    by: "sarah-b",
    daysAgo: 16,
    promotes: 44,
    demotes: 2,
    tags: ["sécurité", "éclairage"],
    title: "Des flancs de pneus réfléchissants d'origine",
    body: `De face et de dos, on nous voit. De côté, aux carrefours, presque pas : les pneus d'origine du Naxos sont entièrement noirs, et les catadioptres à clipser dans les rayons se perdent au premier trottoir.

Le même pneu existe chez votre fournisseur avec une bande réfléchissante, j'ai vérifié la référence sur le flanc. La différence en magasin est de 2 € par pneu. Pour un vélo de ville, ça devrait être la version de base.`,
  },
];
