import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Badge } from "#app/ui/badge.tsx";

type HelpingTagsProps = { before: string[]; after: string[] };

/** Tags as they were and as they would be; what changes is told by its word, not by its colour alone. */
export function HelpingTags({ before, after }: HelpingTagsProps) {
  const t = useT(helpingMessages);
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2 text-sm">
      <dt className="text-ink-soft">{t("tagsBefore")}</dt>
      <TagList
        tags={before}
        marked={(tag) => (after.includes(tag) ? "neutral" : "gone")}
        none={t("noTags")}
      />
      <dt className="text-ink-soft">{t("tagsAfter")}</dt>
      <TagList tags={after} marked={(tag) => (before.includes(tag) ? "neutral" : "new")} none={t("noTags")} />
    </dl>
  );
}

type TagListProps = { tags: string[]; marked: (tag: string) => "neutral" | "gone" | "new"; none: string };

function TagList({ tags, marked, none }: TagListProps) {
  if (tags.length === 0) return <dd className="text-ink-faint">{none}</dd>;
  return (
    <dd className="flex flex-wrap gap-1.5">
      {tags.map((tag) => {
        const mark = marked(tag);
        if (mark === "gone") {
          return (
            <Badge key={tag} tone="bad">
              <del>{tag}</del>
            </Badge>
          );
        }
        return (
          <Badge key={tag} tone={mark === "new" ? "good" : "neutral"}>
            {mark === "new" ? <ins className="no-underline">+ {tag}</ins> : tag}
          </Badge>
        );
      })}
    </dd>
  );
}
