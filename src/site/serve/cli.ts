import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Command, InvalidArgumentError, Option } from 'commander';
import { OutputError } from '../../content/output-error.ts';
import { print } from '../../content/print.ts';
import { runCommand } from '../../content/run-command.ts';
import { siteBase } from '../settings.ts';
import { createSiteServer } from './serve.ts';

const DEFAULT_PORT = 4321;

await runCommand(
  new Command('start')
    .description('serves the built site to this computer')
    .addOption(
      new Option('--port <port>', 'the port; if it is in use, another one')
        .env('PORT')
        .default(DEFAULT_PORT)
        .argParser(parsePort),
    )
    .action(async ({ port }: { port: number }) => {
      const server = createSiteServer('dist/site', siteBase());
      await listen(server, port);
      const address = server.address() as AddressInfo;
      print(`\n  tcerr is at http://localhost:${address.port}${siteBase()}/\n\n`);
    }),
);

function parsePort(text: string): number {
  if (text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('Give a number from 0 to 65535.');
  return port;
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Another server may use the port; any free port works as well.
    if (code === 'EADDRINUSE') return listen(server, 0);
    throw new OutputError(`Port ${port} cannot be used: ${message}`);
  }
}
