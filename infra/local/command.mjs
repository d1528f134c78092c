// `npm run admin -- EMAIL` and its like. Nothing but the Node check may load before it has passed.
import './check-node.mjs';

import('./run-command.mjs');
