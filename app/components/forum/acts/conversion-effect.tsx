import { Icon } from "#app/ui/icon.tsx";
import type { IconName } from "#app/ui/icon-names.ts";

export type Effect = { icon: IconName; text: string };

/** What a conversion does, before it is done. */
export function ConversionEffect({ effects }: { effects: Effect[] }) {
  return (
    <ul className="mb-6 grid gap-2 rounded-lg border border-line bg-surface p-5 text-sm">
      {effects.map(({ icon, text }) => (
        <li key={text} className="flex items-start gap-3">
          <Icon name={icon} className="mt-0.5 size-4 shrink-0 text-ink-faint" />
          {text}
        </li>
      ))}
    </ul>
  );
}
