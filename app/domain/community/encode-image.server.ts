import sharp, { type Metadata } from "sharp";
import { Invalid } from "#app/domain/core/errors.ts";
import { UPLOAD_KINDS, type UploadKind } from "./upload-kinds.ts";

const FORMATS = new Set(["png", "jpeg", "webp", "gif", "avif"]);

/**
 * All frames together. A file of a few kilobytes can unfold to gigabytes; this is a 50-megapixel photo, or a hundred
 * frames of 700 by 700.
 */
const MAX_PIXELS = 50_000_000;
const TIMEOUT_SECONDS = 20;
const QUALITY = 82;

export type EncodedImage = { bytes: Uint8Array; width: number; height: number };

/** `heif` is a family; of it only AVIF is free to decode. */
const nameOf = ({ format, compression }: Metadata) =>
  format === "heif" && compression === "av1" ? "avif" : format;

/**
 * Reads a picture by its content, whatever its name says, and writes it anew as WebP: turned upright, no larger than
 * needed, and without the place and camera it was taken with. Throws `Invalid` for anything else.
 */
export async function encodeImage(input: Uint8Array, kind: UploadKind): Promise<EncodedImage> {
  const { side, fit, animated } = UPLOAD_KINDS[kind];
  try {
    const image = sharp(input, { animated, limitInputPixels: MAX_PIXELS, failOn: "error" });
    if (!FORMATS.has(nameOf(await image.metadata()) ?? "")) throw new Invalid({ file: "not_an_image" });
    const { data, info } = await image
      .autoOrient()
      .resize({ width: side, height: side, fit, withoutEnlargement: fit === "inside" })
      .timeout({ seconds: TIMEOUT_SECONDS })
      .webp({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.pageHeight ?? info.height };
  } catch (error) {
    if (error instanceof Invalid) throw error;
    throw new Invalid({ file: /pixel limit/i.test(String(error)) ? "image_too_large" : "not_an_image" });
  }
}
