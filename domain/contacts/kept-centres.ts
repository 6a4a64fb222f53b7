/** The centre that the person entered, and the one that an administrator set for this computer, as stored. */
import type { CentreReading } from './centre.ts';
import type { Centres } from './contact.ts';

export interface KeptCentres {
  readonly user: CentreReading;
  readonly policy: CentreReading;
}

/** Those that could be read. */
export function centresOf({ user, policy }: KeptCentres): Centres {
  return {
    ...(policy.is === 'read' && { policy: policy.centre }),
    ...(user.is === 'read' && { user: user.centre }),
  };
}
