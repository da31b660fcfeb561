import type { DemoThread } from "./content.ts";

/** Questions and discussions in French. */
export const QUESTIONS_FR: readonly DemoThread[] = [
  {
    key: "freins-sifflent",
    language: "fr",
    category: "bike",
    product: "Milo",
    version: "2024",
    by: "sylvie",
    daysAgo: 158,
    tags: ["freins", "bruit"],
    title: "Mes freins sifflent depuis le premier jour, est-ce dangereux ?",
    body: `Milo neuf, 60 km au compteur. À chaque feu rouge, tout le monde se retourne. Le vélo freine bien, mais j'ai honte.

Le vendeur dit que « ça va passer ». Combien de temps, et est-ce que je risque quelque chose ?`,
    meToos: 31,
    answers: [
      {
        by: "olivier-m",
        after: 2,
        accepted: true,
        helpful: 52,
        text: `Rien de dangereux tant que ça freine franchement. Les plaquettes ne sont pas rodées, c'est tout :

- 25 km/h sur du plat, freinez fort jusqu'au pas **sans bloquer**, relâchez ;
- vingt fois à l'avant, vingt fois à l'arrière ;
- laissez refroidir sans tenir le levier.

Si ça siffle encore après, disque à l'alcool isopropylique et plaquettes sur du papier de verre fin, à plat.`,
        remarks: [
          {
            by: "sylvie",
            text: "Fait sur le parking du supermarché, un dimanche matin. Silence complet. Merci Olivier !",
          },
        ],
      },
      { by: "kevin-p", after: 7, text: "moi j'ai mis de l'huile et c'est pire" },
      {
        by: "olivier-m",
        after: 8,
        helpful: 14,
        text: "@kevin-p : surtout pas, jamais d'huile sur un disque. Plaquettes à changer, disque à dégraisser, et en attendant ne roulez pas avec.",
      },
    ],
  },
  {
    key: "autonomie-chute",
    language: "fr",
    category: "battery",
    product: "Naxos",
    version: "2023",
    by: "nadia",
    daysAgo: 12,
    tags: ["autonomie", "hiver"],
    title: "Autonomie divisée par deux depuis qu'il fait froid",
    body: "Je montais à Notre-Dame de la Garde avec trois barres, j'arrive maintenant avec une. Naxos de 2023, 4 100 km. Est-ce la batterie qui meurt ou seulement le froid ?",
    meToos: 17,
    answers: [
      {
        by: "lucie",
        after: 1.5,
        helpful: 9,
        text: "Chez moi le froid enlève un quart, pas la moitié. Rentre-la la nuit pendant trois jours et compare : c'est le test le plus simple.",
      },
      {
        by: "thomas-nguyen",
        after: 6,
        accepted: true,
        helpful: 21,
        text: `Les deux se distinguent en une mesure : **Réglages → Mon vélo → Batterie**, capacité après un cycle complet, batterie rentrée la veille.

- au-dessus de 480 Wh sur 540 : c'est le froid ;
- autour de 400 : elle a vieilli, et à 4 100 km en deux ans c'est un cas de garantie.`,
        remarks: [{ by: "nadia", text: "495 Wh. Donc le froid. Je m'abonne à une housse." }],
      },
    ],
  },
  {
    key: "facture-pro",
    language: "fr",
    category: "shop",
    by: "fatou",
    daysAgo: 2.6,
    tags: ["facture", "paiement"],
    title: "Facture au nom du cabinet : deux mois que j'attends",
    body: `J'ai payé mon Naxos avec le compte professionnel en septembre. La facture est à mon nom personnel, mon comptable la refuse. J'ai écrit trois fois, on me répond chaque fois « sous 48 h ».

Sans facture correcte je perds la déduction de l'année. Que dois-je faire ?`,
    meToos: 2,
  },
  {
    key: "serrure-gelee",
    language: "fr",
    category: "battery",
    product: "Paros",
    version: "2024",
    by: "clemence",
    daysAgo: 0.9,
    tags: ["paros", "hiver", "serrure"],
    title: "La serrure de la batterie est gelée, je ne peux plus la sortir",
    body: "Paros dehors cette nuit, −4 °C, et la clé ne tourne plus. Je n'ose pas forcer. L'eau chaude, mauvaise idée, non ?",
    answers: [
      {
        by: "nora",
        after: 1,
        helpful: 3,
        text: "Surtout pas d'eau : elle regèle plus profond. Réchauffe la **clé** au briquet et laisse-la dans la serrure, trois fois s'il le faut. Ensuite graphite, pas d'huile. (Bergen vous salue.)",
      },
    ],
  },
  {
    key: "frein-arriere-mou",
    language: "fr",
    category: "bike",
    product: "Paros",
    version: "2024",
    by: "bastien",
    daysAgo: 1.4,
    tags: ["freins", "paros", "sécurité"],
    title: "Levier de frein arrière mou avec les enfants derrière, danger ?",
    body: "Depuis ce matin le levier arrière vient jusqu'au guidon avant de freiner. J'ai trois enfants à l'arrière et la Croix-Rousse à descendre. Est-ce que je peux le purger moi-même ou est-ce que je laisse le vélo ?",
    meToos: 1,
    answers: [
      {
        by: "olivier-m",
        after: 0.6,
        helpful: 5,
        text: "Ne descendez pas avec. Levier au guidon = fuite ou air dans le circuit. Pompez dix fois : s'il durcit puis ramollit, c'est une fuite, et là c'est l'atelier, pas vous.",
      },
    ],
  },
  {
    key: "siege-enfant-naxos",
    language: "fr",
    category: "accessories",
    product: "Naxos",
    version: "2025",
    by: "aurelie",
    daysAgo: 26,
    tags: ["enfant", "naxos", "siège"],
    title: "Quel siège enfant se fixe sur le porte-bagages du Naxos ?",
    body: "Zoé a deux ans et demi et 13 kg. Le porte-bagages annonce 27 kg, mais ses tubes font 10 mm et non 12. Quels sièges avez-vous montés pour de vrai ?",
    meToos: 11,
    answers: [
      {
        by: "chloe-g",
        after: 3,
        accepted: true,
        helpful: 16,
        text: "Tout siège à pince réglable de 10 à 16 mm. Le mien a deux cales livrées dans le carton : sans elles il tourne. Vérifiez surtout qu'il passe à 10 cm au moins devant l'axe arrière.",
      },
      {
        by: "marion-l",
        after: 28,
        helpful: 4,
        text: "Sinon un siège sur tube de selle, plus souple sur les pavés. Mais plus de sacoches derrière, les pieds touchent.",
      },
    ],
  },
  {
    key: "siege-enfant-doublon",
    language: "fr",
    category: "accessories",
    product: "Naxos",
    version: "2025",
    by: "romain-t",
    daysAgo: 5,
    tags: ["enfant", "siège"],
    title: "Siège bébé compatible Naxos ?",
    body: "Bonjour, quel siège bébé va sur le porte-bagages du Naxos 2025 ? Merci.",
    duplicateOf: { key: "siege-enfant-naxos", by: "karim" },
  },
  {
    key: "notification-vol",
    language: "fr",
    category: "app",
    product: "App for Android",
    version: "5.2",
    by: "leila",
    daysAgo: 7,
    tags: ["alarme", "notifications"],
    title: "L'alarme antivol ne prévient plus mon téléphone",
    body: "Depuis la mise à jour 5.2, l'alarme sonne sur le vélo mais mon téléphone ne reçoit rien. J'ai testé en secouant le vélo moi-même, à un mètre. Je ne dors plus.",
    meToos: 9,
    answers: [
      {
        by: "priya",
        after: 4,
        helpful: 6,
        text: "Android 14 a remis à zéro l'autorisation « alarmes et rappels » de l'application. Paramètres → Applications → Cyclade → Autorisations, et redémarrer le téléphone.",
        remarks: [{ by: "leila", text: "Autorisation déjà là, redémarré deux fois, toujours rien." }],
      },
    ],
  },
  {
    key: "assurance-vol",
    kind: "discussion",
    language: "fr",
    category: "service",
    by: "francoise",
    daysAgo: 33,
    tags: ["assurance", "vol"],
    title: "Quelle assurance pour un vélo à 4 000 € ? Vos expériences",
    body: "Notre association prépare une fiche. Franchise, vétusté, antivol exigé, délai de remboursement : racontez ce qui s'est passé **après** un vol, pas ce que promet la brochure.",
    answers: [
      {
        by: "leila",
        after: 6,
        helpful: 18,
        text: "Vol en 2019, remboursée 61 % après 11 semaines. Ils ont demandé les deux clés de l'antivol ET la photo de la facture de l'antivol. Gardez tout.",
      },
      {
        by: "helene",
        after: 26,
        helpful: 11,
        text: "Lisez la définition de « local privatif » : un local à vélos d'immeuble n'en est pas un dans deux contrats sur trois.",
      },
    ],
  },
  {
    key: "graisser-courroie",
    language: "fr",
    category: "bike",
    product: "Milo",
    version: "2025",
    by: "jeanne",
    daysAgo: 19,
    tags: ["chaîne", "entretien"],
    title: "À quelle fréquence graisser la chaîne quand on roule sous la pluie ?",
    body: "Rennes, 9 km par jour, pluie un jour sur deux. Je graisse une fois par mois et elle est orange. Trop ? Pas assez ? Quel produit ?",
    meToos: 5,
    answers: [
      {
        by: "olivier-m",
        after: 5,
        helpful: 13,
        accepted: true,
        text: "Toutes les deux semaines, mais **après** l'avoir essuyée : graisser une chaîne sale, c'est fabriquer de la pâte à roder. Huile « humide » l'hiver, trois gouttes par maillon, et on essuie l'excès le lendemain.",
      },
      { by: "mathis", after: 9, helpful: 2, text: "Cire. Plus jamais les mains noires." },
    ],
  },
];
