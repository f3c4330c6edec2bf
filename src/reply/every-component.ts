/** A component of a message, whatever its type: what of it is looked at. */
export type Part = Readonly<Record<string, unknown>>;

/** All components of a message at any depth, in the order in which they are read: those of containers, rows, sections, labels and their accessories. */
export function everyComponent(components: readonly unknown[]): Part[] {
  return components.flatMap((component) => {
    const part = component as Part;
    const inside = [
      ...((part.components as unknown[] | undefined) ?? []),
      ...[part.component, part.accessory].filter((one) => one !== undefined && one !== null),
    ];
    return [part, ...everyComponent(inside)];
  });
}
