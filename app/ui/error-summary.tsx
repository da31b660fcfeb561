import { type MouseEvent, useEffect, useRef } from "react";
import { isPlainClick } from "#app/ui/link-target.ts";

type ErrorSummaryProps = {
  title: string;
  /** Id of the field -> what is wrong, in the order of the form. Empty values are left out. */
  errors: Record<string, string | null | undefined> | null | undefined;
};

/** Goes to the field without a new address: for the router that is another page, and it would forget what was refused. */
function toField(event: MouseEvent, id: string): void {
  const field = document.getElementById(id);
  if (!field || !isPlainClick(event.nativeEvent)) return;
  field.focus({ preventScroll: true });
  if (document.activeElement !== field) return;
  event.preventDefault();
  // In the middle, so that the label above and the message are seen with it.
  field.scrollIntoView({ block: "center" });
}

/** On top of a form that was refused; takes the focus, and each line leads to its field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors ?? {}).filter(([, text]) => text);

  useEffect(() => {
    // A new object means a new attempt, even if the words are the same.
    if (errors && Object.values(errors).some(Boolean)) box.current?.focus();
  }, [errors]);

  if (lines.length === 0) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 className="error-summary-title" id="error-summary-title">
        {title}
      </h2>
      <ul>
        {lines.map(([field, text]) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => toField(event, field)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
