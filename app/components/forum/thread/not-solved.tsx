import { TeamHours } from "#app/components/cases/team-hours.tsx";
import type { TeamState } from "#app/domain/cases/team-state.ts";
import { NOTE_MAX } from "#app/domain/forum/limits.ts";
import { translator } from "#app/i18n/index.ts";
import { threadHelpMessages } from "#app/i18n/messages/thread-help.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

/** For the asker, once an answer did not help: the way to customer service, and when it is there. */
export function NotSolved({ team, frame }: { team: TeamState | null; frame: ThreadFrame }) {
  const { thread, locale } = frame;
  const t = translator(threadHelpMessages, locale);
  return (
    <section className="not-solved" id="not-solved" aria-labelledby="not-solved-title">
      <h2 id="not-solved-title">{t("escalateTitle")}</h2>
      <p>{t("escalateText")}</p>
      <form method="post" action={paths.threadEscalation(thread)}>
        <TextArea
          id="escalation-note"
          name="note"
          label={t("escalateLabel")}
          rows={3}
          maxLength={NOTE_MAX}
          required
        />
        <div className="form-actions mt-3">
          <Button>{t("escalateSend")}</Button>
          {team && <TeamHours state={team} locale={locale} />}
        </div>
      </form>
    </section>
  );
}
