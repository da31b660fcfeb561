import { seededRandom } from "#db/seed/demo/random.ts";

export type SpamKind = "idea" | "thread" | "comment" | "post" | "remark";

export type SpamAccount = {
  nth: number;
  /** Minutes before the wave. */
  joinedBefore: number;
  /** Harmless texts it had published before. */
  harmless: number;
};

export type SpamPost = {
  account: number;
  kind: SpamKind;
  title: string;
  body: string;
  language: "en" | "fr";
  /** Minutes after the wave began. */
  minute: number;
  typedMs: number;
  campaign: string;
};

const DAY = 24 * 60;

/**
 * Fifty accounts: most opened by a script within the hour before, some over the days before, a few that lay asleep and
 * once wrote something harmless to look like members.
 */
export function spamAccounts(seed = 1): SpamAccount[] {
  const { between } = seededRandom(seed);
  return Array.from({ length: 50 }, (_, nth) => {
    if (nth < 32) return { nth, joinedBefore: between(5, 60), harmless: 0 };
    if (nth < 43) return { nth, joinedBefore: between(2 * 60, 4 * DAY), harmless: 0 };
    if (nth < 48) return { nth, joinedBefore: between(2 * DAY, 12 * DAY), harmless: between(1, 3) };
    return { nth, joinedBefore: between(15 * DAY, 30 * DAY), harmless: 6 };
  });
}

/** What is advertised: words to choose from, and where it leads, if anywhere. */
type Campaign = {
  name: string;
  language: "en" | "fr";
  /** `[a|b]` is one of them, `{link}` where it leads. */
  titles: string[];
  texts: string[];
  links: (random: () => number) => string;
};

const word = (random: () => number, length: number) =>
  Array.from({ length }, () => "bcdfglmnprstvaeiou"[Math.floor(random() * 18)]).join("");
const oneOf = (hosts: string[]) => (random: () => number) =>
  `https://${hosts[Math.floor(random() * hosts.length)]}/${word(random, 6)}`;
/** A name that nobody ever used before, for each text. */
const neverTheSame = (random: () => number) =>
  `https://${word(random, 9)}-${word(random, 5)}.shop/${word(random, 4)}`;

const CAMPAIGNS: Campaign[] = [
  {
    name: "slots (en)",
    language: "en",
    titles: ["[Best|Top|Trusted] online slots [this year|right now|for everybody]"],
    texts: [
      "[Hello friends|Hi all|Hey everyone], I have been [playing|trying my luck] at this [casino|online casino] for [weeks|months] and the [payouts|winnings] are [great|amazing]. [Sign up here|Join today|Take a look]: {link}",
      "[Nobody|Hardly anybody] tells you about the [bonus|welcome bonus] at {link} , [two hundred|three hundred] free spins and [quick|instant] withdrawals. [Do not miss it|Worth it].",
    ],
    links: oneOf(["lucky-spin-palace.example", "royalslots77.example"]),
  },
  {
    name: "replicas (en)",
    language: "en",
    titles: ["[Cheap|Discount] watches [with free shipping|delivered anywhere]"],
    texts: [
      "Our store sells [perfect|first class] [replica watches|copies of famous watches] at [low|the lowest] prices, [shipping is free|free delivery], [pay on delivery|all cards accepted]. [Visit|See] {link}",
    ],
    links: neverTheSame,
  },
  {
    name: "guest posts (en)",
    language: "en",
    titles: ["[Grow|Boost] your [traffic|ranking] in [thirty|ninety] days"],
    texts: [
      "[Great|Very useful|Interesting] discussion. If you [own|run] a website, our [team|agency] [offers|provides] [SEO services|backlinks from strong domains|guest posts] at [fair|small] prices. [Details|More]: {link}",
      "I [really|truly] enjoyed [reading|this]. For anybody who wants [more visitors|better rankings], this [helped|worked for] me a lot: {link}",
    ],
    links: (random) => oneOf(["rankrocket.example", "linkfarmers.example", "bit.ly", "tinyurl.com"])(random),
  },
  {
    name: "helpful guide (en)",
    language: "en",
    titles: ["[How I fixed|A way to fix] the [same|very same] problem"],
    texts: [
      "I had [exactly the same|this very] problem last [week|month] and [nothing|no answer here] helped until I found [this guide|this page|an article]: {link} [Now it works|Solved in minutes|Hope it helps].",
      "[The steps|What is described] on {link} [solved|fixed] it for me, [just follow them|try it].",
    ],
    links: neverTheSame,
  },
  {
    name: "recovery (en)",
    language: "en",
    titles: ["[Recover|Get back] your [lost|stolen] coins"],
    texts: [
      "I [lost|was robbed of] [forty|sixty] thousand in a [scam|fake exchange] and [thought|believed] it was gone. Then a [hacker|specialist] named [Victor|Morris|Clara] [recovered|got back] everything in [two|three] days. [Contact him on WhatsApp|Write to him on Telegram] +1 555 0{digits} , [he is honest|very reliable], tell him I sent you.",
      "[Dr|Priest] [Amara|Oduya] cast a love spell for me and my [husband|wife] came back within [days|a week]. [Whatsapp|Call] +44 7700 9{digits}",
    ],
    links: () => "",
  },
  {
    name: "prêts (fr)",
    language: "fr",
    titles: ["[Offre|Proposition] de prêt [sérieuse|rapide et fiable]"],
    texts: [
      "[Bonjour|Bonsoir] [à tous|mesdames et messieurs], je suis [un particulier|une particulière] qui [accorde|propose] des prêts de [2 000|5 000] à [500 000|900 000] euros à un taux de [2|3] %. [Réponse|Virement] sous [48|72] heures, [sans justificatif|même en cas de refus de votre banque]. Écrivez-moi : [pret|credit].{digits}@mail.example",
      "Prêt entre particuliers [sérieux|honnête] : [contactez-moi|écrivez-nous] par WhatsApp au +33 7 00 {digits}, [dossier accepté|accord] en [un jour|24 heures].",
    ],
    links: () => "",
  },
  {
    name: "voyance (fr)",
    language: "fr",
    titles: ["[Grand|Célèbre] voyant [africain|reconnu]"],
    texts: [
      "[Maître|Professeur] [Koffi|Baba], [grand marabout|voyant médium], [retour affectif|retour de l'être aimé] en [sept|trois] jours, [chance aux jeux|désenvoûtement]. [Résultats garantis|Discrétion assurée]. Tél. 06 00 {digits}",
      "[Votre couple va mal ?|Séparation, divorce ?] [Consultez|Appelez] le [plus grand|meilleur] voyant : {link}",
    ],
    links: oneOf(["voyance-maitre.example", "retour-amour.example"]),
  },
  {
    name: "gains (fr)",
    language: "fr",
    titles: ["[Gagnez|Comment gagner] [300|500] euros par jour [depuis chez vous|sans effort]"],
    texts: [
      "[J'ai découvert|Je viens de découvrir] une [méthode|plateforme] pour [gagner de l'argent en ligne|compléter ses revenus], [sans compétences|sans investissement]. [Inscription gratuite|Tout est expliqué] ici : {link}",
      "[Moi aussi je doutais|Au début je n'y croyais pas], mais [en deux semaines|en un mois] j'ai [touché|reçu] [1 200|2 400] euros. [Le lien|L'adresse] : {link} , [profitez-en|les places sont limitées].",
    ],
    links: (random) => oneOf(["revenus-faciles.example", "argent-libre.example", "cutt.ly"])(random),
  },
  {
    name: "boutique (fr)",
    language: "fr",
    titles: ["[Promotion|Déstockage] sur les [baskets|sacs] de marque"],
    texts: [
      "[Vente privée|Grande braderie] : [sacs|baskets|montres] de marque à [moins soixante|moins quatre-vingts] pour cent, [livraison offerte|retour gratuit], [stock limité|jusqu'à dimanche]. {link}",
    ],
    links: neverTheSame,
  },
];

/** 1,000 texts of 50 accounts in three hours. The same seed gives the same wave. */
export function spamWave({ posts = 1000, seed = 1 } = {}): SpamPost[] {
  const { next, between } = seededRandom(seed + 1000);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const spin = (text: string, link: string) =>
    text
      .replace(/\[([^\]]+)\]/g, (_all, words: string) => pick(words.split("|")))
      .replace("{link}", link)
      .replace("{digits}", String(between(10_000, 99_999)));
  const wave = Array.from({ length: posts }, (_, nth): SpamPost => {
    const account = nth % 50;
    // Each account works for two customers.
    const campaign = CAMPAIGNS[(account + (next() < 0.7 ? 0 : 4)) % CAMPAIGNS.length]!;
    const link = campaign.links(next);
    const body = spin(pick(campaign.texts), link);
    return {
      account,
      kind: pick(["idea", "thread", "comment", "comment", "comment", "post", "post", "remark"] as const),
      title: spin(pick(campaign.titles), ""),
      body: decorate(body, next),
      // One in ten says a language it is not written in.
      language: next() < 0.1 ? (campaign.language === "en" ? "fr" : "en") : campaign.language,
      minute: next() * 180,
      typedMs: speed(next),
      campaign: campaign.name,
    };
  });
  return wave.sort((one, other) => one.minute - other.minute);
}

/** Most send at once, some wait a little, some as long as a person would. */
function speed(next: () => number): number {
  const who = next();
  if (who < 0.5) return 200 + next() * 2300;
  if (who < 0.8) return 3500 + next() * 12_000;
  return 20_000 + next() * 100_000;
}

/** Small changes that make no two texts the same, letter by letter. */
function decorate(text: string, next: () => number): string {
  const way = next();
  if (way < 0.2)
    return `${text}\n\n${["Thanks", "Merci", "Regards", "Cordialement", "Bye"][Math.floor(next() * 5)]}`;
  if (way < 0.35) return text.toUpperCase().replace(/HTTPS?:\/\/\S+/g, (link) => link.toLowerCase());
  if (way < 0.5) return text.replace(/ /g, (space) => (next() < 0.05 ? "  " : space));
  if (way < 0.65) return `**${text.slice(0, 30).trim()}** ${text.slice(30)}`;
  return text;
}
