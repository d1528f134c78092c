import { parentPort, workerData } from 'node:worker_threads';
import { readSchedule } from './schedule.ts';

const { content, filename } = workerData as { content: string; filename: string };
parentPort!.postMessage(readSchedule(content, filename));
