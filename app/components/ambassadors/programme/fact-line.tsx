import { CRITERIA } from "#app/domain/ambassadors/criteria.ts";
import { programmeMessages } from "#app/i18n/messages/programme.ts";
import { useLocale } from "#app/i18n/provider.tsx";
import { useT } from "#app/i18n/use-t.ts";
import { factValue } from "./fact-words.ts";

/** The facts of a row, in one line. */
export function FactLine({ facts }: { facts: Record<string, number> }) {
  const t = useT(programmeMessages);
  const locale = useLocale();
  const known = CRITERIA.filter(({ fact }) => facts[fact] !== undefined);
  if (known.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {known.map(({ fact }) => (
        <div key={fact} className="flex items-baseline gap-1.5">
          <dt className="text-ink-soft">{t(`fact_${fact}`)}</dt>
          <dd className="font-semibold tabular-nums">{factValue(fact, facts[fact]!, locale)}</dd>
        </div>
      ))}
    </dl>
  );
}
