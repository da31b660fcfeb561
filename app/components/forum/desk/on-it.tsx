import type { ClaimedThread } from "#app/domain/forum/desk-claim-queries.server.ts";
import { type Locale, translator } from "#app/i18n/index.ts";
import { helperDeskMessages } from "#app/i18n/messages/helper-desk.ts";
import { paths } from "#app/paths.ts";
import { ClaimForm } from "./claim-form.tsx";

type OnItProps = {
  threads: readonly ClaimedThread[];
  locale: Locale;
  here: string;
  onChanged: () => Promise<void>;
};

/** What one has taken and is answering: kept in sight, with the time left. */
export function OnIt({ threads, locale, here, onChanged }: OnItProps) {
  const t = translator(helperDeskMessages, locale);
  if (threads.length === 0) return null;
  return (
    <section className="on-it" aria-labelledby="on-it">
      <h2 id="on-it">{t("onIt")}</h2>
      <ul>
        {threads.map((thread) => (
          <li key={thread.number}>
            <a href={paths.thread(thread)}>{thread.title}</a>
            <span className="text-ink-soft tabular-nums">
              {t("minutesLeft", { count: Math.ceil(thread.claim.secondsLeft / 60) })}
            </span>
            <ClaimForm thread={thread} mine {...{ locale, here, onChanged }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
