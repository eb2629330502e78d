import { nodeHost } from './node/node-host.ts';
import { compileRegularExpressionsAtOnce } from './node/regular-expressions.ts';

compileRegularExpressionsAtOnce();
// What the server itself is made of lies in the bundle that browsers load too.
void import('./web/main.ts').then(({ startServer }) => startServer(nodeHost));
