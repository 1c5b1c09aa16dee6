/** As much of a zod schema as it takes to go down into it. */
export interface SchemaNode {
  readonly def: {
    readonly type: string
    readonly innerType?: unknown
    readonly element?: unknown
    readonly shape?: Readonly<Record<string, unknown>>
  }
}

/** Whether a schema accepts null at a path. */
export function acceptsNull(schema: SchemaNode, path: readonly PropertyKey[]): boolean {
  let node: SchemaNode | undefined = schema
  for (const key of path) {
    const { element, shape } = unwrapped(node).def
    node = (typeof key === 'number' ? element : shape?.[String(key)]) as SchemaNode | undefined
    if (node === undefined) return false
  }
  return node.def.type === 'nullable'
}

function unwrapped(node: SchemaNode): SchemaNode {
  return node.def.type === 'nullable' ? (node.def.innerType as SchemaNode) : node
}
