/** The part of an address after `?`: what is not given, or empty, is left out; a list says its name again. */
export const query = (values: Record<string, string | number | readonly string[] | undefined>) => {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') search.append(key, String(one))
    }
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}

/** What `exams/request-form.ts` reads of an address, and the centre that is chosen. */
export type ExamWish = Partial<Record<string, string>>

/** What has just been done in a locker of exam papers; three readers have such a page. */
export type MaterialTold = 'fil' | 'borta' | 'kvitterad' | 'post' | 'klart' | 'saknas' | 'skickat' | 'oppnare'
