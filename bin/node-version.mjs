// The first thing that every command loads, in words that old versions of Node.js understand: they could not even parse the rest.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const OLDEST = { major: 20, minor: 19 };

if (major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor)) {
  process.stderr.write(
    `Whosaid needs Node.js ${OLDEST.major}.${OLDEST.minor} or later, and this is ${process.versions.node}. Get a newer one from https://nodejs.org and run npm ci again.\n`,
  );
  process.exit(1);
}
