/**
 * The order of the house, from the top down: a floor imports only those below it. Rooms on one line do not know each other. docs/ARCHITECTURE.md says what is in
 * each. `commands` stands beside `src`, and is a floor like the others.
 */
const FLOORS = [
  ['src/app'],
  ['src/operations', 'src/terminal'],
  ['src/discord'],
  ['commands'],
  ['src/conversation'],
  ['src/reply'],
  ['src/library'],
  ['src/search'],
  ['src/quotes'],
  ['src/reading'],
  ['src/config'],
  ['src/language'],
  ['src/platform'],
];

const inside = (rooms) => `^(?:${rooms.join('|')})/`;

const upwards = FLOORS.flatMap((rooms, floor) =>
  rooms.map((room) => ({
    name: `${room} imports only what is below it`,
    severity: 'error',
    from: { path: inside([room]) },
    to: {
      path: inside(
        FLOORS.slice(0, floor + 1)
          .flat()
          .filter((other) => other !== room)
          .concat('nothing'),
      ),
    },
  })),
);

module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'no file at the root of src, and no room that has no floor',
      severity: 'error',
      from: { path: '^src/', pathNot: inside(FLOORS.flat()) },
      to: {},
    },
    {
      name: 'no circle of folders, at any depth',
      severity: 'error',
      scope: 'folder',
      // `src` as a whole and `commands` import each other: the program starts below src, and brings the commands together. Their floors are above.
      from: { pathNot: '^(?:src|commands)$' },
      to: { circular: true, viaOnly: { pathNot: '^(?:src|commands)$' } },
    },
    { name: 'no circle of files', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'the local Discord knows nothing of the bot',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(?:src|commands)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.build.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/page/|/dist/' },
  },
};
