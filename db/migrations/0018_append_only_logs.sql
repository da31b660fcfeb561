-- What staff did, and what moderators decided, is written down once. The owner of the tables alone can switch this off.
create function ruche_refuse_change() returns trigger
  language plpgsql
  as $$ begin
    raise exception '% of % is refused: it is append-only', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
  end $$;
--> statement-breakpoint
-- Whoever did it may leave: the entry stays, without them.
create trigger audit_entries_append_only before update on audit_entries
  for each row when (
    (new.actor_id is not null and new.actor_id is distinct from old.actor_id)
    or to_jsonb(new) - 'actor_id' is distinct from to_jsonb(old) - 'actor_id'
  ) execute function ruche_refuse_change();
--> statement-breakpoint
create trigger audit_entries_never_deleted before delete on audit_entries
  for each row execute function ruche_refuse_change();
--> statement-breakpoint
create trigger audit_entries_never_emptied before truncate on audit_entries
  for each statement execute function ruche_refuse_change();
--> statement-breakpoint
-- A decision is taken back and told, never rewritten.
create trigger moderation_acts_append_only before update on moderation_acts
  for each row when (
    (new.actor_id is not null and new.actor_id is distinct from old.actor_id)
    or (new.item_id is not null and new.item_id is distinct from old.item_id)
    or to_jsonb(new) - array['actor_id', 'item_id', 'undone_at', 'undone_by_id', 'told_at']
      is distinct from to_jsonb(old) - array['actor_id', 'item_id', 'undone_at', 'undone_by_id', 'told_at']
  ) execute function ruche_refuse_change();
--> statement-breakpoint
create trigger moderation_acts_never_deleted before delete on moderation_acts
  for each row execute function ruche_refuse_change();
--> statement-breakpoint
create trigger moderation_acts_never_emptied before truncate on moderation_acts
  for each statement execute function ruche_refuse_change();
