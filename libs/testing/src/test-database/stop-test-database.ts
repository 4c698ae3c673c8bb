import { endTestDatabase } from './start-test-database';

/** Jest's global teardown: stops the run's server and deletes its data. */
export default endTestDatabase;
