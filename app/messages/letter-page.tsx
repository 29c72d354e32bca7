import type { Language } from '~/i18n/language'
import { textIn } from '~/i18n/text'
import type { Letter } from './letter'
import { darkStyle, style } from './letter-style'

/** A letter as mail programs draw it: one column, no picture, nothing fetched from anywhere. */
export function LetterPage({ letter, language }: { letter: Letter; language: Language }) {
  const { subject, preview, heading, lead, code, facts, table, action, choices, after, below } = letter
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{darkStyle}</style>
      </head>
      <body style={style.body} className="l-page">
        <div style={style.hidden} aria-hidden="true">
          {preview}
        </div>
        <main style={style.sheet} className="l-page">
          <p style={style.brand} className="l-brand">
            Lärplats
          </p>
          <h1 style={style.heading}>{heading}</h1>
          {lead.map((paragraph) => (
            <p key={paragraph} style={style.paragraph}>
              {paragraph}
            </p>
          ))}
          {code && <p style={style.code}>{code}</p>}
          {facts.length > 0 && <Facts facts={facts} />}
          {table && <Rows table={table} />}
          {action && (
            <p style={style.paragraph}>
              <a href={action.url} style={style.button} className="l-button">
                {action.label}
              </a>
            </p>
          )}
          {choices && <Choices choices={choices} />}
          {after.map((paragraph) => (
            <p key={paragraph.text} style={style.paragraph}>
              {paragraph.text} {paragraph.link && <Link {...paragraph.link} />}
            </p>
          ))}
          {below && <Below below={below} />}
          <Foot letter={letter} language={language} />
        </main>
      </body>
    </html>
  )
}

function Link({ label, url }: { label: string; url: string }) {
  return (
    <a href={url} style={style.link} className="l-link">
      {label}
    </a>
  )
}

function Facts({ facts }: Pick<Letter, 'facts'>) {
  return (
    <table style={style.table}>
      <tbody>
        {facts.map(({ term, value }) => (
          <tr key={term}>
            <th scope="row" style={style.term} className="l-muted l-rule">
              {term}
            </th>
            <td style={style.value} className="l-rule">
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Rows({ table: { caption, head, rows } }: { table: NonNullable<Letter['table']> }) {
  return (
    <table style={style.table}>
      <caption style={style.caption} className="l-muted">
        {caption}
      </caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col" style={style.head} className="l-head">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join()}>
            {row.map((cell, at) => (
              <td key={head[at]} style={{ ...style.cell, ...styleAt(at, row.length) }} className="l-rule">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Times come first and codes last: neither is broken. */
const styleAt = (at: number, count: number) => (at === 0 ? style.first : at === count - 1 ? style.last : {})

/** The same in another language, told as such to whoever has it read aloud. */
function Below({ below: { language, title, letter } }: { below: NonNullable<Letter['below']> }) {
  return (
    <div lang={language} style={style.below} className="l-rule">
      <p style={style.note} className="l-muted">
        {title}
      </p>
      <h2 style={style.second}>{letter.heading}</h2>
      {letter.lead.map((paragraph) => (
        <p key={paragraph} style={style.paragraph}>
          {paragraph}
        </p>
      ))}
      <Facts facts={letter.facts} />
      {letter.action && (
        <p style={style.paragraph}>
          <a href={letter.action.url} style={style.button} className="l-button">
            {letter.action.label}
          </a>
        </p>
      )}
      {letter.after.map(({ text }) => (
        <p key={text} style={style.paragraph}>
          {text}
        </p>
      ))}
      <p style={style.note} className="l-muted">
        {letter.why} {textIn(language)('messages.automatic')}
      </p>
    </div>
  )
}

function Choices({ choices: { title, links } }: { choices: NonNullable<Letter['choices']> }) {
  return (
    <>
      <h2 style={style.second}>{title}</h2>
      <ul style={style.list}>
        {links.map((link) => (
          <li key={link.url} style={style.item}>
            <Link {...link} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Foot({ letter: { why, preferences }, language }: { letter: Letter; language: Language }) {
  const text = textIn(language)
  return (
    <div style={style.foot} className="l-muted l-rule">
      <p style={style.small}>
        {why ?? text('messages.why')} {text('messages.automatic')}
      </p>
      {preferences && (
        <p style={style.small}>
          <Link label={text('messages.choose')} url={preferences} />
        </p>
      )}
    </div>
  )
}
