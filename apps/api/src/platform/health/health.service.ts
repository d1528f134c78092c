import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Mailer } from '../mail/mailer.ts';
import { QueueBackend } from '../queue/backend.ts';

export type CheckName = 'database' | 'queue' | 'mail';
export interface Readiness {
  status: 'ready' | 'stopping' | 'degraded';
  checks: Record<CheckName, 'up' | 'down'>;
}

const timeout = 3000;
/** Mail is asked rarely: every question is a connection to somebody's server. */
const mailAge = 15_000;

@Injectable()
export class HealthService implements OnModuleDestroy {
  #stopping = false;
  #mail: { at: number; up: Promise<boolean> } | undefined;

  constructor(
    private readonly database: Database,
    private readonly queue: QueueBackend,
    private readonly mailer: Mailer,
  ) {}

  async readiness(): Promise<Readiness> {
    const [database, queue, mail] = await Promise.all([
      answers(() => this.database.pool.query('SELECT 1')),
      answers(() => this.queue.ping()),
      this.#mailAnswers(),
    ]);
    const checks = { database: word(database), queue: word(queue), mail: word(mail) };
    if (this.#stopping) return { status: 'stopping', checks };
    return { status: database && queue && mail ? 'ready' : 'degraded', checks };
  }

  onModuleDestroy(): void {
    this.stopping();
  }

  /** Called at the first sign of the end, so that load balancers turn away before requests are refused. */
  stopping(): void {
    this.#stopping = true;
  }

  #mailAnswers(): Promise<boolean> {
    if (!this.#mail || Date.now() - this.#mail.at > mailAge) {
      this.#mail = { at: Date.now(), up: answers(() => this.mailer.verify()) };
      void this.#mail.up.then((up) => {
        if (!up) this.#mail = undefined;
      });
    }
    return this.#mail.up;
  }
}

const word = (up: boolean): 'up' | 'down' => (up ? 'up' : 'down');

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, timeout, false)));
  try {
    return await Promise.race([
      ask().then(
        () => true,
        () => false,
      ),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
