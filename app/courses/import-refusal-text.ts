import type { Refusal } from '~/lib/result'

const sentences: Record<string, string> = {
  'no-file': 'there is no such file.',
  address:
    'the address is not taken: it must begin with https and lie outside the own network. IMPORT_ALLOW_PRIVATE=1 allows others.',
  private: 'the address lies in the own network. IMPORT_ALLOW_PRIVATE=1 allows it.',
  'no-such-host': 'nobody answers to that name.',
  unreachable: 'nothing came from there.',
  'too-slow': 'it came too slowly.',
  redirects: 'it leads on and on.',
  status: 'the other side did not give it.',
  format: 'it is neither EMIL 3 nor EMIL 2.01.',
  entities: 'it has entities or a document type of its own, which are not read.',
  'broke-off': 'it ended in the middle.',
  stopped: 'it was stopped.',
  'under-way': 'somebody else is reading it.',
  'too-large': 'it is too large.',
  'no-university': 'there is no such university.',
  failed: 'saving failed.',
  running: 'it is being saved.',
  empty: 'there are no rows below the headings.',
  broken: 'a quotation mark never ends.',
  columns: 'the columns for title and term are missing.',
  twice: 'two columns are called the same.',
  many: 'it has too many rows. Divide it.',
  nothing: 'it is empty.',
}

/** Why an import did not come about, for whoever runs a command: "nothing came from there. (ECONNREFUSED)" */
export function importRefusalText({ because, what }: Refusal & { what?: string }): string {
  const sentence = sentences[because] ?? `${because}.`
  return what ? `${sentence} (${what})` : sentence
}
