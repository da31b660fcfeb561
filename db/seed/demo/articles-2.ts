import type { DemoArticle } from "./content.ts";

/** Articles about the app, the workshop and orders. */
export const ARTICLES_2: readonly DemoArticle[] = [
  {
    key: "pairing",
    category: "first-rides",
    by: "tom",
    reviewedBy: "ines",
    daysAgo: 270,
    language: "en",
    text: {
      title: "Pair your phone with the bike",
      summary:
        "Two minutes, with the bike on and the key card at hand. What to do when the bike is not found.",
      body: `You need the bike, a charged battery in it, the key card from the delivery folder, and the app.

1. Switch the bike on and hold the **+** and **−** buttons together until the display shows a phone.
2. In the app: **Add a bike**. Hold the key card against the back of your phone, or type its twelve characters.
3. Wait for the short beep. The bike is yours.

## The bike is not found

- On Android, the app needs *nearby devices* and, up to Android 11, *location*: phones do not allow Bluetooth searches otherwise.
- Somebody else may still be paired. The former owner removes the bike in their app, or you send us the key card's number and a proof of purchase.
- Switch Bluetooth off and on once. It sounds silly, and it is what helps most often.

## A second phone

**Settings → My bike → People** invites somebody by e-mail. Guests can ride and lock; they cannot sell or remove the bike.`,
    },
    translation: {
      by: "ines",
      daysAgo: 268,
      title: "Appairer votre téléphone et le vélo",
      summary: "Deux minutes, vélo allumé et carte-clé sous la main. Que faire si le vélo reste introuvable.",
      body: `Il vous faut le vélo, une batterie chargée, la carte-clé de la pochette de livraison et l'application.

1. Allumez le vélo et maintenez **+** et **−** ensemble jusqu'à ce qu'un téléphone s'affiche.
2. Dans l'application : **Ajouter un vélo**. Posez la carte-clé au dos du téléphone, ou saisissez ses douze caractères.
3. Attendez le bip court. Le vélo est à vous.

## Le vélo reste introuvable

- Sur Android, l'application a besoin des *appareils à proximité* et, jusqu'à Android 11, de la *position* : sans cela, le téléphone interdit la recherche Bluetooth.
- Une autre personne est peut-être encore appairée. L'ancien propriétaire retire le vélo de son application, ou vous nous envoyez le numéro de la carte-clé et une preuve d'achat.
- Coupez puis rallumez le Bluetooth. Cela paraît bête, et c'est ce qui aide le plus souvent.

## Un deuxième téléphone

**Réglages → Mon vélo → Personnes** permet d'inviter par e-mail. Les personnes invitées roulent et verrouillent ; elles ne peuvent ni vendre ni retirer le vélo.`,
    },
    reviewInDays: 200,
    helpful: 241,
    unhelpful: 17,
    viewsPerDay: 44,
  },
  {
    key: "update-stuck",
    category: "app-and-display",
    by: "claire",
    reviewedBy: "tom",
    daysAgo: 33,
    language: "en",
    born: "update-62",
    text: {
      title: "An update stops before the end",
      summary:
        "Plug the charger in, keep the phone awake, and start again: the bike goes on where it stopped.",
      body: `An update of the motor takes ten to twelve minutes over Bluetooth. If it stops at 62 %, or anywhere else, nothing is broken: the bike keeps the old version until the new one is complete.

1. Plug the charger into the bike. Below 40 % the battery refuses the last step.
2. Put the phone within a metre of the display, and switch its energy saver off.
3. Open **Settings → My bike → Update** and choose **Continue**.

## It stops at the same place again

Remove the bike's entry from the phone's own Bluetooth list (not from the app), restart the phone, and continue. On phones that close apps in the background, keep the app open and the screen on.

## The display stays black

Hold the main button for twelve seconds. If it stays black, the display waits for a workshop's cable: [tell us](/forum/new) and we find one near you.`,
    },
    reviewInDays: 75,
    helpful: 57,
    unhelpful: 9,
    viewsPerDay: 26,
  },
  {
    key: "brake-squeal",
    category: "care-and-repair",
    by: "tom",
    reviewedBy: "ines",
    daysAgo: 150,
    language: "fr",
    born: "freins-sifflent",
    text: {
      title: "Les freins sifflent : roder, nettoyer, remplacer",
      summary:
        "Un frein à disque neuf ou gras siffle. Vingt freinages suffisent souvent ; sinon, voici la suite.",
      body: `Un sifflement n'est pas un danger tant que le freinage reste franc. Un freinage **mou** ou un **grincement métallique**, si : ne roulez plus.

## Roder

Un jeu de plaquettes neuves demande une vingtaine de freinages. Prenez 25 km/h, freinez fermement jusqu'au pas sans bloquer, relâchez, recommencez. Avant puis arrière.

## Nettoyer

Le gras vient des doigts, de la chaîne ou d'un spray passé trop près.

1. Roue déposée, nettoyez le disque à l'alcool isopropylique et au chiffon propre.
2. Frottez les plaquettes sur du papier de verre fin posé à plat, en huit.
3. Remontez, rodez à nouveau.

## Remplacer

Sous 1 mm de garniture, changez les plaquettes : référence **CY-214** pour le Naxos et le Milo, **CY-230** pour le Paros. Si le bruit vient avec des plaquettes imbibées d'huile, aucun nettoyage n'y fera rien.

## Ce qu'il ne faut pas faire

Ni huile, ni produit « anti-bruit » en bombe, ni dégraissant pour chaîne sur le disque.`,
    },
    translation: {
      by: "tom",
      daysAgo: 149,
      title: "Squealing brakes: bed in, clean, replace",
      summary:
        "A new or greasy disc brake squeals. Twenty firm stops are often enough; if not, here is what comes next.",
      body: `A squeal is no danger as long as the brake bites. A **soft** lever or a **metallic grinding** is: stop riding.

## Bed in

New pads need some twenty stops. Ride at 25 km/h, brake firmly to walking pace without locking the wheel, let go, repeat. Front, then rear.

## Clean

The grease comes from fingers, from the chain, or from a spray used too near.

1. With the wheel out, clean the disc with isopropyl alcohol and a clean cloth.
2. Rub the pads in figures of eight on fine sandpaper lying flat.
3. Put it together and bed in again.

## Replace

Below 1 mm of lining, change the pads: **CY-214** for the Naxos and the Milo, **CY-230** for the Paros. Pads soaked in oil cannot be saved.

## What not to do

No oil, no "silencer" spray and no chain degreaser on the disc.`,
    },
    reviewInDays: 90,
    helpful: 119,
    unhelpful: 8,
    viewsPerDay: 15,
  },
  {
    key: "returns",
    category: "orders-and-warranty",
    by: "ines",
    reviewedBy: "claire",
    daysAgo: 210,
    language: "fr",
    text: {
      title: "Retourner un vélo dans les 30 jours",
      summary: "Ce que nous reprenons, qui paie le transport, et sous combien de jours vous êtes remboursé.",
      body: `Vous avez 30 jours à partir de la livraison, et 200 km, pour changer d'avis.

1. Demandez une étiquette dans l'application : **Commandes → Retourner**.
2. Gardez le carton : le transporteur ne prend pas un vélo nu. Si vous ne l'avez plus, nous vous en envoyons un (29 €).
3. Le transporteur passe chez vous sous cinq jours ouvrés.

## Remboursement

Sous 14 jours après la réception à l'atelier, sur le moyen de paiement d'origine. Nous retenons le transport (59 €) sauf si le vélo avait un défaut.

## Ce que nous ne reprenons pas

Un vélo gravé, repeint ou accidenté. Une batterie seule ne voyage pas par la poste : écrivez-nous.`,
    },
    translation: {
      by: "tom",
      daysAgo: 205,
      title: "Return a bike within 30 days",
      summary: "What we take back, who pays for the transport, and how soon you have your money.",
      body: `You have 30 days from delivery, and 200 km, to change your mind.

1. Ask for a label in the app: **Orders → Return**.
2. Keep the box: the carrier does not take a bare bike. If it is gone, we send you one (€29).
3. The carrier comes within five working days.

## The money

Within 14 days after the bike has reached our workshop, the way you paid. We keep the transport (€59) unless the bike had a fault.

## What we do not take back

A bike that was engraved, repainted or crashed. A battery alone does not travel by post: write to us.`,
    },
    reviewInDays: 150,
    helpful: 74,
    unhelpful: 21,
    viewsPerDay: 9,
  },
  {
    key: "lost-key-card",
    category: "first-rides",
    by: "tom",
    reviewedBy: "ines",
    daysAgo: 6,
    language: "en",
    unpublished: "review",
    text: {
      title: "The key card is lost",
      summary: "How to get a new one, and how to ride until it arrives.",
      body: `The bike starts from the app without the card. Order a new one under **Orders → Key card**; the old one stops working when the new one is first used.`,
    },
    reviewInDays: 180,
    helpful: 0,
    unhelpful: 0,
    viewsPerDay: 0,
  },
  {
    key: "tyre-pressure",
    category: "care-and-repair",
    by: "claire",
    reviewedBy: "tom",
    daysAgo: 2,
    language: "fr",
    unpublished: "draft",
    text: {
      title: "Quelle pression pour quel chargement",
      summary: "Un tableau par modèle, seul, avec un enfant, avec deux.",
      body: `## Naxos

Seul : 3 bars à l'avant, 3,2 à l'arrière. `,
    },
    reviewInDays: 180,
    helpful: 0,
    unhelpful: 0,
    viewsPerDay: 0,
  },
];
