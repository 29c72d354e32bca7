import { cleanHtml, plainOf } from './description'

const isHtml = /<\/?[a-z][^>]*>/i

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const isPoint = (line: string) => /^\s*[-*•]\s+/.test(line)

/**
 * What somebody typed as a description, as clean HTML: an empty line parts paragraphs, lines that begin with a hyphen
 * are a list. Who types HTML gets what is harmless of it.
 */
export function htmlOfText(typed: string): string {
  const text = typed.replace(/\r\n?/g, '\n').trim()
  if (text === '') return ''
  if (isHtml.test(text)) return cleanHtml(text)
  return cleanHtml(
    text
      .split(/\n{2,}/)
      .map(blockOf)
      .join(''),
  )
}

function blockOf(block: string): string {
  const lines = block.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > 0 && lines.every(isPoint))
    return `<ul>${lines.map((line) => `<li>${escaped(line.replace(/^\s*[-*•]\s+/, ''))}</li>`).join('')}</ul>`
  return `<p>${lines.map(escaped).join('<br />')}</p>`
}

/** A description as it was typed; its HTML where typing would say less. */
export function textOfHtml(html: string): string {
  const text = html
    .replace(/<li>/g, '\n- ')
    .replace(/<\/(p|ul)>/g, '\n\n')
    .replace(/<br ?\/?>/g, '\n')
    .split('\n')
    .map(plainOf)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n\n(?=- )/g, '\n\n')
    .trim()
  return htmlOfText(text) === html ? text : html
}
