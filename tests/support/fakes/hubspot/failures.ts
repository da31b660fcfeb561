import type { FakeAnswer } from "../loopback.ts";

export type RecordError = {
  status: "error";
  category: string;
  message: string;
  context: Record<string, string[]>;
  errors?: Record<string, unknown>[];
  links?: Record<string, string>;
};

const CORRELATION = "2f0e9d1c-5a51-4a2e-9d4a-0f6f3a7a3f10";

/** An answer about the whole call, in HubSpot's own shape. */
export function refused(
  status: number,
  category: string,
  message: string,
  more: Record<string, unknown> = {},
): FakeAnswer {
  return { status, json: { status: "error", message, correlationId: CORRELATION, category, ...more } };
}

/** One property that will not do, in the words of a batch. */
export function badProperty(name: string, error: string, message: string) {
  return {
    message: `Property values were not valid: ${JSON.stringify([
      { isValid: false, message, error, name, localizedErrorMessage: message },
    ])}`,
    category: "VALIDATION_ERROR",
    errors: [{ message, code: error, in: name, context: { propertyName: [name] } }],
  };
}
