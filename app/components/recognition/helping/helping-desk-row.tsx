import type { HelpingActView } from "#app/domain/recognition/helping-view.ts";
import { formatDateTime, formatRelative } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/index.ts";
import { helpingMessages } from "#app/i18n/messages/helping.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { HelpingContext } from "./helping-context.tsx";
import { HelpingStateBadge } from "./helping-state-badge.tsx";

type HelpingDeskRowProps = { act: HelpingActView; locale: Locale; now: Date };

/** One suggestion: who and how good they are at it, what about, and the two answers. */
export function HelpingDeskRow({ act, locale, now }: HelpingDeskRowProps) {
  const t = useT(helpingMessages);
  const { by, record, power } = act;
  const said = act.state === "done" ? "did" : "does";
  const judged = record.good + record.bad;
  return (
    <li className="grid gap-x-6 gap-y-4 px-4 py-4 sm:px-5 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <div className="mb-3 flex items-start gap-2.5">
          <Avatar id={by.id} name={by.name} src={by.avatarUrl} size="sm" />
          <div className="min-w-0 text-sm">
            <p className="font-medium">
              <a href={paths.person(by.username)} className="text-ink">
                {t(`${said}_${power}`, { name: by.name })}
              </a>
            </p>
            <p className="flex flex-wrap gap-x-2 text-xs text-ink-soft">
              <span>
                {judged === 0 ? t("recordNone") : t("recordGood", { good: record.good, all: judged })}
              </span>
              <span aria-hidden="true">·</span>
              <RelativeTime
                date={act.at}
                text={formatRelative(act.at, locale, now)}
                title={formatDateTime(act.at, locale)}
              />
            </p>
          </div>
        </div>
        <HelpingContext act={act} linkDraft />
      </div>
      <div className="flex flex-wrap items-start gap-2 md:w-48 md:flex-col md:items-stretch">
        <Answers act={act} />
      </div>
    </li>
  );
}

function Answers({ act }: { act: HelpingActView }) {
  const t = useT(helpingMessages);
  const title = act.piece?.title ?? String(act.number);
  if (act.decidedAt) {
    return (
      <>
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <HelpingStateBadge state={act.state} />
          {act.decidedBy && <span>{t("decidedBy", { name: act.decidedBy })}</span>}
        </p>
        {act.undoable && (
          <form method="post" action={paths.helpingDecision(act.number)}>
            <Button size="sm" variant="quiet" icon="undo-2" name="act" value="undo">
              {t("undo")}
            </Button>
          </form>
        )}
      </>
    );
  }
  const done = act.state === "done";
  return (
    <form method="post" action={paths.helpingDecision(act.number)} className="contents">
      <Button
        size="sm"
        variant={done ? "secondary" : "primary"}
        icon="check"
        name="act"
        value="right"
        aria-label={t("rightOf", { title })}
      >
        {t(done ? "right" : "rightDo")}
      </Button>
      <Button size="sm" icon="x" name="act" value="wrong" aria-label={t("wrongOf", { title })}>
        {t(done ? "wrongUndo" : "wrong")}
      </Button>
    </form>
  );
}
