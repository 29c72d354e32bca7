import type { CSSProperties } from 'react'
import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Letter } from './letter'

/** Mail programs know no style sheets and few of the rules, so each part carries its own; colours are those of styles.css. */
const style = {
  body: { margin: 0, padding: 0, backgroundColor: '#fbfaf6', color: '#14231f' },
  sheet: {
    maxWidth: '560px',
    margin: '0 auto',
    padding: '24px 16px',
    fontFamily: 'Verdana, "Segoe UI", Roboto, sans-serif',
    fontSize: '17px',
    lineHeight: '26px',
  },
  brand: { margin: 0, color: '#0f5c4a', fontWeight: 700 },
  heading: { fontSize: '26px', lineHeight: '32px', margin: '16px 0' },
  code: { margin: '8px 0', fontSize: '34px', lineHeight: '44px', fontWeight: 700, letterSpacing: '6px' },
  term: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: '6px 16px 6px 0',
    fontWeight: 400,
    color: '#4d5f58',
  },
  value: { verticalAlign: 'top', padding: '6px 0', fontWeight: 700 },
  button: {
    display: 'inline-block',
    padding: '14px 22px',
    margin: '16px 0',
    backgroundColor: '#0f5c4a',
    color: '#ffffff',
    fontWeight: 700,
    borderRadius: '6px',
  },
  link: { color: '#0f5c4a' },
  foot: {
    borderTop: '1px solid #cdd8ce',
    marginTop: '24px',
    paddingTop: '12px',
    color: '#4d5f58',
    fontSize: '15px',
  },
  hidden: { display: 'none', maxHeight: 0, overflow: 'hidden' },
} as const satisfies Record<string, CSSProperties>

/** A letter as mail programs draw it: one column, no picture, nothing fetched from anywhere. */
export function LetterPage({ letter, language }: { letter: Letter; language: Language }) {
  const text = textIn(language)
  const { subject, preview, heading, lead, code, facts, action, after, why } = letter
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
      </head>
      <body style={style.body}>
        <div style={style.hidden}>{preview}</div>
        <main style={style.sheet}>
          <p style={style.brand}>Lärplats</p>
          <h1 style={style.heading}>{heading}</h1>
          {lead.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {code && <p style={style.code}>{code}</p>}
          {facts.length > 0 && (
            <table>
              <tbody>
                {facts.map(({ term, value }) => (
                  <tr key={term}>
                    <th scope="row" style={style.term}>
                      {term}
                    </th>
                    <td style={style.value}>{value}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {action && (
            <p>
              <a href={action.url} style={style.button}>
                {action.label}
              </a>
            </p>
          )}
          {after.map((paragraph) => (
            <p key={paragraph.text}>
              {paragraph.text}{' '}
              {paragraph.link && (
                <a href={paragraph.link.url} style={style.link}>
                  {paragraph.link.label}
                </a>
              )}
            </p>
          ))}
          <p style={style.foot}>
            {why ?? text('messages.why')} {text('messages.automatic')}
          </p>
        </main>
      </body>
    </html>
  )
}
