/** The person a record stands for, however often records were merged: A into B, then B into C. */
export function rootOf(mergedInto: ReadonlyMap<string, string>): (id: string) => string {
  return (id) => {
    let root = id
    for (let next = mergedInto.get(root); next !== undefined; next = mergedInto.get(root)) root = next
    return root
  }
}
