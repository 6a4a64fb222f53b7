/** The centre that the person entered, and the one that an administrator set for this computer, as stored. */
import type { CentreReading } from './centre.ts';

export interface KeptCentres {
  readonly user: CentreReading;
  readonly policy: CentreReading;
}
