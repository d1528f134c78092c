import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import type { Config } from '../config/config.ts';

export function createLogger(config: Pick<Config, 'logLevel'>, process: string): Logger {
  return pino({
    level: config.logLevel,
    base: { process },
    redact: ['req.headers.cookie', 'req.headers.authorization'],
  });
}

/** Lets Nest's own `Logger` write through pino. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(this.#fields(rest), String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Error) this.logger.error({ ...this.#fields(rest), err: message }, message.message);
    else if (typeof message === 'object') this.logger.error({ ...this.#fields(rest), ...message });
    else this.logger.error(this.#fields(rest), String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(this.#fields(rest), String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(this.#fields(rest), String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace(this.#fields(rest), String(message));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.logger.fatal(this.#fields(rest), String(message));
  }

  /** Nest appends the context, and for errors a stack before it. */
  #fields(rest: unknown[]): object {
    const texts = rest.filter((each): each is string => typeof each === 'string');
    return { context: texts.at(-1), ...(texts.length > 1 && { stack: texts[0] }) };
  }
}
