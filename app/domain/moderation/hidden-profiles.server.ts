import type { Run } from "#search/run.ts";
import type { Before } from "./before.ts";

/** What a profile said, or which picture it had, when it was hidden until somebody decides. */
export type HiddenProfile = NonNullable<Before["profile"]>;

type Row = { id: string; act: string; profile: HiddenProfile | null };

/** Of these members, whose profile or picture is out of sight until somebody decides: not removed, nor back. */
export async function hiddenProfiles(
  run: Run,
  kind: "profile" | "picture",
  memberIds: readonly string[],
): Promise<Map<string, HiddenProfile>> {
  if (memberIds.length === 0) return new Map();
  const rows = await run<Row>(
    `select distinct on (a.target_id) a.target_id as id, a.act, a.before->'profile' as profile from moderation_acts a
      where a.target_kind = $1 and a.target_id in (select x::uuid from json_array_elements_text($2::text::json) x)
        and a.act in ('hide', 'remove') and a.undone_at is null
      order by a.target_id, a.created_at desc, a.number desc`,
    [kind, JSON.stringify(memberIds)],
  );
  return new Map(
    rows.flatMap(({ id, act, profile }) => (act === "hide" && profile ? [[id, profile] as const] : [])),
  );
}
