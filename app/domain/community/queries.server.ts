import type { Audience } from "#app/domain/core/audience.ts";
import type { Locale } from "#app/i18n/index.ts";
import type { Translated } from "#db/columns.ts";
import type { CategoryProduct, Milestone, StatusCategory } from "#db/schema/community.ts";
import type { Sql } from "#db/types.ts";

export type Category = {
  id: string;
  slug: string;
  name: Translated;
  description: Translated;
  halfLifeDays: number;
  demotesAllowed: boolean;
  defaultOwnerId: string | null;
  ideaCount: number;
  takesIdeas: boolean;
  takesThreads: boolean;
  /** `circle`: for ambassadors and staff alone. */
  audience: Audience;
  /** What an asker may choose from; empty asks for neither product nor version. */
  products: CategoryProduct[];
  threadCount: number;
  archived: boolean;
};

export type Status = {
  id: string;
  category: StatusCategory;
  name: Translated;
  initial: boolean;
  milestone: Milestone | null;
  /** No votes and no comments any more. */
  archived: boolean;
  retired: boolean;
};

/** What nearly every page needs to know about the community: small, and cached for a second. */
export type Community = {
  name: string;
  logoKey: string | null;
  accentLight: string | null;
  accentDark: string | null;
  welcome: Translated;
  rules: Translated;
  terms: Translated;
  defaultLocale: Locale;
  silenceDays: number;
  categories: Category[];
  statuses: Status[];
  /** Names of the ambassadors' tiers, for the mark beside who is in one; retired ones may still be held. */
  tiers: { slug: string; name: Translated }[];
};

/** Reads the brand, the categories, the statuses and the names of tiers in one statement. */
export async function loadCommunity(sql: Sql): Promise<Community> {
  const [row] = await sql<[Community]>`
    select name, logo_key as "logoKey", accent_light as "accentLight", accent_dark as "accentDark", welcome, rules, terms,
      default_locale as "defaultLocale", silence_days as "silenceDays",
      (select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'name', name, 'description', description,
        'halfLifeDays', half_life_days, 'demotesAllowed', demotes_allowed, 'defaultOwnerId', default_owner_id,
        'ideaCount', idea_count, 'takesIdeas', takes_ideas, 'takesThreads', takes_threads, 'audience', audience, 'products', products,
        'threadCount', thread_count, 'archived', archived_at is not null) order by position, slug), '[]') from categories) as categories,
      (select coalesce(json_agg(json_build_object('id', id, 'category', category, 'name', name, 'initial', initial,
        'milestone', milestone, 'archived', archived, 'retired', retired_at is not null) order by position, id), '[]') from statuses) as statuses,
      (select coalesce(json_agg(json_build_object('slug', slug, 'name', name) order by rank), '[]') from ambassador_tiers) as tiers
    from settings where id = 1`;
  return row;
}
