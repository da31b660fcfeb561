import type { DemoArticle } from "./content.ts";

/** Articles about the battery, the motor and their codes. */
export const ARTICLES_1: readonly DemoArticle[] = [
  {
    key: "e21",
    category: "error-codes",
    by: "tom",
    reviewedBy: "ines",
    daysAgo: 61,
    language: "en",
    born: "e21-rain",
    text: {
      title: "Error E21: the motor does not hear the sensor",
      summary:
        "E21 after rain or washing is nearly always a wet plug. How to dry it, and when to stop trying.",
      body: `The display shows **E21** and the assistance stops. The bike still rides, brakes and lights up as usual: it is heavy, not dangerous.

## What it means

The motor gets no signal from the torque sensor in the bottom bracket. In nine cases out of ten the plug under the motor is wet; in the tenth its cable is damaged.

## What you can do

1. Switch the bike off and take the battery out.
2. Wait ten minutes, then turn the cranks backwards twenty times.
3. Find the green plug under the motor. Pull it straight out, without twisting.
4. Dry both halves with a cloth or a hair dryer **on cold**. No compressed air: it drives the water further in.
5. Put a pea of dielectric grease on the seal, and plug it back until it clicks.
6. Put the battery in and switch on without a foot on the pedals: the sensor sets its zero in the first three seconds.

> A foot on the pedal while switching on is the second most frequent cause. Step off, switch off, switch on.

## When to stop

If E21 comes back on a dry day, or if the cable is kinked or shows copper, go to a workshop: the sensor cable costs little, and replacing it takes a quarter of an hour. It is covered by the warranty for two years.

## How to keep it from coming back

Wash the bike with a bucket and a brush. A pressure washer finds its way past every seal around the bottom bracket, ours included.`,
    },
    translation: {
      by: "tom",
      daysAgo: 58,
      title: "Erreur E21 : le moteur n’entend plus le capteur",
      summary:
        "Après la pluie ou un lavage, E21 est presque toujours une prise mouillée. Comment la sécher, et quand s’arrêter.",
      body: `L'écran affiche **E21** et l'assistance s'arrête. Le vélo roule, freine et s'éclaire comme d'habitude : il est lourd, pas dangereux.

## Ce que cela signifie

Le moteur ne reçoit plus le signal du capteur de couple, dans le boîtier de pédalier. Neuf fois sur dix, la prise sous le moteur est mouillée ; la dixième, son câble est abîmé.

## Ce que vous pouvez faire

1. Éteignez le vélo et retirez la batterie.
2. Attendez dix minutes, puis tournez les pédales vingt fois à l'envers.
3. Repérez la prise verte sous le moteur. Tirez-la bien droit, sans la tourner.
4. Séchez les deux moitiés avec un chiffon ou un sèche-cheveux **à froid**. Pas d'air comprimé : il pousse l'eau plus loin.
5. Mettez un petit pois de graisse diélectrique sur le joint, puis rebranchez jusqu'au clic.
6. Remettez la batterie et allumez sans poser le pied sur les pédales : le capteur se règle pendant les trois premières secondes.

> Un pied posé sur la pédale à l'allumage est la deuxième cause la plus fréquente. Descendez, éteignez, rallumez.

## Quand s'arrêter

Si E21 revient par temps sec, ou si le câble est plié ou laisse voir du cuivre, passez en atelier : le câble du capteur coûte peu et se change en un quart d'heure. Il est couvert par la garantie pendant deux ans.

## Pour que cela ne revienne pas

Lavez le vélo au seau et à la brosse. Un nettoyeur à haute pression trouve son chemin à travers tous les joints du pédalier, les nôtres compris.`,
    },
    reviewInDays: 120,
    helpful: 214,
    unhelpful: 11,
    viewsPerDay: 38,
  },
  {
    key: "winter",
    category: "battery-and-range",
    by: "tom",
    reviewedBy: "ines",
    daysAgo: 240,
    language: "fr",
    text: {
      title: "Rouler et charger par grand froid",
      summary: "Pourquoi l’autonomie fond l’hiver, ce qui abîme vraiment la batterie, et ce qui l’aide.",
      body: `Par 0 °C, une batterie donne environ un quart de moins qu'à 20 °C. Elle n'est pas usée : elle se réveille dès qu'elle se réchauffe.

## Ce qui abîme vraiment

**Charger une batterie gelée.** Sous 0 °C, la charge dépose du métal à l'intérieur des cellules, et ce dépôt ne repart pas. Nos chargeurs attendent que la batterie atteigne 5 °C ; un chargeur d'une autre marque, non.

## Ce qui aide

- Rentrez la batterie la nuit et remettez-la au dernier moment.
- Une housse en néoprène fait gagner 8 à 10 % sur un trajet d'une heure.
- Démarrez deux niveaux plus bas pendant dix minutes : la batterie chauffe en travaillant.

| Température de la batterie | Autonomie à attendre |
|---:|---:|
| 20 °C | 100 % |
| 10 °C | 90 % |
| 0 °C | 75 % |
| −10 °C | 60 % |

## Si vous ne roulez pas de l'hiver

Rangez-la au sec, entre 5 et 15 °C, chargée à 60 %. Une fois par mois, allumez-la : si elle passe sous 30 %, remontez-la à 60 %.`,
    },
    translation: {
      by: "tom",
      daysAgo: 239,
      behind: true,
      title: "Riding and charging in the cold",
      summary: "Why the range melts away in winter, what really harms the battery, and what helps.",
      body: `At 0 °C a battery gives about a quarter less than at 20 °C. It is not worn out: it wakes up as soon as it gets warm.

## What really harms it

**Charging it while it is frozen.** Below 0 °C, charging leaves metal inside the cells for good. Our chargers wait until the battery has 5 °C; those of others do not.

## What helps

- Take the battery in at night and put it back at the last moment.
- A neoprene cover gains 8 to 10 % on a ride of an hour.

## If you do not ride in winter

Keep it dry, between 5 and 15 °C, charged to 60 %.`,
    },
    before: {
      body: `Par 0 °C, une batterie donne environ un quart de moins qu'à 20 °C.

## Ce qui aide

- Rentrez la batterie la nuit et remettez-la au dernier moment.
- Une housse en néoprène fait gagner 8 à 10 % sur un trajet d'une heure.

## Si vous ne roulez pas de l'hiver

Rangez-la au sec, entre 5 et 15 °C, chargée à 60 %.`,
      comment: "Le tableau et le danger de charger à froid, demandés sans cesse en janvier.",
    },
    reviewInDays: -24,
    helpful: 163,
    unhelpful: 19,
    viewsPerDay: 21,
  },
  {
    key: "charge-limit",
    category: "battery-and-range",
    by: "claire",
    reviewedBy: "tom",
    daysAgo: 95,
    language: "fr",
    text: {
      title: "Limiter la charge à 80 % pour faire durer la batterie",
      summary: "Où trouver le réglage, ce qu’il rapporte, et quand charger à 100 % malgré tout.",
      body: `Une batterie qui dort pleine vieillit plus vite. Depuis l'application 5.1, le vélo peut s'arrêter de charger à 80 %.

## Activer la limite

Dans l'application : **Réglages → Mon vélo → Batterie → Limite de charge**. Le vélo doit être allumé et à portée de Bluetooth. La limite reste dans la batterie : elle vaut aussi avec un autre téléphone.

## Ce que cela rapporte

Au bout de 500 charges, nos essais donnent 91 % de la capacité d'origine avec la limite, 82 % sans.

## Quand charger à 100 %

La veille d'un long trajet : appuyez sur **Charger à fond une fois**. Une fois par mois, faites-le aussi pour que la jauge reste juste.`,
    },
    translation: {
      by: "tom",
      daysAgo: 94,
      title: "Stop charging at 80 % to make the battery last",
      summary: "Where the setting is, what it gains, and when to charge to 100 % all the same.",
      body: `A battery that sleeps full ages faster. Since app 5.1 the bike can stop charging at 80 %.

## Switch the limit on

In the app: **Settings → My bike → Battery → Charge limit**. The bike must be on and within reach of Bluetooth. The limit is kept in the battery, so it holds with another phone too.

## What it gains

After 500 charges our tests show 91 % of the original capacity with the limit, 82 % without.

## When to charge to 100 %

The evening before a long ride: press **Charge fully once**. Do it once a month anyway, so that the gauge stays right.`,
    },
    reviewInDays: 60,
    helpful: 88,
    unhelpful: 6,
    viewsPerDay: 12,
  },
  {
    key: "battery-blinks",
    category: "error-codes",
    by: "tom",
    reviewedBy: "claire",
    daysAgo: 180,
    language: "en",
    text: {
      title: "The battery’s lights blink: what each pattern means",
      summary: "One to five blinks, red or white: a table, and what to do about each.",
      body: `Press the button on the battery once and count the blinks.

| Lights | Meaning | What to do |
|---|---|---|
| One red blink | Too cold to charge | Bring it indoors for an hour |
| Two red blinks | Too hot | Take it out of the sun, wait |
| Three red blinks | One cell is out of balance | Charge to 100 % and leave it plugged in overnight |
| Four red blinks | The lock contact is open | Push the battery until it clicks |
| Five red blinks | Protection has tripped | Take it to a workshop, do not charge it |
| White, running | It is updating itself | Leave it alone for ten minutes |

**Never open a battery**, and never charge one that fell from a height, got under water or smells sweet.`,
    },
    translation: {
      by: "claire",
      daysAgo: 176,
      title: "Les voyants de la batterie clignotent : que signifie chaque signal",
      summary: "D’un à cinq clignotements, rouges ou blancs : un tableau, et que faire.",
      body: `Appuyez une fois sur le bouton de la batterie et comptez les clignotements.

| Voyants | Signification | Que faire |
|---|---|---|
| Un rouge | Trop froide pour charger | Rentrez-la une heure |
| Deux rouges | Trop chaude | Mettez-la à l'ombre, attendez |
| Trois rouges | Une cellule est déséquilibrée | Chargez à 100 % et laissez branché une nuit |
| Quatre rouges | Le contact du verrou est ouvert | Poussez la batterie jusqu'au clic |
| Cinq rouges | La protection a coupé | Passez en atelier, ne la chargez pas |
| Blancs qui défilent | Elle se met à jour | Laissez-la tranquille dix minutes |

**N'ouvrez jamais une batterie**, et ne chargez jamais celle qui est tombée de haut, qui a pris l'eau ou qui a une odeur sucrée.`,
    },
    reviewInDays: 14,
    helpful: 131,
    unhelpful: 24,
    viewsPerDay: 17,
    flag: {
      by: "thomas-nguyen",
      words:
        "Three blinks also shows for a firmware older than 2.4 with the new charger. Charging overnight does not help there, only the update does.",
      daysAgo: 4,
    },
  },
];
