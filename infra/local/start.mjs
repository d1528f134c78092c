// `npm start`. Nothing but the Node check may load before it has passed.
import './check-node.mjs';

import('./run-start.mjs');
