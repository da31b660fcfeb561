/** One list of the export: rows of a table (or a join) that are about the member, and what of them is given. */
export type ExportSection = {
  name: string;
  /** `from` of the query. */
  from: string;
  /** Column that names the member. */
  by: string;
  /** Guests have rows there, too: the column is a text. */
  guests?: true;
  columns: readonly string[];
  /** Further condition, where not every row is theirs to have. */
  where?: string;
  /** Of one row alone: it is read page by page. */
  order: string;
};

const section = (name: string, table: string, by: string, columns: string, order: string): ExportSection => ({
  name,
  from: table,
  by: `${table}.${by}`,
  columns: columns.split(" "),
  // Where a row lies tells apart what is otherwise in the same place.
  order: `${order}, ${table}.ctid`,
});

/**
 * Everything the community keeps about a member that is theirs to have, in the order in which it is written. A test
 * holds every table that names members against this list and against `not-exported.ts`.
 */
export const EXPORT_SECTIONS: readonly ExportSection[] = [
  section(
    "consents",
    "consents",
    "member_id",
    "purpose granted wording_version wording locale source recorded_at",
    "recorded_at",
  ),
  section("devices", "sessions", "member_id", "user_agent created_at last_seen_at persistent", "created_at"),
  section(
    "sign_ins",
    "identities",
    "member_id",
    "subject email email_verified customer_code linked_at last_used_at",
    "linked_at",
  ),
  {
    name: "customer_file_links",
    from: "contact_links join contacts on contacts.id = contact_links.contact_id",
    by: "contact_links.member_id",
    columns: [
      "contacts.external_id as customer_code",
      "contact_links.method",
      "contact_links.proof",
      "contact_links.note",
      "contact_links.linked_at",
      "contact_links.unlinked_at",
      "contact_links.unlink_reason",
    ],
    order: "contact_links.linked_at, contact_links.id",
  },
  {
    name: "customer_file",
    from: `contacts left join customer_accounts on customer_accounts.id = contacts.account_id
      join contact_links on contact_links.contact_id = contacts.id and contact_links.unlinked_at is null`,
    by: "contact_links.member_id",
    columns: [
      ...[
        "external_id",
        "email",
        "first_name",
        "last_name",
        "company",
        "phone",
        "segment",
        "tier",
        "extra",
      ].map((name) => `contacts.${name}`),
      "customer_accounts.name as account",
    ],
    order: "contacts.id",
  },
  section(
    "customer_file_questions",
    "match_reviews",
    "member_id",
    "reason opened_at decided_at",
    "opened_at",
  ),
  {
    name: "sent_to_crm",
    from: `crm_deliveries join contact_links on contact_links.id = crm_deliveries.link_id
      join crm_connections on crm_connections.id = crm_deliveries.connection_id`,
    by: "contact_links.member_id",
    columns: [
      "crm_connections.name as connection",
      "crm_connections.kind as connection_kind",
      ...["kind", "state", "payload", "sent_at"].map((name) => `crm_deliveries.${name}`),
    ],
    where: "crm_deliveries.sent_at is not null",
    order: "crm_deliveries.sent_at, crm_deliveries.id",
  },
  {
    name: "ideas",
    from: "ideas join idea_texts on idea_texts.idea_id = ideas.id",
    by: "ideas.author_id",
    columns: [
      ...["number", "title", "language", "tags", "visibility", "created_at", "edited_at"].map(
        (name) => `ideas.${name}`,
      ),
      "idea_texts.source as text",
    ],
    order: "ideas.created_at, ideas.id",
  },
  section("ideas_for_others", "ideas", "submitted_by_id", "number title created_at", "created_at"),
  section("idea_edits", "idea_revisions", "editor_id", "idea_id title source created_at", "created_at"),
  section(
    "idea_comments",
    "idea_comments",
    "author_id",
    "number idea_id source visibility created_at edited_at deleted_at",
    "created_at",
  ),
  section(
    "idea_comment_edits",
    "idea_comment_revisions",
    "editor_id",
    "comment_id source created_at",
    "created_at",
  ),
  section("idea_votes", "idea_votes", "member_id", "idea_id value cast_at", "cast_at"),
  section("idea_comment_votes", "idea_comment_votes", "member_id", "comment_id value cast_at", "cast_at"),
  section("idea_follows", "idea_follows", "member_id", "idea_id created_at", "created_at"),
  {
    name: "questions",
    from: "threads join thread_texts on thread_texts.thread_id = threads.id",
    by: "threads.author_id",
    columns: [
      ...[
        "number",
        "kind",
        "title",
        "language",
        "tags",
        "product",
        "version",
        "visibility",
        "created_at",
        "edited_at",
      ].map((name) => `threads.${name}`),
      "thread_texts.source as text",
    ],
    order: "threads.created_at, threads.id",
  },
  section(
    "answers",
    "posts",
    "author_id",
    "number thread_id source visibility created_at edited_at deleted_at",
    "created_at",
  ),
  section(
    "remarks",
    "thread_comments",
    "author_id",
    "number thread_id post_id source visibility created_at edited_at deleted_at",
    "created_at",
  ),
  section(
    "forum_edits",
    "forum_revisions",
    "editor_id",
    "thread_id post_id comment_id title source created_at",
    "created_at",
  ),
  section("helpful_votes", "post_votes", "member_id", "post_id cast_at", "cast_at"),
  section("me_toos", "thread_me_toos", "member_id", "thread_id created_at", "created_at"),
  section("question_follows", "thread_follows", "member_id", "thread_id created_at", "created_at"),
  section("expertise", "helper_expertise", "member_id", "category_ids tags updated_at", "updated_at"),
  {
    name: "cases",
    from: "cases",
    by: "cases.customer_id",
    columns: ["number", "title", "reason", "state", "opened_at", "resolved_at", "customer_addition"],
    order: "opened_at, number",
  },
  {
    name: "case_messages",
    from: "case_messages join cases on cases.id = case_messages.case_id",
    by: "cases.customer_id",
    columns: [
      "cases.number as case_number",
      ...["kind", "source", "via", "created_at"].map((name) => `case_messages.${name}`),
    ],
    // Notes are the team's own.
    where: "case_messages.kind in ('customer', 'agent', 'moved')",
    order: "case_messages.created_at, case_messages.id",
  },
  section(
    "articles_written",
    "article_revisions",
    "author_id",
    "article_id language version state title summary source created_at",
    "created_at",
  ),
  section(
    "articles_credited",
    "article_origins",
    "credited_id",
    "article_id thread_id post_id created_at",
    "created_at",
  ),
  section(
    "article_feedback",
    "article_feedback",
    "member_id",
    "article_id language helpful reason words created_at",
    "created_at",
  ),
  section(
    "article_reports",
    "article_flags",
    "member_id",
    "article_id language words created_at resolution",
    "created_at",
  ),
  section("files", "uploads", "owner_id", "kind name mime bytes created_at", "created_at"),
  section(
    "reports",
    "flags",
    "member_id",
    "target_kind target_id reason note created_at decided_at upheld",
    "created_at",
  ),
  section(
    "helping_acts",
    "helping_acts",
    "member_id",
    'number power target_kind target_id proposal created_at decided_at "right"',
    "created_at",
  ),
  section("helping_powers", "helping_records", "member_id", "power good bad granted_at lost_at", "power"),
  section("badges", "member_badges", "member_id", "badge_id awarded_at note", "awarded_at"),
  section("points", "standings", "member_id", "points counts updated_at", "updated_at"),
  section(
    "points_ledger",
    "point_entries",
    "member_id",
    "kind points target_kind target_id occurred_at earned_on",
    "position, nth",
  ),
  section("months", "member_months", "member_id", "month segment", "month"),
  section(
    "ambassador",
    "ambassadors",
    "member_id",
    "state state_since tier_since charter_version charter_accepted_at words review_on facts",
    "state_since",
  ),
  section("ambassador_steps", "ambassador_steps", "member_id", "step reason created_at", "created_at"),
  section(
    "decisions_about_you",
    "moderation_acts",
    "member_id",
    "number act reason words rule automated target_kind excerpt until created_at undone_at",
    "created_at",
  ),
  section("appeals", "appeals", "member_id", "words created_at decided_at upheld answer", "created_at"),
  section("held_votes", "quarantined_votes", "member_id", "kind target_id", "kind"),
  {
    ...section(
      "searches",
      "search_queries",
      "visitor",
      "query language results clicked_key created_at",
      "created_at",
    ),
    guests: true,
  },
  {
    ...section("pages_read", "content_reads", "visitor", "kind target_id read_at", "read_at"),
    guests: true,
  },
  section("traces", "member_traces", "member_id", "kind first_seen_at last_seen_at", "first_seen_at"),
  section("notification_choices", "notice_preferences", "member_id", "kind in_app by_mail", "kind"),
  section("notifications", "notices", "member_id", "kind created_at read_at", "created_at"),
  section(
    "mails",
    "mails",
    "member_id",
    "template to_address subject state created_at sent_at",
    "created_at",
  ),
  section("drafts", "drafts", "member_id", "kind target content updated_at", "updated_at"),
  section("saved_views", "saved_views", "member_id", "name query shared created_at", "created_at"),
  section("moderates", "category_moderators", "member_id", "category_id created_at", "created_at"),
];
