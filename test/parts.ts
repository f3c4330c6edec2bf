/** A component of a message as tests look at it. */
export interface Part {
  readonly type?: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly accessory?: Part;
  readonly components?: readonly Part[];
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

/** Every component, nested ones too, in order. */
export function flatten(parts: readonly Part[]): Part[] {
  return parts.flatMap((part) => [
    part,
    ...flatten([...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])]),
  ]);
}
