import { commonMessages } from "#app/i18n/messages/common.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Dialog } from "#app/ui/dialog.tsx";
import { Kbd } from "#app/ui/keyboard-key.tsx";

type KeysDialogProps = { title: string; keys: readonly (readonly [key: string, does: string])[] };

/** What the keys of a desk do; `useDeskKeys` opens it with a question mark. */
export function KeysDialog({ title, keys }: KeysDialogProps) {
  const common = useT(commonMessages);
  return (
    <Dialog id="desk-keys" title={title} closeLabel={common("close")}>
      <dl className="grid grid-cols-[3rem_1fr] gap-y-2 text-sm">
        {keys.map(([key, does]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
