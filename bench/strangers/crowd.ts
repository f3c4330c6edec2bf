import { CROWDS, type Crowd, open } from './crowds.js';

/** A crowd in a process of its own: what it does must not be measured as the server's work. Started by bench/strangers/run.ts with its name and the port. */
const [name, port] = process.argv.slice(2);
const close = open(CROWDS.find((crowd) => crowd.name === name) as Crowd, Number(port));
process.once('message', () => {
  close();
  process.disconnect();
});
