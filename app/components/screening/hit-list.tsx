import { KIND_ICONS } from "#app/components/moderation/words-for.ts";
import { type ContentLine, targetKey } from "#app/domain/moderation/content-line.ts";
import type { HitRow } from "#app/domain/screening/hit-queries.server.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { moderationMessages } from "#app/i18n/messages/moderation.ts";
import { ruleMessages } from "#app/i18n/messages/screening-rule.ts";
import { rulesMessages } from "#app/i18n/messages/screening-rules.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";

type HitListProps = {
  hits: HitRow[];
  lines: Record<string, ContentLine>;
  /** Of a trial, where every one is of the past. */
  trial: boolean;
  locale: Locale;
  now: Date;
};

/** What a rule caught: the text, its writer, and what in it was caught. */
export function HitList({ hits, lines, trial, locale, now }: HitListProps) {
  const t = useT(ruleMessages);
  const ruleWords = useT(rulesMessages);
  const m = useT(moderationMessages);
  return (
    <ul className="divide-y divide-line">
      {hits.map((hit) => {
        const line = lines[targetKey({ kind: hit.kind, id: hit.targetId })];
        const words = line && (line.excerpt || line.title);
        return (
          <li key={hit.id} className="flex gap-3 py-3 text-sm">
            <Icon name={KIND_ICONS[hit.kind]} className="mt-1 shrink-0 text-ink-faint" />
            <div className="min-w-0 flex-1">
              <p className="line-clamp-2">
                <span className="visually-hidden">{m(`kind_${hit.kind}`)}: </span>
                {line ? <a href={line.href}>{words || line.title}</a> : t("gone")}
              </p>
              <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-soft">
                <a href={paths.moderationMember(hit.author.username)}>{hit.author.name}</a>
                <RelativeTime
                  date={hit.at}
                  text={formatRelative(hit.at, locale, now)}
                  title={formatDateTime(hit.at, locale)}
                />
                {hit.honest && <Badge tone="good">{t("goodStanding")}</Badge>}
                {!trial && hit.mode === "shadow" && <Badge tone="info">{ruleWords("mode_shadow")}</Badge>}
                {/[^\d]/.test(hit.detail) && !/^[\w-]{22}$/.test(hit.detail) && <code>{hit.detail}</code>}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
