import { type Attention, COUNT_UP_TO } from "#app/domain/community/attention-counts.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { adminMessages } from "#app/i18n/messages/admin.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";

type AttentionListProps = { counts: Partial<Attention>; silenceDays: number };

/** In the order in which somebody outside would notice. */
const KINDS = [
  { count: "lateCases", key: "lateCases", icon: "headset", href: paths.service({ tab: "late" }) },
  { count: "openItems", key: "openItems", icon: "shield", href: paths.moderation() },
  { count: "silentIdeas", key: "silent", icon: "message-circle", href: paths.desk() },
  { count: "openFlags", key: "openFlags", icon: "flag", href: paths.knowledgeFlags() },
  { count: "staleArticles", key: "staleArticles", icon: "clock", href: paths.knowledge({ view: "stale" }) },
  { count: "openSuggestions", key: "openSuggestions", icon: "hand", href: paths.helping() },
  { count: "openCandidates", key: "openCandidates", icon: "sparkles", href: paths.programme() },
  { count: "dueReviews", key: "dueReviews", icon: "calendar", href: paths.programme({ tab: "reviews" }) },
  { count: "openMatches", key: "openMatches", icon: "users", href: paths.adminMatches() },
  { count: "failedMails", key: "failedMails", icon: "mail", href: paths.adminMails({ state: "failed" }) },
  { count: "deadDeliveries", key: "deadDeliveries", icon: "plug", href: paths.adminCrm({ state: "dead" }) },
  { count: "deadJobs", key: "deadJobs", icon: "clock", href: paths.adminJobs() },
] as const satisfies { count: keyof Attention; key: string; icon: IconName; href: string }[];

/** What waits for a person, as sentences with a way to do something about each; what is well is left out. */
export function AttentionList({ counts, silenceDays }: AttentionListProps) {
  const t = useT(adminMessages);
  const locale = useLocale();
  const waiting = KINDS.filter((kind) => (counts[kind.count] ?? 0) > 0);
  if (waiting.length === 0)
    return (
      <EmptyState
        icon="circle-check"
        title={t("allWell")}
        text={counts.failedMails === undefined ? undefined : t("allWellText")}
      />
    );
  return (
    <Card as="div" padded={false}>
      <ul className="rows">
        {waiting.map(({ count: name, key, icon, href }) => {
          const count = counts[name] ?? 0;
          const title = t(key, { count });
          // The count stops at a thousand, and then says so.
          const exact = formatNumber(count, locale);
          const shown = count < COUNT_UP_TO ? title : title.replace(exact, t("manyMore", { count }));
          return (
            <li key={key} className="flex flex-wrap items-center gap-x-5 gap-y-3 px-4 py-4 sm:px-5">
              <Icon name={icon} className="hidden shrink-0 text-ink-faint sm:block" />
              <div className="min-w-0 flex-1 basis-64">
                <h2 className="font-semibold tabular-nums">{shown}</h2>
                <p className="mt-0.5 text-sm text-ink-soft">{t(`${key}Text`, { days: silenceDays })}</p>
              </div>
              <ButtonLink href={href}>{t(`${key}Action`)}</ButtonLink>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
