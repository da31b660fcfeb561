import { type FormEvent, useState } from "react";
import { showRefusal } from "#app/components/show-refusal.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helperDeskMessages } from "#app/i18n/messages/helper-desk.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";

type ClaimFormProps = {
  thread: { number: number; slug: string; title: string };
  /** It is one's own: the button lets it go. */
  mine: boolean;
  locale: Locale;
  /** Where a browser without scripts goes on. */
  here: string;
  /** It was taken or let go of: look how things stand. */
  onChanged: () => Promise<void>;
};

/** "I'm taking this", and letting it go. A form without scripts; with them the desk stays as it is. */
export function ClaimForm({ thread, mine, locale, here, onChanged }: ClaimFormProps) {
  const t = translator(helperDeskMessages, locale);
  const [pending, setPending] = useState(false);
  const action = paths.threadClaim(thread);

  async function claim(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    setPending(true);
    try {
      const response = await fetch(action, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams({ on: String(!mine) }),
      });
      const answer = await response.json();
      if (!response.ok) void showRefusal(answer.code, locale, answer.values);
    } catch {
      void showRefusal("offline", locale);
    }
    await onChanged();
    setPending(false);
  }

  return (
    <form method="post" action={action} onSubmit={(event) => void claim(event)}>
      <input type="hidden" name="on" value={String(!mine)} />
      <input type="hidden" name="next" value={here} />
      <Button
        size="sm"
        variant={mine ? "quiet" : "secondary"}
        icon={mine ? undefined : "hand"}
        pending={pending}
        data-desk-take
        aria-label={t(mine ? "letGoOf" : "takeFor", { title: thread.title })}
      >
        {t(mine ? "letGo" : "take")}
      </Button>
    </form>
  );
}
