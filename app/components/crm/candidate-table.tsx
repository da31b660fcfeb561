import type { Candidate, MemberQuestion } from "#app/domain/crm/match-queries.server.ts";
import { contactColumnMessages } from "#app/i18n/messages/contact-columns.ts";
import { contactLinksMessages } from "#app/i18n/messages/contact-links.ts";
import { contactMatchMessages } from "#app/i18n/messages/contact-matches.ts";
import { useT } from "#app/i18n/use-t.ts";
import { paths } from "#app/paths.ts";
import { Icon } from "#app/ui/icon.tsx";

type CandidateTableProps = { match: MemberQuestion; legend: string; error: string | null };

const FIELDS = ["externalId", "company", "email", "phone"] as const;

/** One column per contact, so that the eye runs along a line to see what differs. */
export function CandidateTable({ match, legend, error }: CandidateTableProps) {
  const { id, candidates } = match;
  const t = useT(contactMatchMessages);
  const columnNames = useT(contactColumnMessages);
  const words = useT(contactLinksMessages);
  const proofs = ({ proofs: ways }: Candidate) =>
    ways.map((way) => words(`by_${way}`)).join(", ") || words("noProof");
  const headings = [...new Set(candidates.flatMap((candidate) => Object.keys(candidate.extra)))];
  const rows = [
    { label: words("proofs"), value: proofs },
    ...FIELDS.map((field) => ({
      label: columnNames(field),
      value: (candidate: Candidate) => candidate[field] ?? "",
    })),
    ...headings.map((heading) => ({
      label: heading,
      value: (candidate: Candidate) => candidate.extra[heading] ?? "",
    })),
  ].filter((row) => candidates.some((candidate) => row.value(candidate)));
  return (
    // A fieldset is as wide as its content by nature; the table inside must scroll instead.
    <fieldset className="min-w-0">
      <legend className="visually-hidden">{legend}</legend>
      {error && (
        <p className="field-error px-4 sm:px-5" id={`${id}-error`}>
          <Icon name="circle-alert" />
          {error}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section className="table-wrap relative border-t border-line" aria-label={legend} tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <td />
              {candidates.map((candidate) => (
                <th key={candidate.id} scope="col" className="min-w-44 align-top whitespace-normal!">
                  <CandidateChoice reviewId={id} candidate={candidate} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const differs = new Set(candidates.map(row.value)).size > 1;
              return (
                <tr key={row.label}>
                  <th scope="row" className="font-normal! text-ink-soft">
                    {row.label}
                    {differs && <span className="visually-hidden"> ({t("differs")})</span>}
                  </th>
                  {candidates.map((candidate) => (
                    <td
                      key={candidate.id}
                      className={differs ? "font-medium break-words" : "break-words text-ink-soft"}
                    >
                      {row.value(candidate)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <div className="choice border-t border-line px-4 py-3 sm:px-5">
        <input type="radio" id={`${id}-none`} name="contactId" value="none" />
        <div>
          <label htmlFor={`${id}-none`} className="text-sm">
            {t("noneOfThem")}
          </label>
          <span className="choice-hint">
            {match.reason === "proofs_contradict" ? words("noneHint") : t("noneOfThemHint")}{" "}
            {candidates.some((candidate) => candidate.current) && words("noneEndsLink")}
          </span>
        </div>
      </div>
    </fieldset>
  );
}

function CandidateChoice({ reviewId, candidate }: { reviewId: string; candidate: Candidate }) {
  const t = useT(contactMatchMessages);
  const columnNames = useT(contactColumnMessages);
  const words = useT(contactLinksMessages);
  const fieldId = `${reviewId}-${candidate.id}`;
  const name = candidate.name || candidate.email || columnNames("unnamed");
  return (
    <div className="choice">
      <input
        type="radio"
        id={fieldId}
        name="contactId"
        value={candidate.id}
        disabled={candidate.takenBy !== null}
      />
      <div className="min-w-0">
        <label htmlFor={fieldId} className="text-sm font-semibold text-ink">
          {name}
        </label>
        <span className="choice-hint font-normal">
          {candidate.current && `${words("currentLink")}. `}
          {candidate.takenBy && (
            <>
              {t("takenBy", { name: candidate.takenBy.displayName })}. {t("unlinkFirst")}{" "}
            </>
          )}
          <a href={paths.adminContact(candidate.id)}>
            {t("seeContact")}
            <span className="visually-hidden"> ({name})</span>
          </a>
        </span>
      </div>
    </div>
  );
}
