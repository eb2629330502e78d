import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createClientPipeTransport,
  createClientSocketTransport,
  createMessageConnection,
  generateRandomPipeName,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const server = 'dist/server.js';

interface Running {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly ended: Promise<unknown[]>;
}

function running(child: ChildProcess, reader: MessageReader, writer: MessageWriter): Running {
  const connection = createMessageConnection(reader, writer);
  connection.listen();
  return { process: child, connection, ended: once(child, 'exit') };
}

function overStandardStreams(): Running {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: 'pipe' });
  return running(child, new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
}

function overIpc(): Running {
  const child = fork(server, ['--node-ipc'], { stdio: 'pipe' });
  return running(child, new IPCMessageReader(child), new IPCMessageWriter(child));
}

async function overPipe(separator: '=' | ' '): Promise<Running> {
  const name = generateRandomPipeName();
  const transport = await createClientPipeTransport(name);
  const child = spawn(process.execPath, [server, ...`--pipe${separator}${name}`.split(' ')]);
  return running(child, ...(await transport.onConnected()));
}

async function overSocket(): Promise<Running> {
  const port = 40_000 + (process.pid % 20_000);
  const transport = await createClientSocketTransport(port);
  const child = spawn(process.execPath, [server, `--socket=${port}`]);
  return running(child, ...(await transport.onConnected()));
}

function initialize({ connection }: Running, processId: number | null): Promise<{ serverInfo: { name: string } }> {
  return connection.sendRequest('initialize', { processId, rootUri: null, capabilities: {} });
}

const channels: Readonly<Record<string, () => Running | Promise<Running>>> = {
  'standard streams': overStandardStreams,
  'inter-process communication': overIpc,
  'a pipe': () => overPipe('='),
  'a pipe named apart': () => overPipe(' '),
  'a socket': overSocket,
};

describe('the server’s channels', function () {
  this.timeout(240_000);

  for (const [name, start] of Object.entries(channels)) {
    it(`${name}: answers, and ends with status 0 when it is shut down`, async () => {
      const client = await start();
      const { serverInfo } = await initialize(client, process.pid);
      assert.equal(serverInfo.name, 'cqc-lint');
      assert.equal(await client.connection.sendRequest('shutdown'), null);
      await client.connection.sendNotification('exit');
      assert.deepEqual(await client.ended, [0, null]);
    });
  }

  it('ends with status 1 when it is told to end without being shut down', async () => {
    const client = overStandardStreams();
    await initialize(client, process.pid);
    await client.connection.sendNotification('exit');
    assert.deepEqual(await client.ended, [1, null]);
  });

  it('ends with status 1 when its input ends', async () => {
    const client = overStandardStreams();
    await initialize(client, process.pid);
    client.process.stdin!.end();
    assert.deepEqual(await client.ended, [1, null]);
  });

  it('ends with status 1 when its parent lets go of it', async () => {
    const client = overIpc();
    await initialize(client, process.pid);
    client.process.disconnect();
    assert.deepEqual(await client.ended, [1, null]);
  });

  it('ends when the process that started it is gone, although the channel stands', async () => {
    const client = overStandardStreams();
    const other = spawn(process.execPath, ['--eval', 'process.stdin.resume()'], { stdio: 'pipe' });
    await initialize(client, other.pid!);
    other.kill();
    assert.deepEqual(await client.ended, [1, null]);
  });
});
