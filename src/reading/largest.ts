/** Larger files are refused: no news article is. */
export const MAX_ARTICLE_BYTES = 2_000_000;
