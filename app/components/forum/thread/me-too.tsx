import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { MarkButton } from "./mark-button.tsx";
import type { ThreadFrame } from "./thread-frame.ts";

/** "I have this problem too", beside the title. Its asker sees how many do. */
export function MeToo({ thread, frame }: { thread: ThreadPage; frame: ThreadFrame }) {
  const { t } = frame;
  const mark = frame.marks.get(0) ?? { on: thread.meToo.mine, count: thread.meToo.count };
  const count = (mark.count > 0 || thread.meToo.historic !== 0) && (
    <span className="me-too-count">
      {mark.count > 0 && t("meTooCount", { count: mark.count })}
      {thread.meToo.historic !== 0 && (
        <span title={t("meTooHistoric", { count: thread.meToo.historic })}>
          {t("historicShort", { count: thread.meToo.historic })}
        </span>
      )}
    </span>
  );
  if (thread.can.meToo === "sign_in_first") {
    return (
      <div className="me-too">
        <ButtonLink href={paths.login(paths.thread(thread))} icon="users" title={t("meTooSignIn")}>
          {t("meToo")}
        </ButtonLink>
        {count}
      </div>
    );
  }
  if (thread.can.meToo !== true) return count ? <div className="me-too">{count}</div> : null;
  const words = t(mark.on ? "meTooOn" : "meToo");
  return (
    <div className="me-too">
      <MarkButton
        action={paths.threadMeToo(thread)}
        place={0}
        mark={mark}
        icon="users"
        label={mark.count > 0 ? `${words}, ${t("meTooCount", { count: mark.count })}` : words}
        className="btn btn-secondary me-too-button"
      >
        <span>{words}</span>
      </MarkButton>
      {count}
    </div>
  );
}
