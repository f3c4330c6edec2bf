/** The articles of this build, as packArticles() writes them: bundle.ts puts them there. */
declare module 'whosaid:articles' {
  export const ARTICLES: string;
}
