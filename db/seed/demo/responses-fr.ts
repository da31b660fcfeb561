import type { DemoStep } from "./content.ts";

/** The official road of the French ideas, oldest step first. Those that are not here have had no answer. */
export const RESPONSES_FR: Record<string, readonly DemoStep[]> = {
  "autonomie-froid": [
    { to: "under-review", daysAgo: 240, by: "claire" },
    {
      to: "accepted",
      daysAgo: 221,
      by: "claire",
      text: "Lucie, merci pour vos relevés, ils nous ont évité trois semaines d'essais. La batterie connaît sa température, mais l'écran ne la lui demandait jamais. Nous retenons l'idée en entier, y compris l'apprentissage sur vos trajets. Nous la traitons en même temps que l'affichage en kilomètres, parce que c'est le même calcul.",
    },
    {
      to: "in-progress",
      daysAgo: 61,
      by: "claire",
      text: "Le calcul tient désormais compte de la température dès l'allumage. Sur nos vélos d'essai, l'écart par 3 °C est passé de 35 % à 9 %. Il nous manque des mesures sous zéro : si vous habitez en altitude et que vous voulez bien essayer la version d'essai, dites-le ici, nous avons quinze places.",
    },
  ],
  "seconde-batterie": [
    { to: "under-review", daysAgo: 224, by: "hugo" },
    {
      to: "accepted",
      daysAgo: 187,
      by: "hugo",
      text: "Bastien, votre pull a fait le tour du bureau. Nous retenons l'idée : le cadre du Paros accepte le poids, et 40 % d'entre vous roulent avec au moins deux enfants, ce que nous n'avions pas mesuré. Reste la question de la chaleur entre deux packs en charge.",
    },
    {
      to: "planned",
      daysAgo: 79,
      by: "hugo",
      text: "C'est inscrit au programme du prochain Paros. Soyons clairs sur les limites : la bascule se fera à l'arrêt, en appuyant sur un bouton, et non en roulant. Et les Paros déjà vendus ne pourront pas recevoir le support, car le faisceau électrique n'a pas les deux fils nécessaires. Nous cherchons une solution pour eux, sans rien promettre.",
    },
  ],
  "charge-80": [
    { to: "under-review", daysAgo: 196, by: "hugo" },
    {
      to: "accepted",
      daysAgo: 43,
      by: "hugo",
      text: "Thomas, votre raisonnement est le bon, et vos chiffres aussi : nous mesurons la même chose sur les batteries qui nous reviennent. Nous le ferons. Il faut une mise à jour de la batterie elle-même, qui passera par l'atelier ou par le chargeur communicant ; ce n'est donc pas pour le mois prochain. Le réglage proposera 80 % et 100 %, avec l'exception pour le lendemain.",
    },
  ],
  "feu-frein": [
    {
      to: "accepted",
      daysAgo: 205,
      by: "claire",
      text: "Fatou, vous avez tout dit, et vous avez raison sur le contact des leviers. Nous prenons cette idée sans attendre : c'est peu de travail et cela touche à la sécurité. Nous devons seulement vérifier que la règlementation allemande, plus stricte, accepte une intensité variable.",
    },
    { to: "planned", daysAgo: 168, by: "claire" },
    { to: "in-progress", daysAgo: 96, by: "claire" },
  ],
  "garde-boue": [
    { to: "under-review", daysAgo: 171, by: "hugo" },
    {
      to: "planned",
      daysAgo: 108,
      by: "hugo",
      text: "Yann, nous avons fabriqué votre bavette (sans le bidon de lessive) et roulé avec à Brest un jour de tempête, ce qui nous semblait honnête. C'est concluant. Elle sera montée d'origine sur les prochains Naxos et vendue 7 € pour les autres ; deux vis, aucun perçage. Nous attendons le moule.",
    },
  ],
  "bequille-double": [
    {
      to: "accepted",
      daysAgo: 112,
      by: "hugo",
      text: "Clémence, merci de l'avoir raconté, et je suis soulagé que votre fille n'ait rien. Nous avions écarté la béquille centrale pour gagner 900 g. C'était une erreur sur ce vélo. Nous retenons l'idée pour tous les Paros à venir et nous étudions un prix coûtant pour ceux qui roulent déjà.",
    },
  ],
  "antivol-integre": [
    {
      to: "under-review",
      daysAgo: 150,
      by: "claire",
      text: "Leïla, vos deux conditions sont exactement celles de notre équipe de sécurité. Nous étudions deux fournisseurs. L'un ouvre sans réseau, mais n'a pas de clé de secours ; l'autre a une clé, mais une consommation qui viderait la batterie en quatre mois d'hiver. Tant que nous n'avons pas les deux, nous préférons ne pas décider. Je reviens vers vous ici quand les essais sont finis.",
    },
  ],
  "vert-olive": [
    { to: "under-review", daysAgo: 149, by: "hugo" },
    {
      to: "not-planned",
      daysAgo: 103,
      by: "hugo",
      text: "Agathe, l'olive était notre préféré aussi, et nous avons fait peindre un cadre. Mais chaque couleur veut dire 300 cadres d'avance à peindre et à stocker, et c'est l'argent de la béquille et de la bavette, que vous êtes plus nombreux à demander. Nous ne le ferons donc pas. Ce qui existe déjà : notre partenaire de Nantes repeint un cadre de Milo à la poudre pour 190 €, garantie conservée ; écrivez à l'atelier, nous donnons le contact.",
    },
  ],
  debridage: [
    {
      to: "not-planned",
      daysAgo: 154,
      by: "claire",
      text: "Kévin, merci d'avoir posé la question franchement. C'est non, et ce sera toujours non : au-delà de 25 km/h d'assistance, ce n'est plus un vélo mais un cyclomoteur. Il faut une plaque, un casque et une assurance, et un vélo débridé n'est couvert par personne en cas d'accident, ni vous ni celui que vous croisez. Une case à cocher n'y change rien. Si vous voulez aller plus vite sur le plat, demandez à l'atelier le plateau de 46 dents : 58 €, légal, et on roule à 30 sans forcer.",
    },
  ],
  widget: [
    {
      to: "accepted",
      daysAgo: 189,
      by: "claire",
      text: "Mathis, nous avons compté : il faut bien cinq gestes, et la fenêtre des nouveautés en est un de trop (elle a disparu dans la version 4.6). Le widget est un bon moyen de ne plus ouvrir l'appli pour rien. Nous commençons par iOS et Android en même temps.",
    },
    { to: "in-progress", daysAgo: 131, by: "claire" },
    {
      to: "implemented",
      daysAgo: 78,
      by: "claire",
      text: "C'est fait : la version 4.8 apporte le widget, en petit et en moyen format, avec le pourcentage et l'heure de la dernière lecture. Appui long sur l'écran d'accueil, puis « Cyclade ». Il ne réveille pas le vélo, donc il ne consomme rien.",
    },
  ],
  "mode-sombre": [
    { to: "planned", daysAgo: 201, by: "claire" },
    {
      to: "implemented",
      daysAgo: 143,
      by: "claire",
      text: "Élise, le thème sombre est là depuis la version 4.5. Il suit le téléphone ou, c'est votre idée, l'allumage du feu : Réglages, Affichage, « Sombre quand le feu est allumé ». La carte est assombrie elle aussi, ce qui nous a pris plus de temps que tout le reste.",
    },
  ],
  gpx: [
    {
      to: "accepted",
      daysAgo: 33,
      by: "claire",
      text: "Rémi, ce sont vos données, et il est anormal qu'elles ne puissent pas sortir. Nous ferons l'export d'un trajet et l'export de tout, en GPX. Les trajets d'avant la version 4.0 n'ont pas d'altitude enregistrée : ils sortiront sans. Nous visons une version dans trois mois environ, et je le confirmerai ici.",
    },
  ],
  "rdv-atelier": [
    { to: "under-review", daysAgo: 170, by: "hugo" },
    {
      to: "planned",
      daysAgo: 72,
      by: "hugo",
      text: "Marion, six jours pour joindre quelqu'un, c'est notre faute et pas celle de l'atelier. La prise de rendez-vous en ligne ouvrira d'abord pour Nantes, Rennes et Lyon, qui ont le même logiciel de planning ; les ateliers partenaires suivront un par un. En attendant, nous avons ajouté une boîte mail lue le jour même : atelier@cyclade.example.",
    },
  ],
  pieces: [
    {
      to: "accepted",
      daysAgo: 243,
      by: "hugo",
      text: "Olivier, trois pattes de dérailleur, c'est trois de trop. Nous le faisons, pour une raison simple : un vélo réparé reste sur la route. Nous commençons par les quarante pièces que les ateliers commandent le plus.",
    },
    { to: "in-progress", daysAgo: 180, by: "hugo" },
    {
      to: "implemented",
      daysAgo: 91,
      by: "hugo",
      text: "Les pages de pièces sont en ligne pour les trois modèles depuis 2021, avec un éclaté, nos références et celles des fabricants. 43 pièces se commandent à l'unité. La batterie et le moteur n'y sont pas : ils demandent un diagnostic. Merci à Olivier, qui a relu les éclatés et y a trouvé quatre erreurs.",
    },
  ],
  tutos: [
    { to: "planned", daysAgo: 164, by: "hugo" },
    {
      to: "implemented",
      daysAgo: 105,
      by: "hugo",
      text: "Sylvie, onze vidéos de moins de trois minutes sont en ligne, sous-titrées en français et en anglais, tournées à l'atelier sur un Naxos et un Milo. Le code à scanner est sur l'étiquette des nouveaux vélos ; pour les autres, nous envoyons l'autocollant sur demande.",
    },
  ],
  "suivi-commande": [
    {
      daysAgo: 106,
      by: "claire",
      text: "Monsieur Vasseur, vous avez raison d'être en colère, et je vous présente mes excuses. « En préparation » recouvrait quatre étapes que nous connaissons très bien et que nous ne montrions pas. Votre vélo attendait une potence ; personne ne vous l'a dit. Je vous ai écrit en privé pour la suite.",
    },
    { to: "accepted", daysAgo: 95, by: "claire" },
    {
      to: "in-progress",
      daysAgo: 44,
      by: "claire",
      text: "Nous découpons « en préparation » en quatre étapes : pièces réunies, monté, contrôlé, remis au transporteur, avec une semaine prévue, et la mention « nous ne savons pas encore » quand c'est le cas. C'est en service pour le Milo ; le Naxos et le Paros suivent.",
    },
  ],
  "point-relais": [
    { to: "accepted", daysAgo: 185, by: "claire" },
    {
      to: "partly-implemented",
      daysAgo: 87,
      by: "claire",
      text: "Jeanne, vos deux vélocistes rennais ont dit oui, et vingt-deux autres avec eux. La livraison montée chez un partenaire est proposée dans quatorze villes, pour 49 € qui reviennent entièrement au vélociste. Je dis « en partie », parce qu'il n'y a personne entre Limoges et Clermont et que le Paros, trop long pour leurs vitrines, n'en profite pas.",
    },
  ],
  assurance: [
    {
      to: "under-review",
      daysAgo: 52,
      by: "claire",
      text: "Hélène, nous discutons avec deux assureurs. Le premier contrat qu'on nous a proposé excluait le vol dans la rue, de jour, vélo attaché : nous ne mettrons pas notre nom dessous. Si nous n'obtenons pas un texte que l'on comprend en une page, la réponse sera non.",
    },
  ],
  facture: [
    {
      to: "already-offered",
      daysAgo: 73,
      by: "claire",
      text: "David, bonne nouvelle, elle existe, mais bien cachée : sur le site (et pas dans l'appli), Mon compte, Commandes, puis les trois points à droite de la commande. Nous avons noté que trois points ne veulent rien dire et nous mettrons un vrai bouton.",
    },
  ],
  "siege-enfant": [
    {
      to: "already-offered",
      daysAgo: 90,
      by: "hugo",
      text: "Aurélie, le vendeur aurait dû vérifier. Pour les tubes de 16 mm du Naxos, il faut l'adaptateur A16, gratuit : il est dans la boutique, rubrique Sièges, et nous l'envoyons sous deux jours. Avec lui, le siège Kori tient jusqu'à 22 kg, nous l'avons fait tester. Sans lui, ne montez aucun siège. Nous l'écrivons désormais sur la fiche du vélo.",
    },
  ],
  pompe: [
    {
      to: "archived",
      daysAgo: 118,
      by: "hugo",
      text: "Cette idée n'a pas trouvé de soutien en quatre mois, et le porte-bouteille a changé depuis : il a maintenant les deux trous filetés que Loïc demandait. Nous la rangeons. Si une pompe fournie vous semble utile, proposez-la à nouveau avec vos raisons, nous la relirons.",
    },
  ],
};
