import { ActFrame, type ActSubject } from "#app/components/forum/acts/act-frame.tsx";
import { formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Notice } from "#app/ui/notice.tsx";

type PendingSuggestionProps = ActSubject & {
  title: string;
  pending: { number: number; at: Date };
  locale: Locale;
  now: Date;
};

/** Instead of the form: they have suggested it already. */
export function PendingSuggestion({ title, pending, locale, now, ...subject }: PendingSuggestionProps) {
  const t = useT(helpingMessages);
  return (
    <ActFrame {...subject} title={title} lead={undefined}>
      <Notice title={t("pendingTitle")}>
        <p>{t("pendingText", { when: formatRelative(pending.at, locale, now) })}</p>
        <div className="form-actions mt-3">
          <form method="post" action={paths.helpingWithdrawal(pending.number)}>
            <Button size="sm" icon="undo-2">
              {t("withdraw")}
            </Button>
          </form>
          <ButtonLink href={paths.ownHelping()} size="sm" variant="quiet">
            {t("toOwn")}
          </ButtonLink>
        </div>
      </Notice>
    </ActFrame>
  );
}
