import { REASON_MIN, RESPONSE_MAX } from "#app/domain/ideas/triage-limits.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useT } from "#app/i18n/use-t.ts";

type DeskError = Extract<keyof (typeof deskMessages)["en"], `error_${string}`>;

/** The sentence for a refused field's code; undefined where nothing was refused. */
export function useDeskError() {
  const t = useT(deskMessages);
  return (code: string | undefined, max: number = RESPONSE_MAX): string | undefined => {
    if (!code) return undefined;
    const key = `error_${code}` as DeskError;
    return t(key in deskMessages.en ? key : "error_invalid", { min: REASON_MIN, max });
  };
}
