import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, Queue, type QueueOptions, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Config } from '../config/config.ts';

type Processor = ConstructorParameters<typeof Worker>[1];
type Rest<Options> = Omit<Options, 'connection'>;

/** Where the queues live: PostgreSQL (schema `bullmq`), or Redis when `REDIS_URL` is set. */
@Injectable()
export class QueueBackend implements OnApplicationShutdown {
  readonly #logger = new Logger('Queue');
  readonly #pools: pg.Pool[] = [];
  readonly #redis: Redis[] = [];
  readonly #queues: Queue[] = [];
  #producers: pg.Pool | Redis | undefined;

  constructor(private readonly config: Config) {}

  queue(name: string, options: Rest<QueueOptions> = {}): Queue {
    this.#producers ??= this.config.redisUrl ? this.#connectRedis(this.config.redisUrl) : this.#createPool(4);
    const queue =
      this.#producers instanceof pg.Pool
        ? (new Queue(
            name,
            { ...options, connection: this.#producers as never },
            createPostgresBackend as never,
          ) as Queue)
        : new Queue(name, { ...options, connection: this.#producers, prefix: this.config.queuePrefix });
    this.#queues.push(queue);
    return this.#logged(queue);
  }

  worker(name: string, processor: Processor, options: Rest<WorkerOptions>): Worker {
    // one connection of the pool listens for the whole life of the worker
    const worker = this.config.redisUrl
      ? new Worker(name, processor, {
          ...options,
          connection: this.#connectRedis(this.config.redisUrl),
          prefix: this.config.queuePrefix,
        })
      : (new Worker(
          name,
          processor,
          { ...options, connection: this.#createPool(3) as never },
          createPostgresBackend as never,
        ) as Worker);
    return this.#logged(worker);
  }

  /** @throws when the place where jobs are kept does not answer. */
  async ping(): Promise<void> {
    if (this.#producers instanceof pg.Pool) await this.#producers.query('SELECT 1');
    else await this.#producers?.ping();
  }

  /** After the last request and the last job: until then both may add jobs. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.#queues.map((queue) => queue.close()));
    for (const pool of this.#pools) await pool.end();
    for (const redis of this.#redis) redis.disconnect();
  }

  #createPool(max: number): pg.Pool {
    const pool = new pg.Pool({
      connectionString: this.config.databaseUrl,
      options: '-c search_path=bullmq',
      application_name: 'hallway-queue',
      keepAlive: true,
      max,
    });
    // each queue listens for the errors of the pool that it shares
    pool.setMaxListeners(100);
    pool.on('error', (error) => this.#logger.warn(error.message));
    this.#pools.push(pool);
    return pool;
  }

  #connectRedis(url: string): Redis {
    const redis = new Redis(url, { maxRetriesPerRequest: null, enableReadyCheck: true });
    redis.on('error', (error) => this.#logger.warn(error.message));
    this.#redis.push(redis);
    return redis;
  }

  #logged<T extends Queue | Worker>(source: T): T {
    (source as Queue).on('error', (error: Error) => this.#logger.warn(error.message));
    return source;
  }
}
