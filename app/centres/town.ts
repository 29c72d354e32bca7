/** The cookie with the code of the municipality that the reader chose last. */
export const townCookie = 'ort'

const year = 365 * 24 * 60 * 60

/** Is this a municipality's code: four digits? */
export const isTownCode = (text: string | null): text is string => text !== null && /^\d{4}$/.test(text)

/** The `Set-Cookie` that remembers a town for a year; holds nothing about who the reader is. */
export const rememberTown = (code: string, secure: boolean) =>
  `${townCookie}=${code}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
