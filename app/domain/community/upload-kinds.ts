/** What a picture is for decides how large it is kept. Sides in pixels. */
export const UPLOAD_KINDS = {
  attachment: { side: 2400, fit: "inside", animated: true },
  avatar: { side: 256, fit: "cover", animated: false },
  logo: { side: 512, fit: "inside", animated: false },
} as const;

export type UploadKind = keyof typeof UPLOAD_KINDS;

/** A picture as it arrives, in bytes. */
export const UPLOAD_MAX_BYTES = 5 * 1024 * 1024;

/** Days an attachment may lie around without a text that shows it; drafts count as texts. */
export const UNUSED_UPLOAD_DAYS = 7;
