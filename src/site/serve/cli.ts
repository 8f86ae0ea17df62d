import type { AddressInfo } from 'node:net';
import { siteBase, sitePort } from '../settings.ts';
import { createSiteServer } from './serve.ts';

const server = createSiteServer('dist/site', siteBase());
server.on('listening', () => {
  const { port } = server.address() as AddressInfo;
  console.log(`\n  tcerr is at http://localhost:${port}${siteBase()}/\n`);
});
server.on('error', (error: NodeJS.ErrnoException) => {
  // Another server may use the default port; any free port works as well.
  if (error.code === 'EADDRINUSE') server.listen(0, '127.0.0.1');
  else throw error;
});
server.listen(sitePort(), '127.0.0.1');
