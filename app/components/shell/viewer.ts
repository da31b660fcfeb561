import type { Locale } from "#app/i18n/index.ts";

export type Theme = "light" | "dark" | "system";
export type Role = "member" | "moderator" | "product_manager" | "agent" | "admin";

/** Who is looking, as far as the frame of a page needs to know. */
export type Viewer = {
  signedIn: boolean;
  id: string | number | null;
  username: string | null;
  displayName: string | null;
  avatarUrl: string | null;
  role: Role | null;
  unread: number;
  /** Words they agreed to name more by now, and they did not say "not now". */
  asksConsent: boolean;
  /** What a moderator took away from them, until when; null for nothing, and for until it is lifted. */
  restriction: "read_only" | "suspended" | "banned" | null;
  restrictedUntil: Date | null;
  /** Items that wait for them as a moderator; 0 for everybody else. */
  toModerate: number;
  locale: Locale;
  theme: Theme;
};

export type Brand = { name: string; logoUrl: string | null };
