const { projects } = require('../../jest.config.js');

const { MUTATED_LEVEL: level, MUTATED_ROOMS: rooms = 'libs' } = process.env;
const { displayName: _name, ...project } = projects.find(({ displayName }) => displayName === level);

/** One level of the suite, within the rooms that are mutated: Stryker wants a single project. */
module.exports = { ...project, roots: rooms.split(',').map((room) => `<rootDir>/${room}`) };
