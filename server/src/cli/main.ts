import * as nodeModule from 'node:module';
import { compileRegularExpressionsAtOnce } from '../lsp/regular-expressions.ts';

compileRegularExpressionsAtOnce();
// Node from 22.1 on keeps compiled code between runs; Node 20, whose types these are, has no such thing.
if ('enableCompileCache' in nodeModule) (nodeModule.enableCompileCache as () => unknown)();
// The command is a bundle of its own, so that all of it is compiled after the above.
void import('./command-line.ts');
