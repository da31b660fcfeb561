import type { ReactNode } from "react";
import { Page } from "#app/components/shell/page.tsx";
import { Card } from "#app/ui/card.tsx";

type AuthPageProps = {
  title: ReactNode;
  lead?: ReactNode;
  /** Under the card: the way to the neighbouring page. */
  footer?: ReactNode;
  children?: ReactNode;
};

/** The calm frame of every page between being a stranger and being signed in: one card, one thing to do. */
export function AuthPage({ title, lead, footer, children }: AuthPageProps) {
  return (
    <Page width="narrow" title={title} lead={lead}>
      {children && (
        <Card as="div" className="sm:p-7">
          {children}
        </Card>
      )}
      {footer && <div className="mt-6 text-sm text-ink-soft">{footer}</div>}
    </Page>
  );
}
