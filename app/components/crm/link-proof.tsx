import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";

type LinkProofProps = { proof: Record<string, string>; note: string | null };

/** Parts of a proof that say something to people; ids of rows are kept for the record. */
const SHOWN = ["email", "code", "issuer", "subject"] as const;

/** What a link was concluded from, and what somebody wrote about it. */
export function LinkProof({ proof, note }: LinkProofProps) {
  const t = useT(contactLinksMessages);
  const parts = SHOWN.filter((part) => proof[part]);
  return (
    <>
      {note && (
        <blockquote className="mt-3 border-l-2 border-line pl-3 text-sm break-words whitespace-pre-line">
          {note}
        </blockquote>
      )}
      {parts.length > 0 && (
        <Disclosure summary={t("proof")} className="mt-2">
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
            {parts.map((part) => (
              <div key={part} className="contents">
                <dt className="text-ink-soft">{t(`proof_${part}`)}</dt>
                <dd className="break-words">{proof[part]}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </>
  );
}
