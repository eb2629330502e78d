import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { messageEncoder } from './message-encoder.ts';

/**
 * The channel that the process's arguments name, as clients of the protocol do: `--node-ipc`, `--pipe=NAME` or
 * `--socket=PORT`; otherwise standard input and output.
 */
export function openChannel(args: readonly string[]): [MessageReader, MessageWriter] {
  if (args.includes('--node-ipc')) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  const pipe = given(args, '--pipe');
  if (pipe !== undefined) return createServerPipeTransport(pipe);
  const socket = given(args, '--socket');
  if (socket !== undefined) return createServerSocketTransport(Number(socket));
  return [
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout, { contentTypeEncoder: messageEncoder }),
  ];
}

/** The value of `--name=value` or `--name value`. */
function given(args: readonly string[], name: string): string | undefined {
  const index = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  return args[index] === name ? args[index + 1] : args[index]?.slice(name.length + 1);
}
