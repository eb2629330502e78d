import commandModules from 'all:../commands/*.ts';
import { answer } from '../answer.ts';
import { executeCommandRequest } from '../messages.ts';
import type { Capability, ServerCommand } from '../server.ts';

/** Every command, found by its file. */
const all = commandModules as readonly ServerCommand[];

/** Commands that a client can call by name. */
const commands: Capability = {
  capabilities: () => ({ executeCommandProvider: { commands: all.map(({ name }) => name), workDoneProgress: true } }),
  register(server) {
    server.connection.onRequest(executeCommandRequest, ({ command, arguments: given, workDoneToken }, token) => {
      const known = all.find(({ name }) => name === command);
      return known ? answer(server, token, null, () => known.run(server, given?.[0], token, workDoneToken)) : null;
    });
  },
};

export default commands;
