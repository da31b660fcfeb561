import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { ButtonLink } from "#app/ui/button-link.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Notice } from "#app/ui/notice.tsx";

type AskFirstProps = {
  id: string;
  /** Without scripts the question is part of the page. */
  asked: boolean;
  title: string;
  text: string;
  /** The page, which takes the form. */
  here: string;
  words: { cancel: string; close: string };
  /** The button that does it, for the form of this id (its own where there is none). */
  button: (form?: string) => ReactNode;
};

/** Says what will be lost before it is. */
export function AskFirst({ id, asked, title, text, here, words, button }: AskFirstProps) {
  if (asked) {
    return (
      <div className="mb-6">
        <Notice tone="warn" title={title}>
          <p>{text}</p>
          <form method="post" action={here} className="mt-3 flex flex-wrap gap-3">
            {button()}
            <ButtonLink href={here} variant="quiet">
              {words.cancel}
            </ButtonLink>
          </form>
        </Notice>
      </div>
    );
  }
  const form = `${id}-form`;
  return (
    <Dialog
      id={id}
      title={title}
      closeLabel={words.close}
      actions={
        <>
          {button(form)}
          <Button type="button" variant="quiet" data-closes>
            {words.cancel}
          </Button>
        </>
      }
    >
      <p className="text-sm">{text}</p>
      <form method="post" action={here} id={form} />
    </Dialog>
  );
}
