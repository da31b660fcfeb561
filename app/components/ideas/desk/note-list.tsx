import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { StaffPanelData } from "#app/domain/ideas/staff-panel-queries.server.ts";
import { NOTE_MAX } from "#app/domain/ideas/triage-limits.ts";
import { formatDate } from "#app/i18n/format.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

/** Remarks that only product managers see, newest first. */
export function NoteList({ panel, next }: { panel: StaffPanelData; next: string }) {
  const t = useT(deskMessages);
  const locale = useLocale();
  const fetcher = useFetcher();
  const form = useRef<HTMLFormElement>(null);
  const count = panel.notes.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a note more means that this one is saved
  useEffect(() => form.current?.reset(), [count]);

  return (
    <>
      <fetcher.Form ref={form} method="post" action={paths.ideaNotes(panel)} preventScrollReset>
        <input type="hidden" name="next" value={next} />
        <TextArea
          id="staff-note"
          name="body"
          label={t("note")}
          labelHidden
          placeholder={t("note")}
          rows={1}
          className="min-h-9 text-sm"
          maxLength={NOTE_MAX}
          required
        />
        <div className="mt-2 flex justify-end">
          <Button size="sm" pending={fetcher.state !== "idle"}>
            {t("noteAdd")}
          </Button>
        </div>
      </fetcher.Form>
      {count > 0 && (
        <ul className="mt-3 space-y-3">
          {panel.notes.map((note) => (
            <li key={note.id} className="flex gap-2 text-sm">
              <Avatar id={note.authorId ?? note.id} name={note.authorName ?? "?"} size="xs" />
              <div className="min-w-0">
                <p className="text-xs text-ink-faint">
                  {note.authorName ?? t("noteSomeone")} · {formatDate(new Date(note.createdAt), locale)}
                </p>
                <p className="mt-0.5 whitespace-pre-line break-words">{note.body}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
