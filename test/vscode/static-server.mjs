// Serves a folder over HTTP, as an extension's files are served to VS Code on the web.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import * as path from 'node:path';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Serves on a port of this machine only. Resolves to `{ host, stop }`. */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    const isFile = file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile();
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(isFile ? 200 : 404, { 'Access-Control-Allow-Origin': '*', 'Content-Type': type });
    if (isFile && request.method === 'GET') createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { host: `127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
