import type { ReactNode } from "react";
import { Page } from "#app/components/shell/page.tsx";

type SettingsPageProps = { title: ReactNode; lead?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A page of the settings: as wide as its forms need. */
export function SettingsPage(props: SettingsPageProps) {
  return <Page width="reading" {...props} />;
}
