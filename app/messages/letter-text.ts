import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Letter } from './letter'

/** A letter for those who read mail as plain text. */
export function letterText(letter: Letter, language: Language): string {
  const text = textIn(language)
  const { heading, lead, code, facts, table, action, choices, after, below, why, preferences } = letter
  return [
    heading,
    ...lead,
    code ?? '',
    facts.map(({ term, value }) => `${term}: ${value}`).join('\n'),
    table ? [table.caption, ...table.rows.map((row) => `- ${row.join(', ')}`)].join('\n') : '',
    action ? `${action.label}:\n${action.url}` : '',
    choices
      ? [choices.title, ...choices.links.map(({ label, url }) => `- ${label}\n  ${url}`)].join('\n')
      : '',
    ...after.map(({ text: said, link }) => (link ? `${said}\n${link.label}: ${link.url}` : said)),
    ...(below ? [`== ${below.title} ==`, ...belowText(below)] : []),
    `-- \nLärplats\n${why ?? text('messages.why')}\n${text('messages.automatic')}${
      preferences ? `\n${text('messages.choose')}: ${preferences}` : ''
    }`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

/** The same, in the other language. */
const belowText = ({ language, letter }: NonNullable<Letter['below']>): string[] => {
  const { heading, lead, facts, action, after, why } = letter
  return [
    heading,
    ...lead,
    facts.map(({ term, value }) => `${term}: ${value}`).join('\n'),
    action ? `${action.label}:\n${action.url}` : '',
    ...after.map(({ text: said }) => said),
    `${why ?? ''} ${textIn(language)('messages.automatic')}`.trim(),
  ]
}
