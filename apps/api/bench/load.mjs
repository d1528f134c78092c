import autocannon from 'autocannon';
import { Agent, request } from 'node:http';

/** As many GETs of one address as the server can answer. */
export async function reads(url, seconds, { headers = {}, expected = 200 } = {}) {
  const result = await autocannon({ url, connections: 32, duration: seconds, headers });
  const others = Object.keys(result.statusCodeStats).filter((code) => code !== String(expected));
  if (others.length > 0 || result.errors > 0)
    throw new Error(`${url}: answers ${others.join(', ')}, ${result.errors} failed`);
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

/** Each request once, over so many connections. */
export async function once(requests, connections = 64) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took = [];
  let next = 0;
  const lane = async () => {
    while (next < requests.length) {
      const at = performance.now();
      await put(requests[next++], agent);
      took.push(performance.now() - at);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, lane));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return { rate: requests.length / seconds, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

export function put({ url, headers, body, method = 'PUT' }, agent) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () =>
        response.statusCode === 200 ? resolve(text) : reject(new Error(`${url}: ${response.statusCode} ${text}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

export const median = (values) => quantile(values, 0.5);
