/** "1 error", "2 errors". */
export function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Parts with commas between them. */
export function listed(parts: readonly string[]): string {
  return parts.join(', ');
}
