/** One thing that is wrong with a field of a request, as Discord names it. */
export interface FieldError {
  /** Keys and indexes from the body's root; empty for the body itself. */
  readonly path: FieldPath;
  /** Discord's code for it, such as BASE_TYPE_REQUIRED. */
  readonly code: string;
  readonly message: string;
}

export type FieldPath = readonly (string | number)[];

interface Node {
  _errors?: { code: string; message: string }[];
  [key: string]: Node | Node['_errors'];
}

/** Discord's nested form: `{components: {0: {label: {_errors: [{code, message}]}}}}`. */
export function nestFieldErrors(errors: readonly FieldError[]): object {
  const root: Node = {};
  for (const { path, code, message } of errors) {
    let node = root;
    for (const key of path) {
      node[key] ??= {};
      node = node[key] as Node;
    }
    node._errors ??= [];
    node._errors.push({ code, message });
  }
  return root;
}

/** The same errors under a field: what was wrong at `label` is wrong at `components.0.label`. */
export function under(prefix: FieldPath, errors: readonly FieldError[]): FieldError[] {
  return errors.map((error) => ({ ...error, path: [...prefix, ...error.path] }));
}
