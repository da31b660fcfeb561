import type { Facts, LikeText } from "./facts.ts";
import { isWellKnown } from "./known-hosts.ts";
import { BITS_APART, NEWEST_COMPARED, USUAL_DAYS, USUAL_FROM_DAYS } from "./looking-back.ts";
import type { PastAuthor, PastText } from "./past-texts.server.ts";
import { PRINT_DAYS } from "./rule-config.ts";
import type { TextFacts } from "./text-facts.server.ts";
import { AGAINST_DAYS, PUBLISHED_ENOUGH, TRUST, type Trust, trustFrom } from "./trust.ts";

const DAY_MS = 86_400_000;

type Remembered = LikeText & { hi: number; lo: number };

/** How many bits of a 32-bit number are set. */
function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const high = (hash: bigint) => Number(BigInt.asIntN(32, hash >> 32n));
const low = (hash: bigint) => Number(BigInt.asIntN(32, hash));

/** The number of sorted moments in a span. */
function within(moments: readonly number[], from: number, to: number): number {
  const first = (value: number, inclusive: boolean) => {
    let [start, end] = [0, moments.length];
    while (start < end) {
      const middle = (start + end) >> 1;
      if (moments[middle]! < value || (!inclusive && moments[middle] === value)) start = middle + 1;
      else end = middle;
    }
    return start;
  };
  return first(to, false) - first(from, true);
}

/**
 * What was known at each moment of the past: the facts that `gatherFacts` would have found then, kept in memory while the
 * texts go by in their order.
 */
export class PastCommunity {
  readonly #authors: Map<string, PastAuthor & { published: number }>;
  /** When accounts were opened, in order. */
  readonly #opened: readonly number[];
  readonly #ownSites: readonly string[];
  #lately: Remembered[] = [];
  readonly #known = new Set<string>();

  constructor(authors: readonly PastAuthor[], opened: readonly number[], ownSites: readonly string[]) {
    this.#authors = new Map(authors.map((author) => [author.id, { ...author, published: author.before }]));
    this.#opened = opened;
    this.#ownSites = ownSites;
  }

  /** The facts of a text as they were when it was written; what its words' stems are is told by the caller. */
  facts(past: PastText, text: TextFacts, minutes: readonly number[], stemmed: Facts["stemmed"]): Facts {
    const now = past.at;
    const strange = text.sites.filter(
      (site) => !isWellKnown(site) && !this.#ownSites.includes(site) && !this.#known.has(site),
    );
    const author = this.#authors.get(past.authorId);
    return {
      text,
      language: past.language,
      edit: false,
      trust: this.#trust(past),
      published: Math.min(author?.published ?? 0, PUBLISHED_ENOUGH),
      waiting: 0,
      typedMs: null,
      strange,
      lately: this.#alike(text, strange, now),
      opened: Object.fromEntries(
        minutes.map((span) => [span, this.#openedAround(author?.createdAt ?? now, span)]),
      ),
      stemmed,
      now,
    };
  }

  /** The text has been published: it counts for its author, and the next ones are compared with it. */
  add(past: PastText, text: TextFacts): void {
    const trust = this.#trust(past);
    const author = this.#authors.get(past.authorId);
    if (author) author.published += 1;
    if (trust >= TRUST.member) for (const site of text.sites) this.#known.add(site);
    this.#lately.push({
      memberId: past.authorId,
      targetKind: past.kind,
      targetId: past.id,
      print: text.print,
      distance: null,
      hosts: text.sites,
      trust,
      createdAt: past.at,
      hi: high(text.simhash),
      lo: low(text.simhash),
    });
    // Now and then, what is too old to be compared is let go.
    const oldest = past.at.getTime() - PRINT_DAYS * DAY_MS;
    if (this.#lately.length > 5000 && this.#lately[2500]!.createdAt.getTime() < oldest)
      this.#lately = this.#lately.filter(({ createdAt }) => createdAt.getTime() >= oldest);
  }

  #trust(past: PastText): Trust {
    const author = this.#authors.get(past.authorId);
    if (!author) return TRUST.new;
    const now = past.at.getTime();
    const since = now - AGAINST_DAYS * DAY_MS;
    return trustFrom({
      role: author.role,
      circle: author.circle,
      vouchedFor: author.trustedAt !== null && author.trustedAt.getTime() <= now,
      ageMs: now - author.createdAt.getTime(),
      published: author.published,
      against: author.against.filter((at) => at.getTime() > since && at.getTime() <= now).length,
    });
  }

  #alike(text: TextFacts, strange: readonly string[], now: Date): LikeText[] {
    const oldest = now.getTime() - PRINT_DAYS * DAY_MS;
    const found: LikeText[] = [];
    const [hi, lo] = [high(text.simhash), low(text.simhash)];
    for (let at = this.#lately.length - 1, nth = 0; at >= 0; at -= 1, nth += 1) {
      const other = this.#lately[at]!;
      if (other.createdAt.getTime() < oldest) break;
      const comparable = text.simhash !== 0n && (other.hi !== 0 || other.lo !== 0) && nth < NEWEST_COMPARED;
      const apart = comparable ? ones(hi ^ other.hi) + ones(lo ^ other.lo) : BITS_APART + 1;
      if (other.print === text.print) found.push({ ...other, distance: 0 });
      else if (apart <= BITS_APART) found.push({ ...other, distance: apart });
      else if (other.hosts.some((site) => strange.includes(site))) found.push({ ...other, distance: null });
    }
    return found;
  }

  #openedAround(createdAt: Date, minutes: number): { near: number; usual: number | null } {
    const [at, span] = [createdAt.getTime(), minutes * 60_000];
    const known = this.#opened.length > 0 && this.#opened[0]! < at - USUAL_FROM_DAYS * DAY_MS;
    const before = within(this.#opened, at - span - USUAL_DAYS * DAY_MS, at - span - 1);
    const spans = (USUAL_DAYS * 24 * 60) / (2 * minutes);
    return { near: within(this.#opened, at - span, at + span), usual: known ? before / spans : null };
  }
}
