import type { ItemView } from "#app/domain/moderation/review-views.ts";
import type { Locale } from "#app/i18n/index.ts";
import { decisionMessages } from "#app/i18n/messages/moderation-decision.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Notice } from "#app/ui/notice.tsx";
import { SourceList } from "../item/source-list.tsx";

type ChangedNoticeProps = { item: ItemView; since: string | undefined; locale: Locale };

/** It is not what the moderator saw any more: what is new, and that their words are still there. */
export function ChangedNotice({ item, since, locale }: ChangedNoticeProps) {
  const t = useT(decisionMessages);
  const from = new Date(since ?? Number.NaN);
  const news = item.sources.filter((source) => source.at > from);
  return (
    <div role="alert" className="mb-3">
      <Notice tone="warn" title={t("changedTitle")}>
        <p>{t("changedText")}</p>
        {news.length > 0 && (
          <>
            <p className="mt-2 font-medium">{t("changedNews")}</p>
            <SourceList sources={news} locale={locale} now={news[0]!.at} />
          </>
        )}
      </Notice>
    </div>
  );
}
