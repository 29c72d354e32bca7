export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/** Is this one of ours? */
export const isLanguage = (text: unknown): text is Language => languages.some((one) => one === text)

export const languageCookie = 'sprak'

/** The language of a request: the reader's choice in the cookie, else the first of ours that the browser names, else Swedish. */
export function languageOf(request: Request): Language {
  const chosen = readCookie(request, languageCookie)
  if (isLanguage(chosen)) return chosen
  const wanted = (request.headers.get('accept-language') ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', quality] = entry.trim().split(';q=')
      return { tag: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality) : 1 }
    })
    .sort((a, b) => b.quality - a.quality)
  // A browser set to Norwegian or Danish reads Swedish better than English.
  for (const { tag } of wanted) {
    if (isLanguage(tag)) return tag
    if (['nb', 'nn', 'no', 'da'].includes(tag)) return 'sv'
  }
  return 'sv'
}

/** The value of a cookie, null when it is not there. */
export function readCookie(request: Request, name: string): string | null {
  const found = new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(request.headers.get('cookie') ?? '')
  if (!found?.[1]) return null
  try {
    return decodeURIComponent(found[1])
  } catch {
    return null
  }
}
