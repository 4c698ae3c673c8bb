/** What stands in a document beside what people read. */
const notTexts = new Set(['kind', 'language', 'colour', 'date']);

/** The same data with every text in it changed, and nothing else. */
export function mapTexts<T>(data: T, change: (text: string, name: string) => string, name = ''): T {
  if (typeof data === 'string') return (notTexts.has(name) ? data : change(data, name)) as T;
  if (Array.isArray(data)) return data.map((each: unknown) => mapTexts(each, change, name)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, mapTexts(value as unknown, change, field)]),
  ) as T;
}
