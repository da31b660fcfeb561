import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { MarkButton } from "./mark-button.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

/** "I have this problem too", beside the title. Its asker sees how many do. */
export function MeToo({ thread, frame }: { thread: ThreadPage; frame: ThreadFrame }) {
  const { t, locale } = frame;
  const mark = frame.marks.get(0) ?? { on: thread.meToo.mine, count: thread.meToo.count };
  const { historic } = thread.meToo;
  const people = mark.count > 0 ? t("meTooCount", { count: mark.count }) : "";
  const count = mark.count > 0 && (
    <span className="count" aria-hidden="true">
      {formatNumber(mark.count, locale)}
    </span>
  );
  const before = historic !== 0 && (
    <span className="me-too-before" title={t("meTooHistoric", { count: historic })}>
      {t("historicShort", { count: historic })}
    </span>
  );
  if (thread.can.meToo === "sign_in_first") {
    return (
      <div className="me-too">
        <ButtonLink href={paths.login(paths.thread(thread))} icon="users" title={t("meTooSignIn")}>
          {t("meToo")} {count} <span className="visually-hidden">{people}</span>
        </ButtonLink>
        {before}
      </div>
    );
  }
  if (thread.can.meToo !== true) {
    return people || before ? (
      <div className="me-too">
        {people && <span className="me-too-before">{people}</span>}
        {before}
      </div>
    ) : null;
  }
  const words = t(mark.on ? "meTooOn" : "meToo");
  return (
    <div className="me-too">
      <MarkButton
        action={paths.threadMeToo(thread)}
        place={0}
        mark={mark}
        icon="users"
        label={people ? `${words}, ${people}` : words}
        className="btn btn-secondary me-too-button"
      >
        <span>{words}</span>
        {count}
      </MarkButton>
      {before}
    </div>
  );
}
