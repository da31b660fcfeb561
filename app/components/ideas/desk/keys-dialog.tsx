import { commonMessages } from "#app/i18n/messages/common.ts";
import { deskMessages } from "#app/i18n/messages/desk.ts";
import { useT } from "#app/i18n/use-t.ts";
import { Dialog } from "#app/ui/dialog.tsx";
import { Kbd } from "#app/ui/keyboard-key.tsx";

const KEYS = [
  ["j", "keyNext"],
  ["k", "keyPrevious"],
  ["↵", "keyRead"],
  ["o", "keyOpen"],
  ["s", "keyStatus"],
  ["r", "keyRespond"],
  ["a", "keyAssign"],
  ["m", "keyMerge"],
  ["x", "keySelect"],
  ["Esc", "keyClose"],
  ["?", "keyHelp"],
] as const;

export function KeysDialog() {
  const t = useT(deskMessages);
  const common = useT(commonMessages);
  return (
    <Dialog id="desk-keys" title={t("keysTitle")} closeLabel={common("close")}>
      <dl className="grid grid-cols-[3rem_1fr] gap-y-2 text-sm">
        {KEYS.map(([key, name]) => (
          <div key={key} className="contents">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
