import type { ReactNode } from "react";
import { Page } from "#app/components/shell/page.tsx";
import { ModerationTabs } from "./moderation-tabs.tsx";
import "./moderation.css";

type ModerationPageProps = {
  title: ReactNode;
  lead?: ReactNode;
  before?: ReactNode;
  actions?: ReactNode;
  width?: "default" | "reading";
  children: ReactNode;
};

/** The frame of the pages beside the queue: the parts of moderation above the title. */
export function ModerationPage({ before, ...rest }: ModerationPageProps) {
  return (
    <Page
      before={
        <>
          <ModerationTabs />
          <div className="mt-5 mb-2">{before}</div>
        </>
      }
      {...rest}
    />
  );
}
