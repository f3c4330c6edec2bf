import { list } from './list.js';

/** Nouns for works and things with names, in the singular: what stands in quotation marks beside them is a title, which nobody says. */
export const WORKS = list(`
  book memoir novel film movie documentary song album single track hit anthem ballad show sitcom series season episode drama comedy musical opera play
  poem painting sculpture exhibition sketch magazine podcast programme program game app chapter essay volume trilogy sequel prequel franchise
  nickname name title moniker label term word phrase acronym category genre class type brand version edition project operation code`);
