#!/usr/bin/env node
import './node-version.mjs';

/** The program of `npx whosaid` and `npm install --global`. What follows is parsed only where Node.js is new enough. */
const program = '../dist/src/app/cli.js';
await import(program);
