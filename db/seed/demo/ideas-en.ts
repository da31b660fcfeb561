import type { DemoIdea } from "./content.ts";

/** Ideas in English. */
export const IDEAS_EN: readonly DemoIdea[] = [
  {
    key: "kilometres",
    language: "en",
    category: "app",
    by: "hannah",
    daysAgo: 266,
    promotes: 192,
    demotes: 7,
    tags: ["range", "display"],
    title: "Show the remaining range in kilometres, not in five bars",
    body: `Five bars tell me nothing. The fifth one lasts 15 km, the second one lasts 4, and the first one is a lie: it goes from "fine" to "you are pedalling 24 kilos home" in the time it takes to cross the Loire.

The motor knows how much energy it used over the last few rides and the app knows the hills. Please combine the two and show one honest number, in km (or miles), on the display and in the app:

- for the assist level I am in **now**, with the number changing when I change the level;
- rounded down rather than up;
- with a warning when the usual way home does not fit any more.

I would happily give up the speedometer for it.`,
  },
  {
    key: "navigation",
    language: "en",
    category: "app",
    by: "joost",
    daysAgo: 122,
    promotes: 121,
    demotes: 11,
    tags: ["navigation"],
    title: "Navigation that knows cycle lanes, and which of them are any good",
    body: `The map in the app sends me along a four-lane road because it is 200 m shorter. Car navigation with a bicycle icon is not bicycle navigation.

OpenStreetMap has all of it: separated paths, surfaces, one-way streets open to bikes, gradients. Give me three sliders, or even two: *quiet or quick*, *flat or short*. Spoken directions only at turns, please, I want to hear the traffic.`,
  },
  {
    key: "belt",
    language: "en",
    category: "bike",
    by: "katrin",
    daysAgo: 146,
    promotes: 109,
    demotes: 8,
    tags: ["drivetrain", "naxos"],
    title: "A belt drive option for the Naxos",
    body: `I clean and oil the chain every second week from October to April, and my trousers still lose. A carbon belt with a hub gear would add some cost and 400 g, and take away the one chore that makes people put their bike in the cellar for the winter.

I understand that the frame has to open at the rear for a belt. That is exactly why it should be decided when the frame is next changed, not after.`,
  },
  {
    key: "sharing",
    language: "en",
    category: "app",
    by: "priya",
    daysAgo: 177,
    promotes: 117,
    demotes: 2,
    tags: ["sharing", "account"],
    title: "Let two people use one bike in the app",
    body: `My partner and I share a Paros. The app thinks a bike has one owner, so we share one password, one profile, one saddle-height note and one set of statistics in which I apparently commute to two offices.

What we need is small:

- the owner invites somebody by e-mail;
- the guest can unlock, see the battery and get warnings, but not sell or unpair the bike;
- each of us has our own rides.

Bonus: a guest for a weekend, ending by itself.`,
  },
  {
    key: "family",
    language: "en",
    category: "app",
    by: "george-t",
    daysAgo: 92,
    promotes: 16,
    tags: ["account"],
    title: "Family accounts",
    body: `One bike, three drivers in the house (two adults and a tall teenager). At present the phone that paired first is the only one that works properly. A family account would fix that.`,
    mergedInto: { key: "sharing", daysAgo: 89, by: "claire" },
  },
  {
    key: "watch",
    language: "en",
    category: "app",
    by: "chen",
    daysAgo: 163,
    promotes: 62,
    demotes: 9,
    tags: ["watch"],
    title: "An app for the wrist: Apple Watch and Wear OS",
    body: `Taking out the phone to unlock the bike in the rain with gloves on is a sport of its own. A watch app with three things would do: unlock, battery, find my bike. No maps, no charts.`,
  },
  {
    key: "motor-whine",
    language: "en",
    category: "bike",
    by: "anders",
    daysAgo: 133,
    promotes: 83,
    demotes: 1,
    tags: ["motor", "noise"],
    title: "Take away the motor's whine below 12 km/h",
    body: `Above 15 km/h the motor is silent. Below 12, in assist level 3 and 4, it sings: a clear tone, roughly 2 kHz according to my phone, going up with the cadence. At the traffic lights heads turn, and not out of envy.

It is not the bearings. I had them changed, and the neighbour's Naxos sings the same note. It goes away in level 2, so it smells like the current control rather than the mechanics. Could a firmware with a higher switching frequency at low speed be tried? I volunteer for a beta.`,
  },
  {
    key: "usb-c",
    language: "en",
    category: "accessories",
    by: "maya",
    daysAgo: 67,
    promotes: 97,
    demotes: 3,
    tags: ["charging", "phone"],
    title: "A USB-C port on the handlebar",
    body: `We sit on a 500 Wh battery while our phones die in the holder. I use mine for directions on the way to clients all over Nantes, and by the third one it is at 9 %.

A small weatherproof USB-C port near the display, 15 W is plenty, switched off with the bike so that it cannot drain it in the rack. I know there are adapters for the charging socket; they stick out by four centimetres and the rubber cap never closes again.`,
    notes: [
      {
        by: "hugo",
        daysAgo: 30,
        body: "Display v3 has the pads for it. Ask the supplier about IP65 with the flap open before promising anything.",
      },
    ],
  },
  {
    key: "saturday",
    language: "en",
    category: "shop",
    by: "rachel",
    daysAgo: 198,
    promotes: 49,
    demotes: 1,
    tags: ["delivery"],
    title: "Delivery on Saturdays",
    body: `A bike is not a letter, it does not fit through the door. The carrier only comes on weekdays, and I have used a day's leave to wait for a box that came at 19:40. Saturday delivery, even at an extra charge, would be worth it.`,
  },
  {
    key: "english-phone",
    language: "en",
    category: "service",
    by: "ben-a",
    daysAgo: 152,
    promotes: 38,
    tags: ["support", "language"],
    title: "Somebody who speaks English on the support line",
    body: `My French is good enough for a bakery and not good enough for "the controller throws error 24 after rain". The website, the manual and the app exist in English, so you clearly sell to us. The phone line then answers in French only, and the menu too, which is where I got lost.

Even two afternoons a week would help, if I knew which ones.`,
  },
  {
    key: "loaner",
    language: "en",
    category: "service",
    by: "maya",
    daysAgo: 98,
    promotes: 91,
    tags: ["repair", "warranty"],
    title: "A loan bike while mine is being repaired",
    body: `My motor was replaced under warranty: no complaints about that, it was free and done properly. But it took 19 days, and for 19 days I paid for buses, because the bike *is* how I get to work.

Garages lend you a car. I do not need a new one: an old demo bike with scratches would be wonderful. I would leave a deposit, and I would accept to pay a little if the repair is my own fault.`,
  },
  {
    key: "key",
    language: "en",
    category: "battery",
    by: "erik-n",
    daysAgo: 71,
    promotes: 37,
    demotes: 1,
    tags: ["keys"],
    title: "One key for the battery and the frame lock",
    body: `I carry two keys that look the same, made by the same company, for two locks on the same bike. In the dark I always try the wrong one first. Keyed-alike cylinders are a catalogue item. Please order those.`,
  },
  {
    key: "api",
    language: "en",
    category: "app",
    by: "tomas",
    daysAgo: 38,
    promotes: 31,
    demotes: 2,
    tags: ["api", "data"],
    title: "A small read-only API for my own rides",
    body: `I log my rides in a spreadsheet for the tax office and I would rather not type them. A read-only endpoint with a personal token would do:

\`\`\`http
GET /v1/rides?since=2026-01-01
Authorization: Bearer <token>
\`\`\`

\`\`\`json
{ "rides": [{ "start": "2026-01-07T07:41:00Z", "km": 8.4, "wh": 61 }] }
\`\`\`

No live position, nothing that writes. [JSON:API](https://jsonapi.org/) is overkill, a plain list is fine. Somebody will build the Home Assistant integration within a week, I promise it will not be you who has to.`,
  },
  {
    key: "rain-cover",
    language: "en",
    category: "accessories",
    by: "owen",
    daysAgo: 24,
    promotes: 14,
    demotes: 2,
    tags: ["rain", "display"],
    title: "A rain cover for the display",
    body: `It is waterproof, granted. But with drops on it the touch buttons do what they like: yesterday it set the language to Dutch and the light to off. A silicone cover with real dimples over the buttons, two euros to make, ten to sell.`,
  },
  {
    key: "recycling",
    language: "en",
    category: "battery",
    by: "sofie",
    daysAgo: 110,
    promotes: 44,
    tags: ["recycling"],
    title: "Take back old batteries, everywhere you sell",
    body: `My first battery is at 58 % after six years, and I bought a new one. The recycling yard here does not take batteries above 2 kg, the shop said "normally yes, ask the maker". So I am asking the maker. A prepaid box, or a list of places, would be enough.`,
  },
  {
    key: "prices",
    language: "en",
    category: "service",
    by: "femke",
    daysAgo: 86,
    promotes: 69,
    tags: ["repair", "prices"],
    title: "Publish the prices of common repairs",
    body: `Before I bring the bike I would like to know whether I am about to spend 40 or 400. A table is enough: brake pads front and rear, chain and cassette, spoke, display, labour per quarter of an hour. Prices may differ by workshop; then say from and to.

When I called, I was told that it depends. It always does. It is still not an answer.`,
  },
  {
    key: "subscription",
    language: "en",
    category: "shop",
    by: "lena-s",
    daysAgo: 142,
    promotes: 27,
    demotes: 19,
    tags: ["subscription"],
    title: "Offer the bikes by monthly subscription",
    body: `59 € a month with insurance, repairs and a replacement within 48 hours: that is what the blue-tyre people charge and half of Berlin rides them. I like your bikes better, but I do not want to own one.`,
  },
  {
    key: "crypto",
    language: "en",
    category: "shop",
    by: "sven",
    daysAgo: 219,
    promotes: 4,
    demotes: 23,
    tags: ["payment"],
    title: "Accept crypto",
    body: `I pay for everything else with it. Your checkout takes cards, transfers and three kinds of instalments but no coins. Easy to add, and the fees are lower than what the card people take from you. No idea why this needs a discussion.`,
  },
  {
    key: "small-frame",
    language: "en",
    category: "bike",
    by: "yuki",
    daysAgo: 12,
    promotes: 58,
    demotes: 1,
    tags: ["sizes", "naxos"],
    title: "A frame for people under 1.55 m",
    body: `The smallest Naxos starts at 1.58 m according to your table. I am 1.51 m, and I am not a child: I do not want a 24-inch bike with flowers on it.

I tried the S in Paris. With the saddle all the way down I reach the ground with the tips of my toes, and the brake levers are made for a pianist. An XS with 26-inch wheels and short-reach levers, please. There are more of us than your range suggests.`,
  },
];
