/**
 * What a comment is called on the other side. When a thread becomes an idea, each of its posts and remarks has one comment,
 * and the other way round; the one that was made for the other bears its id, so that converting back and forth brings
 * everything once.
 */
export const FROM_POST = "forum-post";
export const FROM_REMARK = "forum-remark";
export const FROM_COMMENT = "idea-comment";
/** An official answer of an idea that became an answer of a question. */
export const FROM_STEP = "idea-step";

/** SQL: comment `c` and post `p` are the same. */
export const SAME_POST = `((c.external_source = '${FROM_POST}' and c.external_id = p.id::text)
  or (p.source_system = '${FROM_COMMENT}' and p.source_id = c.id::text))`;

/** SQL: comment `c` and remark `r` are the same. */
export const SAME_REMARK = `((c.external_source = '${FROM_REMARK}' and c.external_id = r.id::text)
  or (r.source_system = '${FROM_COMMENT}' and r.source_id = c.id::text))`;
