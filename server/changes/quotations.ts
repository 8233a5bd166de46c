/** Quotations in instructions that we write. */

/** In marks that do not stand in the words. */
export function quoted(words: string): string {
  const plain = words.replace(/\s+/gu, ' ').trim();
  if (!plain.includes('"')) return `"${plain}"`;
  return /[“”]/u.test(plain) ? `«${plain}»` : `“${plain}”`;
}
