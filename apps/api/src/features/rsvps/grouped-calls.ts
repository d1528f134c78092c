interface Waiting<In, Out> {
  input: In;
  resolve: (output: Out) => void;
  reject: (error: unknown) => void;
}

interface Options<In, Out> {
  /** Answers all inputs of one key, in their order. */
  run: (key: string, inputs: readonly In[]) => Promise<readonly Out[]>;
  /** How many keys may be in flight at once. */
  parallel: number;
  /** How many inputs one call may carry. */
  largest: number;
}

/**
 * Sends what arrives for a key while a call for it is in flight together in the next call: no waiting when it is quiet, few round
 * trips in a rush. Per key the order of arrival is kept. When a call of several fails, each is tried alone, so that nobody fails
 * because of somebody else.
 */
export class GroupedCalls<In, Out> {
  readonly #waiting = new Map<string, Waiting<In, Out>[]>();
  readonly #busy = new Set<string>();
  /** Keys with something waiting and nothing in flight, longest waiting first. */
  readonly #ready = new Set<string>();

  constructor(private readonly options: Options<In, Out>) {}

  submit(key: string, input: In): Promise<Out> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(key);
      if (waiting) waiting.push({ input, resolve, reject });
      else this.#waiting.set(key, [{ input, resolve, reject }]);
      if (!this.#busy.has(key)) this.#ready.add(key);
      this.#next();
    });
  }

  #next(): void {
    for (const key of this.#ready) {
      if (this.#busy.size >= this.options.parallel) return;
      this.#ready.delete(key);
      const waiting = this.#waiting.get(key)!;
      const group = waiting.splice(0, this.options.largest);
      if (waiting.length === 0) this.#waiting.delete(key);
      this.#busy.add(key);
      void this.#call(key, group).then(() => {
        this.#busy.delete(key);
        if (this.#waiting.has(key)) this.#ready.add(key);
        this.#next();
      });
    }
  }

  async #call(key: string, group: readonly Waiting<In, Out>[]): Promise<void> {
    try {
      const outputs = await this.options.run(
        key,
        group.map(({ input }) => input),
      );
      group.forEach(({ resolve }, index) => resolve(outputs[index]!));
    } catch (error) {
      if (group.length === 1) group[0]!.reject(error);
      else for (const one of group) await this.#call(key, [one]);
    }
  }
}
