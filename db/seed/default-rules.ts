import type { RuleEffect, RuleKind, RuleMode } from "../schema/screening.ts";

type DefaultRule = {
  kind: RuleKind;
  mode: RuleMode;
  effect: RuleEffect;
  language?: "en" | "fr";
  config: Record<string, unknown>;
  belowTrust: number | null;
};

/**
 * What watches over a new community. Members who have been here a while are never held; of newcomers, only what looks
 * like advertising: `npm run spam-wave` says how much of a wave these catch, and how many honest texts.
 */
const RULES: DefaultRule[] = [
  {
    kind: "first_posts",
    mode: "on",
    effect: "flag",
    config: { posts: 1, withLink: false, whileWaiting: 0 },
    belowTrust: 1,
  },
  {
    kind: "first_posts",
    mode: "on",
    effect: "hold",
    config: { posts: 50, withLink: false, whileWaiting: 2 },
    belowTrust: 3,
  },
  {
    kind: "links",
    mode: "on",
    effect: "hold",
    config: { max: null, hosts: [], unknown: true },
    belowTrust: 1,
  },
  {
    kind: "links",
    mode: "on",
    effect: "hold",
    config: {
      max: null,
      hosts: ["bit.ly", "tinyurl.com", "goo.gl", "is.gd", "cutt.ly", "rb.gy", "shorturl.at", "t.me", "wa.me"],
      unknown: false,
    },
    belowTrust: 2,
  },
  {
    kind: "words",
    mode: "on",
    effect: "hold",
    language: "en",
    config: {
      words: [
        "casino",
        "viagra",
        "cialis",
        "escort",
        "forex signal",
        "crypto giveaway",
        "binary options",
        "payday loan",
        "backlink",
        "seo service",
        "cheap followers",
        "buy followers",
        "essay writing service",
        "weight loss pill",
        "make money online",
        "earn money from home",
        "work from home and earn",
        "love spell",
        "recover lost bitcoin",
        "replica watch",
        "free iptv",
        "whatsapp me",
        "contact him on whatsapp",
      ],
      exact: false,
    },
    belowTrust: 3,
  },
  {
    kind: "words",
    mode: "on",
    effect: "hold",
    language: "fr",
    config: {
      words: [
        "casino",
        "viagra",
        "cialis",
        "escorte",
        "prêt entre particuliers",
        "crédit sans justificatif",
        "offre de prêt",
        "marabout",
        "voyance gratuite",
        "retour affectif",
        "retour de l'être aimé",
        "gagner de l'argent en ligne",
        "gagner de l'argent depuis chez vous",
        "acheter des abonnés",
        "pilule minceur",
        "montre réplique",
        "paris sportifs garantis",
        "contactez-moi sur whatsapp",
        "abonnement iptv",
        "dossier de crédit accepté",
      ],
      exact: false,
    },
    belowTrust: 3,
  },
  {
    kind: "duplicate",
    mode: "on",
    effect: "hold",
    config: { days: 7, similarity: 84 },
    belowTrust: 2,
  },
  {
    kind: "fast_typing",
    mode: "on",
    effect: "hold",
    config: { minMs: 3000 },
    belowTrust: 1,
  },
  {
    kind: "burst",
    mode: "on",
    effect: "hold",
    config: { accounts: 12, minutes: 30, withLink: true },
    belowTrust: 1,
  },
  {
    kind: "same_host",
    mode: "on",
    effect: "hold",
    config: { posts: 3, days: 7 },
    belowTrust: 3,
  },
];

/** Without names: what such a rule does is said in the reader's language. */
export const DEFAULT_RULES = RULES.map((rule, nth) => ({ ...rule, name: "", position: (nth + 1) * 10 }));
