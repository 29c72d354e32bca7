/**
 * Where people reach us, for what is kept elsewhere, such as in a catalogue of open data: `PUBLIC_URL`, and only
 * without it what the request was addressed to.
 */
export const publicOrigin = (
  { origin }: { origin: string },
  env: Record<string, string | undefined> = process.env,
): string => env.PUBLIC_URL?.replace(/\/+$/, '') || origin
