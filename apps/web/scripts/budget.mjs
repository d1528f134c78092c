// Fails when the script a visitor needs for the first route outgrows its budget, or carries what belongs to later routes.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const limit = 130_000;
const forbidden = [
  'react-aria',
  '@react-aria',
  '@react-stately',
  '@internationalized',
  '/zod/',
  'react-hook-form',
  'react-markdown',
];
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));

const needed = new Set();
function need(key) {
  if (needed.has(key)) return;
  needed.add(key);
  manifest[key].imports?.forEach(need);
}
need('index.html');
// The home page's own chunk, split off by the router.
need(Object.keys(manifest).find((key) => /src\/routes\/index\.tsx\?tsr-split=component/.test(key)) ?? 'index.html');

const files = [...needed].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
let total = 0;
const trouble = [];
for (const file of files) {
  const bytes = statSync(`${dist}${file}.br`, { throwIfNoEntry: false })?.size ?? statSync(`${dist}${file}`).size;
  total += bytes;
  // The bundler's own runtime is generated and has no map.
  const map = `${dist}${file}.map`;
  const { sources } = existsSync(map) ? JSON.parse(readFileSync(map, 'utf8')) : { sources: [] };
  for (const name of forbidden)
    if (sources.some((source) => source.includes(name))) trouble.push(`${file} carries ${name}`);
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  first route, brotli; limit ${limit / 1000} kB`);
if (total > limit) trouble.push(`first route has ${total} bytes of compressed script, the limit is ${limit}`);
if (trouble.length) {
  console.error(trouble.join('\n'));
  process.exit(1);
}
