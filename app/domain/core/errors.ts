/** `code` is a stable word that pages translate; it is never a sentence. */
export class DomainError extends Error {
  readonly code: string;
  /** What the sentence for the code names. */
  readonly values: Record<string, string | number> | undefined;
  constructor(code: string, values?: Record<string, string | number>) {
    super(code);
    this.code = code;
    this.values = values;
    this.name = new.target.name;
  }
}

/** Does not exist, or the actor may not know that it does. */
export class NotFound extends DomainError {}
/** Exists and is visible, but this actor may not do this to it. */
export class Forbidden extends DomainError {}
/** Was fine when the person looked, is not any more. */
export class Conflict extends DomainError {}
export class TooMany extends DomainError {
  readonly retryAfterSeconds: number;
  constructor(code: string, retryAfterSeconds: number) {
    super(code);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
/** `fields` maps a field's name to the code of what is wrong with it. */
export class Invalid extends DomainError {
  readonly fields: Record<string, string>;
  constructor(fields: Record<string, string>) {
    super("invalid");
    this.fields = fields;
  }
}
