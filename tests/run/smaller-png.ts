/** Makes a screenshot smaller without a difference that an eye could see: at most 256 colours, then packed well. */
import { losslessCompressPng, pngQuantize } from '@napi-rs/image';

export const smallerPng = async (png: Buffer): Promise<Buffer> =>
  losslessCompressPng(await pngQuantize(png, { minQuality: 85, maxQuality: 99 }));
