export const storeKey = (key: string): string => `hallway:${key}`;

/** localStorage that never throws: private windows and full disks are ordinary. */
export const store = {
  read<T>(key: string): T | undefined {
    try {
      const text = localStorage.getItem(storeKey(key));
      return text === null ? undefined : (JSON.parse(text) as T);
    } catch {
      return undefined;
    }
  },
  write(key: string, value: unknown): void {
    try {
      if (value === undefined) localStorage.removeItem(storeKey(key));
      else localStorage.setItem(storeKey(key), JSON.stringify(value));
    } catch {
      // Nothing is lost but the convenience.
    }
  },
};
