import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';

export const commandKey = 'hallway:command';

export interface CommandMark {
  name: string;
  /** `admin EMAIL` */
  usage: string;
  summary: string;
}

export interface CommandRunner {
  run(args: string[]): Promise<void>;
}

/** A mistake of whoever typed the command; printed as one sentence, exit code 1. */
export class UsageError extends Error {}

/** Makes a provider a command of `cli.js`. It runs in the whole application, without HTTP and without workers. */
export const Command = (mark: CommandMark) => applyDecorators(Injectable(), SetMetadata(commandKey, mark));
