import { useText } from '~/i18n/speech'
import { Notice } from '~/ui/notice'
import { Section } from '~/ui/page'
import type { LockerPage } from './locker-page'

const toldSteps = ['fil', 'borta', 'kvitterad', 'post', 'klart', 'saknas', 'skickat', 'oppnare'] as const

export type LockerTold = (typeof toldSteps)[number]

/** What a locker's address says has just been done. */
export const toldIn = (request: Request): LockerTold | null =>
  toldSteps.find((one) => one === new URL(request.url).searchParams.get('nytt')) ?? null

/** What has just been done, and what is wrong. */
export function LockerNotices({ told, warnings }: { told: LockerTold | null; warnings: readonly string[] }) {
  const text = useText()
  return (
    <>
      {told && (
        <Notice kind="success" focus>
          {text(`examMaterial.told.${told}`)}
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice kind="danger">
          {warnings.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
    </>
  )
}

/** Who writes: names where the reader may read them. */
export function LockerWriters({ writers, lead }: { writers: LockerPage['writers']; lead?: string }) {
  const text = useText()
  const heads = ['name', 'reference', 'time'] as const
  return (
    <Section title={text('examMaterial.writersTitle')} id="skriver">
      {lead && <p className="max-w-text text-muted">{lead}</p>}
      {writers.length === 0 ? (
        <p>{text('examMaterial.noWriters')}</p>
      ) : (
        <table className="w-full max-w-text border-collapse text-left">
          <thead className="bg-surface text-sm">
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className="px-2 py-1.5 sm:px-3">
                  {text(`examMaterial.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {writers.map(({ reference, name, code, time }) => (
              <tr key={reference} className="border-b border-rule align-top">
                <td className="px-2 py-2 wrap-anywhere sm:px-3">{name ?? text('examMaterial.unnamed')}</td>
                <td className="px-2 py-2 sm:px-3">
                  <span className="whitespace-nowrap">{reference}</span>
                  {code && (
                    <span className="block text-sm wrap-anywhere text-muted">
                      {text('examMaterial.code')}: {code}
                    </span>
                  )}
                </td>
                <td className="px-2 py-2 sm:px-3">{time || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

/** Everything that has happened, in words, first first. */
export function LockerChain({ chain }: { chain: LockerPage['chain'] }) {
  const text = useText()
  return (
    <Section title={text('examMaterial.chain.title')} id="logg">
      {chain.length === 0 ? (
        <p>{text('examMaterial.chain.none')}</p>
      ) : (
        <ol className="grid max-w-text">
          {chain.map(({ when, by, said }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are never taken away or moved
            <li key={at} className="border-t border-rule py-2">
              <p className="wrap-anywhere">{said}</p>
              <p className="text-sm text-muted wrap-anywhere">
                {when}, {by}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
