/** This program's version, as in package.json (a test compares them): a bundle has no package.json to read. */
export const VERSION = '0.2.0';
