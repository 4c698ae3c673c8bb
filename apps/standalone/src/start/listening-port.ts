import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * The port to listen at: the wanted one, or any free one for 0. Asked before anything is started, since links in mails
 * carry the port and a newcomer should not wait for a database to be told that it is taken.
 * @throws with what to do when another program listens there or the port is no port.
 */
export async function listeningPort(host: string, wanted: number): Promise<number> {
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    throw new Error('PORT must be a whole number from 0 to 65535, and 0 takes any free one.');
  }
  const port = await probe(host, wanted);
  // A browser may take the address `localhost` for ::1 and reach somebody else's program there.
  if (host === '127.0.0.1') await probe('::1', port);
  return port;
}

/** What to say when a port is taken. */
export function portTaken(port: number): Error {
  return new Error(
    `Another program listens at port ${port}. Stop it, or choose another port, such as PORT=${port === 65_535 ? port - 1 : port + 1}; ` +
      'PORT=0 takes any free one.',
  );
}

async function probe(host: string, port: number): Promise<number> {
  const server = createServer();
  server.listen({ host, port, exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw portTaken(port);
    if (code === 'EACCES')
      throw new Error(`Port ${port} needs rights that this account does not have. Choose one above 1023.`, {
        cause: error,
      });
    // A machine without IPv6.
    if (host === '::1') return port;
    throw error;
  }
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : port;
}
