import { type FormEvent, useState } from "react";
import { showRefusal } from "#app/components/show-refusal.ts";
import type { Locale } from "#app/i18n/index.ts";

/** Where somebody stands with an article: asked, or what they said, or (`told`) why it did not help. */
export type Helped = "ask" | "yes" | "no" | "told" | "said_yes" | "said_no";

export const HELPED = ["yes", "no", "told"] as const;

/** What a refusal's status says when its page is not read. */
const REFUSALS: Record<number, string> = { 404: "no_such_page", 422: "invalid", 429: "too_many" };

/**
 * "Did this help?" without leaving the page. The server's answer to a form is a redirect to a page that says the same as
 * this one, so there is nothing to read in it: that it is a redirect means that the answer was taken.
 */
export function useFeedback(initial: Helped, locale: Locale) {
  const [helped, setHelped] = useState(initial);
  const [pending, setPending] = useState(false);
  /** Somebody answered here, so what is said next should be heard. */
  const [answered, setAnswered] = useState(false);

  const show = (next: Helped) => {
    setHelped(next);
    setAnswered(true);
  };

  async function send(event: FormEvent<HTMLFormElement>, next: Helped) {
    event.preventDefault();
    const form = event.currentTarget;
    const body = new FormData(form, (event.nativeEvent as SubmitEvent).submitter);
    setPending(true);
    try {
      const response = await fetch(form.action, { method: "POST", body, redirect: "manual" });
      if (response.type === "opaqueredirect") show(next);
      else await showRefusal(REFUSALS[response.status], locale);
    } catch {
      await showRefusal("offline", locale);
    } finally {
      setPending(false);
    }
  }

  return { helped, pending, answered, send, ask: () => show("ask") };
}
