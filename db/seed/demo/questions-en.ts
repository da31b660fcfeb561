import type { DemoThread } from "./content.ts";

/** Questions and discussions in English. */
export const QUESTIONS_EN: readonly DemoThread[] = [
  {
    key: "e21-rain",
    language: "en",
    category: "bike",
    product: "Naxos",
    version: "2024",
    by: "owen",
    daysAgo: 64,
    tags: ["e21", "motor", "rain"],
    title: "E21 on the display after a wet ride, and no assistance",
    body: `Forty minutes of proper Welsh rain yesterday. This morning the display says **E21** and the motor does nothing. Lights, brakes and gears are fine.

I let it stand in the hall overnight. It worked for two minutes, then E21 again. Is that the motor, or something I can reach?`,
    meToos: 23,
    remarks: [{ by: "nora", text: "Same here after washing it, not even rain." }],
    answers: [
      {
        by: "olivier-m",
        after: 3,
        accepted: true,
        helpful: 41,
        text: `It is the plug of the torque sensor, the green one under the motor. Battery out first, then pull it straight out and dry both halves with **cold** air. A little dielectric grease on the seal, back in until it clicks.

And when you switch on: no foot on the pedals for three seconds. The sensor takes that for its zero.`,
        remarks: [
          { by: "owen", text: "That was it. There was a teaspoon of Wales in there. Thank you!" },
          { by: "olivier-m", text: "Glad it rides. Bucket and brush from now on, no lance." },
        ],
      },
      {
        by: "mateusz",
        after: 9,
        helpful: 6,
        text: "If it comes back when dry, look at the cable where it passes the stand: in my workshop I have seen two that were pinched there.",
      },
      {
        by: "sven",
        after: 20,
        text: "I put a cut bicycle tube around the plug, two winters now without a code.",
      },
    ],
  },
  {
    key: "update-62",
    language: "en",
    category: "app",
    product: "App for Android",
    version: "5.2",
    by: "ana-c",
    daysAgo: 36,
    tags: ["update", "bluetooth"],
    title: "Motor update stops at 62 % every single time",
    body: `Third evening in a row. It runs to 62 %, thinks for a while, and says "connection lost". The phone lies next to the display.

App 5.2 on a Pixel, Milo from last year. Should I be afraid of riding it half updated?`,
    meToos: 14,
    answers: [
      {
        by: "priya",
        after: 2,
        helpful: 5,
        text: "Not dangerous: it writes the new version beside the old one and only switches when it is whole. The app could say so, of course.",
      },
      {
        by: "tom",
        after: 17,
        accepted: true,
        official: true,
        helpful: 19,
        text: `Please plug the **charger into the bike** before you start: below 40 % the battery refuses the last step, and the app of today reports that as a lost connection. We are changing the message.

Then switch the phone's energy saver off, open Settings → My bike → Update, and choose *Continue*.`,
        remarks: [
          {
            by: "ana-c",
            text: "Charger in, done in eleven minutes. That message sent me the wrong way for three days.",
          },
        ],
      },
    ],
  },
  {
    key: "range-new-battery",
    language: "en",
    category: "battery",
    product: "Paros",
    version: "2025",
    by: "femke",
    daysAgo: 3.2,
    tags: ["range", "paros"],
    title: "New Paros: 41 km instead of the 70 in the leaflet. Normal?",
    body: `Two children in the back (34 kg together), flat Ghent, level 3 of 4, 8 °C. The leaflet says "up to 70 km". I get 41 to the last bar.

Is the battery faulty, or is the leaflet about a different planet?`,
    meToos: 6,
    answers: [
      {
        by: "bastien",
        after: 5,
        helpful: 4,
        text: "Three kids, hills, 28 km. Forty-one on the flat at 8 °C is a healthy battery and an optimistic leaflet. Level 2 gives me a third more and I hardly notice.",
      },
      {
        by: "thomas-nguyen",
        after: 11,
        helpful: 7,
        text: `Measure it before you worry: Settings → My bike → Battery shows the capacity in Wh after one full cycle. Above 580 of 600 and it is as new.

By my numbers level 3 with 34 kg of children is 14 Wh/km. 600 / 14 = 43.`,
      },
    ],
  },
  {
    key: "unpair-second-hand",
    language: "en",
    category: "app",
    product: "App for iPhone",
    version: "5.2",
    by: "lena-s",
    daysAgo: 1.9,
    tags: ["account", "second-hand"],
    title: "Bought a second-hand Naxos, the app says it belongs to somebody else",
    body: `The seller has moved abroad and does not answer any more. I have the key card and the receipt with both our names. The bike rides, but I cannot lock it or update it.

How do I become its owner?`,
    meToos: 3,
  },
  {
    key: "mudguard-gap",
    language: "en",
    category: "accessories",
    by: "chen",
    daysAgo: 0.4,
    tags: ["tyres", "mudguard"],
    title: "Do 50 mm tyres fit under the Milo's mudguards?",
    body: "Cobbles all the way to work. The dealer says 47 at most, the mudguard looks as if it had a finger to spare. Has anybody tried 50?",
  },
  {
    key: "noise-level-4",
    language: "en",
    category: "bike",
    product: "Naxos",
    version: "2025",
    by: "anders",
    daysAgo: 9,
    tags: ["motor", "noise"],
    title: "A whistling at exactly 23 km/h on level 4",
    body: "At 22 it is quiet, at 24 too. At 23, on level 4 only, the motor whistles (around 3.1 kHz, I measured). 400 km on the clock.",
    meToos: 8,
    needsInfo: {
      by: "tom",
      after: 40,
      note: "Which firmware does the app show under My bike, and does it also whistle with the battery below half? We have heard it on three bikes from March, and would like to know whether yours is one of them.",
    },
    answers: [
      {
        by: "katrin",
        after: 6,
        helpful: 2,
        text: "Mine did that until the first service: they turned the chainring bolts and it was gone. Not sure it was the bolts.",
      },
    ],
  },
  {
    key: "best-rain-trousers",
    kind: "discussion",
    language: "en",
    category: "accessories",
    by: "liam",
    daysAgo: 47,
    tags: ["rain", "clothes"],
    title: "Rain trousers that survive a winter: what do you ride in?",
    body: "Cork, 11 km each way, 210 wet days a year. I am through my third pair at the knees. What lasts, and what breathes?",
    answers: [
      { by: "owen", after: 4, helpful: 12, text: "Fishing shop, not bike shop. Ugly, eternal." },
      {
        by: "yann-le-goff",
        after: 12,
        helpful: 9,
        text: "Cape plutôt que pantalon, au-dessus de 12 km/h de vent je la rentre. Ça fait cinq hivers. (A cape. Five winters.)",
      },
      { by: "nora", after: 30, helpful: 5, text: "Wool under anything. Wet is fine, cold is not." },
    ],
  },
];
