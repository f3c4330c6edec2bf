const ENDING = /\.(?:txt|md)$/i;

/** Whether a file of the folder is meant as an article. */
export function isArticleFile(name: string): boolean {
  return ENDING.test(name);
}

/** An article's id: its file's name without folder and ending. */
export function idOf(file: string): string {
  return file.replace(/^.*[/\\]/, '').replace(ENDING, '');
}
