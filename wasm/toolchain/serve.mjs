import { preview } from 'vite';
import { inRoot } from './paths.mjs';
import { choosePort, HOST } from './port.mjs';
import { main } from './problem.mjs';

/** Serve dist/ until the process is interrupted. */
await main(async () => {
  const port = await choosePort();
  const server = await preview({
    configFile: inRoot('web/vite.config.ts'),
    appType: 'mpa', // what is not there is a 404, not the page
    logLevel: 'warn',
    preview: { host: HOST, port, strictPort: true },
  });
  process.once('SIGINT', () => server.close().then(() => process.exit(0)));
  console.log(`\nBackprop Playground: http://${HOST}:${port}/  (Ctrl+C ends it)`);
});
