/** Taking something back by posting a form, which needs no script. */
export type UndoForm = {
  label: string;
  action: string;
  /** For how long that is possible, when it is not a matter of how long the message stays. */
  seconds?: number | undefined;
};
