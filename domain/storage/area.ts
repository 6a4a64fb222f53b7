/** The part of a browser's storage area (`storage.local`, `storage.session`) that this project uses. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** An area that also tells of changes, made here or elsewhere. */
export interface SubscribableArea extends Area {
  readonly onChanged: {
    addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
    removeListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
  };
}
