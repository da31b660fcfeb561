import { FORUM_LOADS } from "./ndjson-forum.ts";
import { IDEA_LOADS } from "./ndjson-ideas.ts";
import { idOf, type Load, SOURCE } from "./ndjson-load.ts";

const MEMBER_LOADS: readonly Load<"members">[] = [
  {
    kind: "members",
    table: "members",
    counted: true,
    columns: "id username display_name email email_verified_at bio source source_id created_at",
    make: (m) => {
      const email = (m.email ?? "").toLowerCase();
      return [
        idOf("member", m.id),
        m.username,
        m.displayName,
        email,
        m.createdAt,
        m.bio,
        SOURCE,
        m.id,
        m.createdAt,
      ];
    },
  },
];

/** In this order, because each kind refers to the ones before. */
export const LOADS = [...MEMBER_LOADS, ...IDEA_LOADS, ...FORUM_LOADS];

export const KINDS = [...new Set(LOADS.map((load) => load.kind))];
