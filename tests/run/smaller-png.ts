/** Compresses a screenshot without a visible difference: at most 256 colours, then optimised. */
import { losslessCompressPng, pngQuantize } from '@napi-rs/image';

export const smallerPng = async (png: Buffer): Promise<Buffer> =>
  losslessCompressPng(await pngQuantize(png, { minQuality: 85, maxQuality: 99 }));
