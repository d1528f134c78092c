import { Injectable } from '@nestjs/common';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Config } from '../config/config.ts';
import { newId } from '../database/new-id.ts';

/** Files below the data folder. Keys are made by us, never by people: `imports/018f….xml`. */
@Injectable()
export class Storage {
  readonly #root: string;

  constructor(config: Config) {
    this.#root = join(config.dataDir, 'files');
  }

  /** Whole or not at all: a crash leaves no half file. */
  async put(key: string, content: Uint8Array | string): Promise<void> {
    const path = this.#path(key);
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${newId()}.draft`;
    await writeFile(draft, content);
    await rename(draft, path);
  }

  /** Null when there is no such file. */
  async get(key: string): Promise<Buffer | null> {
    try {
      return await readFile(this.#path(key));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.#path(key), { force: true });
  }

  #path(key: string): string {
    if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9]+)?$/.test(key)) throw new Error(`Not a storage key: ${key}`);
    return join(this.#root, key);
  }
}
