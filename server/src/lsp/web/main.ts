import { startServer } from '../start.ts';
import { isWorker, workerHost } from './worker-host.ts';

// The server for a browser, and what the one for Node is made of: it asks for nothing that a browser lacks.
export { startServer };

if (isWorker()) startServer(workerHost());
