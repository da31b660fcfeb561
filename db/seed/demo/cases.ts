/** What was said in the demo's cases; who acts when is in `play-cases.server.ts`. */
export const CASE_TEXTS = {
  bill: {
    ask: "Bonjour Fatou, je reprends votre dossier ici, à l'abri des regards : il me faut le nom exact du cabinet, son SIRET et l'adresse de facturation. Je vous fais la facture aujourd'hui, et je cherche pourquoi vos trois messages sont restés sans suite.",
    answer:
      "Cabinet infirmier Diallo et associées, SIRET 812 404 556 00017, 14 rue Édouard-Vaillant, 93100 Montreuil. Il me la faut avant vendredi.",
    sent: "La facture rectifiée vient de partir à l'adresse de votre compte, datée du jour de l'achat. Vos messages étaient arrivés dans une file que plus personne ne lisait : elle est fermée depuis ce matin, et les quarante-deux autres messages qui y dormaient ont reçu une réponse.",
    summary:
      "Fatou a reçu sa facture au nom du cabinet le jour même. Une facture au nom d'une entreprise se demande désormais dans l'application, **Commandes → Facture**, jusqu'à un an après l'achat. Les demandes écrites de l'été étaient arrivées dans une boîte qui n'était plus lue : nous nous en excusons, elles ont toutes reçu une réponse.",
  },
  brake:
    "Bastien, ne roulez pas avec ce frein, même à vide. Un atelier mobile passe rue d'Austerlitz demain entre 8 h et 10 h ; si c'est une fuite, l'étrier est changé sur place et c'est pris en charge. D'ici là, je vous prête un Paros à l'agence de Lyon 4e, avec les sièges.",
  alarm: {
    note: "J'ai suivi le conseil, redémarré deux fois, rien n'y fait.",
    ask: "Leïla, je voudrais regarder le journal de votre application : Réglages, Aide, Envoyer le journal, avec le mot « alarme ». Il ne contient ni vos trajets ni votre adresse.",
    found:
      "Troisième cas sur Android 15 cette semaine. Vu avec Claire : le canal de notification change de nom à la 5.2.",
  },
};
