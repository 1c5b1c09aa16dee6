/** For now. */
export function mayNeedArranging(_text: string): boolean {
  return true
}
