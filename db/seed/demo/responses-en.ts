import type { DemoStep } from "./content.ts";

/** The official road of the English ideas, oldest step first. Those that are not here have had no answer. */
export const RESPONSES_EN: Record<string, readonly DemoStep[]> = {
  kilometres: [
    { to: "under-review", daysAgo: 259, by: "claire" },
    {
      to: "accepted",
      daysAgo: 233,
      by: "claire",
      text: "Hannah, you are right, and the bars are a leftover from our first display, which could not show more than five lines. We are taking this on. The difficult part is not the number but making it honest: a range that jumps from 30 to 18 km on the first hill would be worse than the bars. We will record consumption over your last ten rides and start from there, and I will report here with version 4.6.",
    },
    { to: "planned", daysAgo: 172, by: "claire" },
    {
      to: "in-progress",
      daysAgo: 64,
      by: "claire",
      text: "An update, as promised, later than promised. The estimate works on the bench and on nineteen bikes of colleagues and testers; it was within 8 % on nine rides out of ten. What it does not do yet is tell a headwind from a flat tyre. We round down, as you asked. It will be in the app first and on the display with the firmware after it.",
    },
  ],
  navigation: [
    {
      to: "under-review",
      daysAgo: 94,
      by: "claire",
      text: "Joost, the two sliders are the best specification we have had all year. We are comparing three routing engines on 200 real rides. The honest question we have not answered is whether we should do this at all, when good cycling maps exist, or rather hand the ride over to the one you like. If you use such an app, tell us which and why.",
    },
  ],
  belt: [
    {
      to: "under-review",
      daysAgo: 119,
      by: "hugo",
      text: "Katrin, you have understood the catch: the current frame does not open, and a belt cannot be riveted like a chain. The next frame is being drawn now, and a split dropout is on the list of things to price. We will know in a few months whether it stays on it. Please keep the votes coming, they do count in that discussion.",
    },
  ],
  sharing: [
    {
      to: "accepted",
      daysAgo: 148,
      by: "claire",
      text: "Priya, we laughed at the two offices and then found that one bike in five is unlocked by more than one phone. So this is not a special case, and we are taking it on. Owner and guest, as you describe, with rides kept apart.",
    },
    {
      to: "planned",
      daysAgo: 55,
      by: "claire",
      text: "Invitations and guests are planned for version 5.0, in about half a year. The weekend guest that ends by itself will be in it. Moving a bike for good from one owner to another will not: that needs proof of purchase, and we want to do it properly.",
    },
  ],
  watch: [
    {
      to: "not-planned",
      daysAgo: 116,
      by: "claire",
      text: "Chen, thank you for keeping the wish so small. We still have to say no: two watch apps are two more apps to test with every release, we are five people, and unlocking over the watch's Bluetooth failed one time in six in our trial. We would rather make the phone do it without being taken out. What you can do today is switch on automatic unlocking (Settings, Lock, When I am near): the phone stays in your pocket, gloves stay on.",
    },
  ],
  "motor-whine": [
    {
      to: "accepted",
      daysAgo: 101,
      by: "hugo",
      text: "Anders, you diagnosed it better than our first report did: it is the current control, at 2.1 kHz to be exact. Raising the frequency moves the tone out of hearing but costs about 1 % of range at low speed. We think that is a fair trade and are taking it on.",
    },
    { to: "in-progress", daysAgo: 36, by: "hugo" },
  ],
  saturday: [
    { to: "planned", daysAgo: 160, by: "claire" },
    {
      to: "implemented",
      daysAgo: 99,
      by: "claire",
      text: "You asked, it is there: at checkout you can choose a Saturday, between 9 and 13 h, in France, Belgium and the Netherlands, for 15 €. The carrier sends a message an hour before. In Germany and Ireland there is no Saturday service for boxes of that size yet; we ask again every quarter.",
    },
  ],
  "english-phone": [
    {
      to: "partly-implemented",
      daysAgo: 82,
      by: "claire",
      text: "Ben, the menu now starts in both languages, and Tom, who wrote half of our manual, answers in English on Tuesdays and Thursdays from 13 to 18 h. On the other days you can leave a message in English and are called back the next working day. It is not five days a week, which is why this says partly.",
    },
  ],
  loaner: [
    {
      to: "under-review",
      daysAgo: 77,
      by: "hugo",
      text: "Maya, nineteen days is too long, with or without a loan bike; the motor had been out of stock and nobody told you. We own eleven retired demo bikes, and the workshops in Nantes and Lyon would like to lend them out. What is missing is an insurer who covers a bike ridden by somebody who does not own it. We have an appointment, and I will write here what came of it.",
    },
  ],
  recycling: [
    {
      to: "already-offered",
      daysAgo: 95,
      by: "hugo",
      text: "Sofie, every shop that sells our batteries has to take one back, and 31 of them have the yellow box for it: the list is on the page Batteries, at the bottom. For you in Aarhus the nearest is in Skanderborg. If it is more than 30 km away, write to us and we send a prepaid box; a used battery must not travel by ordinary mail.",
    },
  ],
  prices: [
    {
      to: "accepted",
      daysAgo: 40,
      by: "hugo",
      text: 'Femke, "it depends" is true and useless, you are right. We asked our four own workshops for their invoices of the last year, and the spread is small enough to publish: twenty repairs, parts and labour, from and to. Partner workshops set their own prices, and we will mark them as such rather than invent a number for them.',
    },
  ],
  subscription: [
    {
      to: "not-planned",
      daysAgo: 125,
      by: "claire",
      text: "Lena, we did the sums, twice. To lend a bike with repairs within 48 hours we would need a workshop in every city in which we offer it, and we have four. We would end up lending bikes that we cannot look after, which is the opposite of what we stand for. So we will not. If owning is the worry rather than paying: we buy a Naxos back within the first 100 days at its price minus 1 € per day, no questions asked.",
    },
  ],
  crypto: [
    {
      to: "archived",
      daysAgo: 176,
      by: "claire",
      text: "Four for, twenty-three against: the community has answered this one before we did. Our bank does not allow it either, and a refund in a currency that moves by a tenth in a week would be unfair to one of us. We file it away. Bank transfer has no fees for you or for us, if that is what you are after.",
    },
  ],
};
