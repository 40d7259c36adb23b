/** "1 cijfer", "0 cijfers", "2 cijfers": a count with the word for what is counted. Nought takes the plural, in both languages. */
export function inNumber(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
