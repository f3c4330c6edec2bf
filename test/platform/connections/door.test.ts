import { createServer } from 'node:http';
import { Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openDoor } from '../../../src/platform/connections/door.js';

/** A server with a door, and the numbers of those who were let in. */
function start(most: number) {
  const server = createServer();
  server.removeAllListeners('connection');
  const numbers = new Map<Socket, number>();
  const inside: number[] = [];
  server.on('connection', (socket) => inside.push(numbers.get(socket) ?? Number.NaN));
  openDoor(server, most);
  return {
    inside,
    come(number: number) {
      const socket = new Socket();
      numbers.set(socket, number);
      server.emit('connection', socket);
      return socket;
    },
  };
}

test('who comes by himself is in as soon as nobody else comes', async () => {
  const { come, inside } = start(100);
  come(1);
  await turn();
  expect(inside).toEqual([]);
  await turn();
  expect(inside).toEqual([1]);
});

test('a crowd is let in when all are here, eight in a turn, the last first', async () => {
  const { come, inside } = start(100);
  for (let number = 1; number <= 20; number += 1) {
    come(number);
    await turn();
    expect(inside).toEqual([]);
  }
  await turn();
  expect(inside).toEqual([20, 19, 18, 17, 16, 15, 14, 13]);
  await turn();
  await turn();
  expect(inside).toHaveLength(20);
  expect(inside.at(-1)).toBe(1);
});

test('who comes by himself passes a crowd that waits', async () => {
  const { come, inside } = start(100);
  for (let number = 1; number <= 30; number += 1) come(number);
  await turn();
  await turn();
  come(31);
  await turn();
  await turn();
  expect(inside).toHaveLength(16);
  expect(inside[8]).toBe(31);
});

test('while ever more come, no more wait than may', async () => {
  const { come, inside } = start(10);
  for (let number = 1; number <= 500; number += 1) {
    come(number);
    await turn();
    expect(number - inside.length).toBeLessThanOrEqual(11);
  }
});

test('who has left is not let in', async () => {
  const { come, inside } = start(100);
  const [left] = [come(1), come(2)];
  left?.destroy();
  await turn();
  await turn();
  expect(inside).toEqual([2]);
});
