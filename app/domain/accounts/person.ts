import { paths } from "#app/paths.ts";
import type { Translated } from "#db/columns.ts";
import type { Role } from "#db/schema/accounts.ts";

/** Somebody as pages show them beside what they wrote. */
export type Person = {
  id: string;
  username: string;
  name: string;
  role: Role;
  avatarUrl: string | null;
  /** Their ambassadors' tier; left out for nearly everybody, to keep pages small. */
  tier?: Translated;
};

export const personOf = (
  id: string,
  username: string,
  name: string,
  role: Role,
  avatarKey: string | null,
  tier: Translated | null = null,
): Person => ({
  id,
  username,
  name,
  role,
  avatarUrl: avatarKey && paths.upload(avatarKey),
  ...(tier && { tier }),
});
