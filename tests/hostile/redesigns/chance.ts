/** Seeded choices: the same seed makes the same redesign again. */
import { seeded } from '../../simulator/seeded.ts';

export class Chance {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = seeded(seed * 2_654_435_761);
  }
  is(likely: number): boolean {
    return this.next() < likely;
  }
  below(end: number): number {
    return Math.floor(this.next() * end);
  }
  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    return list.map(() => left.splice(this.below(left.length), 1)[0]!);
  }
  some<T>(list: readonly T[], likely: number): T[] {
    return list.filter(() => this.is(likely));
  }
  word(): string {
    return Array.from({ length: 3 + this.below(6) }, () => 'abcdefghijklmnopqrstuvwxyz'[this.below(26)]).join('');
  }
}
