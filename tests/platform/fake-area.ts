/** A storage area that is a plain object, as slow to answer as a real one. */
import type { Area } from '../../domain/storage/area.ts';

export interface FakeArea extends Area {
  held: Record<string, unknown>;
  /** While true, nothing can be written. */
  full: boolean;
}

export function fakeArea(held: Record<string, unknown> = {}): FakeArea {
  const later = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  return {
    held,
    full: false,
    async get(key) {
      await later();
      return structuredClone(key in this.held ? { [key]: this.held[key] } : {});
    },
    async set(items) {
      await later();
      if (this.full) throw new Error('QUOTA_BYTES');
      this.held = { ...this.held, ...structuredClone(items) };
    },
  };
}
