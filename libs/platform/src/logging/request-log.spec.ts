import { Logger, type Params, PinoLogger } from 'nestjs-pino';
import fastify from 'fastify';
import { logRequests } from './request-log';

describe('logRequests', () => {
  it('binds the id of the request to all that is said while it is answered, also after its body was read', async () => {
    const lines: string[] = [];
    const params: Params = { pinoHttp: [{}, { write: (line) => void lines.push(line) }] };
    const withFields = new PinoLogger(params);
    const forNest = new Logger(withFields, params);
    const server = fastify({ genReqId: () => 'request-1' });
    logRequests(server, { forNest, withFields });
    server.post('/words/:word', async () => {
      await new Promise((resolve) => setImmediate(resolve));
      forNest.warn('said in a service', 'service');
      return {};
    });
    await server.inject({ method: 'POST', url: '/words/secret', payload: { word: 'secret' } });
    forNest.warn('said by itself', 'service');

    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(said).toEqual([
      expect.objectContaining({ msg: 'said in a service', context: 'service', requestId: 'request-1' }),
      expect.objectContaining({ msg: 'request', route: '/words/:word', requestId: 'request-1', status: 200 }),
      expect.not.objectContaining({ requestId: expect.anything() }),
    ]);
    expect(lines.join('')).not.toContain('secret');
    expect(lines[1]?.split('request-1')).toHaveLength(2);
  });
});
