/** Endings that only adjectives have, nearly. */
export const ADJECTIVE_ENDING = /(?:ous|ful|less|able|ible|ish|ical|ive|ary|ial|nal|ual|ric|tic|sic|nic|mic|ing-?up)$/;
/** Endings of nouns. */
export const NOUN_ENDING =
  /(?:tion|sion|ment|ness|ship|ity|ism|ance|ence|ency|ancy|hood|ist|ists|ers|ors|ogy|men|women)$/;
