import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Letter } from './letter'

/** A letter for those who read mail as plain text. */
export function letterText(
  { heading, lead, code, facts, action, after, why }: Letter,
  language: Language,
): string {
  const text = textIn(language)
  return [
    heading,
    ...lead,
    code ?? '',
    facts.map(({ term, value }) => `${term}: ${value}`).join('\n'),
    action ? `${action.label}:\n${action.url}` : '',
    ...after.map(({ text: said, link }) => (link ? `${said}\n${link.label}: ${link.url}` : said)),
    `-- \nLärplats\n${why ?? text('messages.why')}\n${text('messages.automatic')}`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}
