import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { compileRegularExpressionsAtOnce } from '../lsp/node/regular-expressions.ts';

compileRegularExpressionsAtOnce();
// A run is over before most functions would repay being optimised, so those that run less are not. Only Node 20 is known
// to have this option; others would complain of it.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=500000');
// Node from 22.1 on keeps compiled code between runs; Node 20, whose types these are, has no such thing.
if ('enableCompileCache' in nodeModule) (nodeModule.enableCompileCache as () => unknown)();
// The command is a bundle of its own, so that all of it is compiled after the above.
void import('./command-line.ts');
