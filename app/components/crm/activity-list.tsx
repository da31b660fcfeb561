import { StatusBadge } from "#app/components/ideas/status-badge.tsx";
import type { Activity } from "#app/domain/crm/contact-history-queries.server.ts";
import { contactMessages } from "#app/i18n/messages/contact.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { When } from "./when.tsx";

/** Everything a member wrote, newest first. */
export function ActivityList({ items, now }: { items: Activity[]; now: Date }) {
  return (
    <Card as="div" padded={false}>
      <ul className="rows">
        {items.map((item) => (
          <ActivityRow key={item.id} item={item} now={now} />
        ))}
      </ul>
    </Card>
  );
}

function ActivityRow({ item, now }: { item: Activity; now: Date }) {
  const t = useT(contactMessages);
  const locale = useLocale();
  const isIdea = item.kind === "idea";
  const ref = { number: item.ideaNumber, slug: item.ideaSlug };
  const href = isIdea ? paths.idea(ref) : paths.comment(item.commentNumber!);
  return (
    <li className="flex gap-3 px-4 py-3 sm:px-5">
      <Icon
        name={isIdea ? "lightbulb" : item.extension ? "plus" : "message-circle"}
        className="mt-0.5 text-ink-faint"
      />
      <div className="min-w-0 flex-1">
        <p className="text-sm">
          <span className="text-ink-soft">
            {isIdea ? t("postedIdea") : item.extension ? t("postedExtension") : t("postedComment")}{" "}
          </span>
          <a href={href} className="font-medium text-ink no-underline hover:underline">
            {item.ideaTitle}
          </a>
        </p>
        {!isIdea && (
          <p className="mt-0.5 line-clamp-2 text-sm break-words text-ink-soft">
            {item.deleted ? t("deletedComment") : item.text}
          </p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft">
          <When date={item.at} now={now} />
          {(isIdea || item.promotes + item.demotes > 0) && (
            <>
              <span aria-hidden="true">·</span>
              <span>{t("votes", { promotes: item.promotes, demotes: item.demotes })}</span>
            </>
          )}
          {isIdea && (
            <>
              <span aria-hidden="true">·</span>
              <span>{t("comments", { count: item.comments })}</span>
            </>
          )}
          {item.extension && <Badge tone="honey">{t("extension")}</Badge>}
          {item.merged && <Badge tone="outline">{t("merged")}</Badge>}
          {item.visibility !== "public" && <Badge tone="warn">{t("hidden")}</Badge>}
        </p>
      </div>
      {isIdea && (
        <div className="flex-none">
          <StatusBadge status={{ name: item.statusName[locale], category: item.statusCategory }} />
        </div>
      )}
    </li>
  );
}
