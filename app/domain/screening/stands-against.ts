/** Acts of moderators that tell against a person. */
const ACTS_AGAINST = ["hide", "remove", "warn", "limit", "suspend", "ban"];

/**
 * SQL condition on moderation acts `a`: it stands, and tells against its person. What the machine hid and a moderator then
 * took away is one thing, not two.
 */
export const STANDS_AGAINST = `(a.undone_at is null and a.act in (${ACTS_AGAINST.map((act) => `'${act}'`).join(", ")})
  and not (a.automated and exists (select 1 from moderation_acts b where b.target_kind = a.target_kind
    and b.target_id = a.target_id and not b.automated and b.act in ('hide', 'remove') and b.undone_at is null)))`;
