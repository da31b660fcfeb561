import type { ReactNode } from "react";

type SettingsRowProps = { title: ReactNode; text?: ReactNode; children: ReactNode };

/** A setting as a sentence: what it changes and for whom at the left, the control at the right. */
export function SettingsRow({ title, text, children }: SettingsRowProps) {
  return (
    <section className="settings-row">
      <div>
        <h2 className="settings-row-title">{title}</h2>
        {text && <p className="settings-row-text">{text}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
