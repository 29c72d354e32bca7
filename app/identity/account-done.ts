import { paths } from '~/paths'

const parts = [
  'details',
  'password',
  'sessions',
  'token',
  'address',
  'confirmed',
  'passwordGone',
  'invitation',
] as const
/** What somebody just did on their account page. */
export type Done = (typeof parts)[number]

/** The account page, which says that it is done. */
export const accountDone = (what: Done) => `${paths.account()}?klart=${what}`

/** What the address says was done; null for nothing. */
export function doneOf(request: Request): Done | null {
  const said = new URL(request.url).searchParams.get('klart')
  return parts.find((part) => part === said) ?? null
}
