import { createServer } from 'node:http';
import { Pool } from 'pg';
import type { ListStatement } from './list-rates';

const [url, poolSize, statement = ''] = process.argv.slice(2);
const pool = new Pool({ connectionString: url, max: Number(poolSize) });
const { sql, parameters, limit } = JSON.parse(statement) as ListStatement;

/** The peer: the same question to the same database with nothing around it, its rows written as JSON. */
const server = createServer((_request, response) => {
  pool.query(sql, [...parameters], (error, result) => {
    if (error) {
      response.statusCode = 500;
      response.end(error.message);
      return;
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ items: result.rows.slice(0, limit), next: null }));
  });
});

process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') process.send?.({ port: address.port });
});
