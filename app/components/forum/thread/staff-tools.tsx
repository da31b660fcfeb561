import { isShown } from "#app/domain/core/is-shown.ts";
import { NOTE_MAX } from "#app/domain/forum/limits.ts";
import type { ThreadPage } from "#app/domain/forum/thread-page.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { threadStaffMessages } from "#app/i18n/messages/thread-staff.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import type { IconName } from "#app/ui/icon-names.ts";
import { TextArea } from "#app/ui/text-area.tsx";

type Tool = { href: string; icon: IconName; label: string };

/** What staff can do with a thread; each has a page of its own that asks what it needs. */
export function StaffTools({ thread, locale }: { thread: ThreadPage; locale: Locale }) {
  const t = translator(threadStaffMessages, locale);
  const { can } = thread;
  const tools = [
    can.move && { href: paths.threadPlace(thread), icon: "tag", label: t("move") },
    can.lock && { href: paths.threadLock(thread), icon: "lock", label: t("lock") },
    can.reopen && { href: paths.threadLock(thread), icon: "lock-open", label: t("reopen") },
    can.move && {
      href: paths.threadDuplicate(thread),
      icon: "copy",
      label: t(thread.duplicateOf ? "notDuplicate" : "duplicate"),
    },
    can.convert && { href: paths.threadConversion(thread), icon: "lightbulb", label: t("convert") },
    can.makeArticle &&
      thread.kind === "question" && {
        href: paths.threadArticle(thread),
        icon: "book-open",
        label: t("makeArticle"),
      },
    can.makePrivate &&
      thread.case?.state !== "open" &&
      thread.case?.state !== "waiting" && {
        href: paths.threadCase(thread),
        icon: "life-buoy",
        label: t("openCase"),
      },
    can.makePrivate && { href: paths.threadPrivate(thread), icon: "user-check", label: t("makePrivate") },
  ] satisfies (Tool | false)[];
  return (
    <Disclosure summary={t("title")} className="staff-tools">
      <ul className="staff-links">
        {tools.map(
          (tool) =>
            tool && (
              <li key={tool.label}>
                <ButtonLink href={tool.href} icon={tool.icon} size="sm">
                  {tool.label}
                </ButtonLink>
              </li>
            ),
        )}
      </ul>
      {can.hide && <Hide thread={thread} locale={locale} />}
    </Disclosure>
  );
}

function Hide({ thread, locale }: { thread: ThreadPage; locale: Locale }) {
  const t = translator(threadStaffMessages, locale);
  const hidden = !isShown(thread.visibility);
  return (
    <Disclosure summary={t(hidden ? "show" : "hide")}>
      <form method="post" action={paths.threadVisibility(thread)}>
        <p className="mb-3 text-sm text-ink-soft">{t(hidden ? "showText" : "hideText")}</p>
        <input type="hidden" name="visibility" value={hidden ? "public" : "hidden"} />
        <TextArea
          id="hide-note"
          name="note"
          label={t("why")}
          hint={t("whyHint")}
          rows={2}
          maxLength={NOTE_MAX}
          required={!hidden}
        />
        <div className="form-actions mt-3">
          <Button variant={hidden ? "secondary" : "danger"}>{t(hidden ? "show" : "hide")}</Button>
        </div>
      </form>
    </Disclosure>
  );
}
