import { compileRegularExpressionsAtOnce } from './regular-expressions.ts';
import { startServer } from './start.ts';

compileRegularExpressionsAtOnce();
startServer();
