/** The address in the form that goes into a message, or undefined when it is none that a person may be sent to. */
export function linkOf(address: string, max: number): string | undefined {
  const url = URL.parse(address);
  if (!url || !['https:', 'http:', 'mailto:'].includes(url.protocol)) return undefined;
  return url.href.length <= max ? url.href : undefined;
}
