import { createServer } from 'node:net';
import { Problem } from './problem.mjs';

export const HOST = '127.0.0.1';
const FIRST_CHOICE = 8080;
const LAST = 65535;

/**
 * The port to serve on: the one that PORT names, else the first free one from 8080 on.
 * @throws Problem where PORT is not a port number, or its port can't be had
 */
export async function choosePort(asked = process.env.PORT) {
  if (!asked) return firstFree(FIRST_CHOICE);
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : 0;
  if (port < 1 || port > LAST)
    throw new Problem(`PORT=${asked} is not a port number: give a whole number from 1 to ${LAST}.`);
  const code = await problemWith(port);
  if (code === null) return port;
  const reason = code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${code})`;
  throw new Problem(`Port ${port} ${reason}: give another one, such as PORT=${await firstFree(FIRST_CHOICE)}.`);
}

async function firstFree(port) {
  while ((await problemWith(port)) !== null) port += 1;
  return port;
}

/** Why nothing can listen on a port: an error code, or null where it can. */
function problemWith(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }) => resolve(code));
    server.listen(port, HOST, () => server.close(() => resolve(null)));
  });
}
