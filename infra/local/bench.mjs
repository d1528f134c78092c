// `npm run bench -- --json FILE`. Nothing but the Node check may load before it has passed.
import './check-node.mjs';

import('./run-bench.mjs');
