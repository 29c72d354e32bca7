import { useText } from '~/i18n/speech'
import { Words } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { Section } from '~/ui/page'
import type { Centre } from './centre'

/** Where a centre is, who runs it, how to reach it and what it helps with. */
export function CentreContact({ centre, networks }: { centre: Centre; networks: readonly string[] }) {
  const text = useText()
  const { municipality, address, town, email, phone, operator, services } = centre
  const reach = [
    { term: text('centres.page.email'), value: email && <a href={`mailto:${email}`}>{email}</a> },
    { term: text('centres.page.phone'), value: phone && <a href={`tel:${dialled(phone)}`}>{phone}</a> },
  ].filter(({ value }) => value)
  const unknown = { term: text('centres.page.email'), value: text('centres.page.askCentre') }
  const others = [
    { term: text('centres.page.municipality'), value: municipality.name },
    { term: text('centres.page.operator'), value: operator },
    { term: text('centres.page.networks'), value: networks.join(', ') },
  ].filter(({ value }) => value)
  return (
    <Section title={text('centres.page.contact')} id="kontakt">
      <Facts
        items={[
          { term: text('centres.page.address'), value: address ? `${address}, ${town}` : town },
          ...(reach.length > 0 ? reach : [unknown]),
          ...others,
        ]}
      />
      {services.length > 0 && (
        <div className="grid gap-2">
          <h3>{text('centres.page.services')}</h3>
          <Words
            label={text('centres.page.services')}
            words={services.map((service) => text(`centres.services.${service}`))}
          />
        </div>
      )}
    </Section>
  )
}

const dialled = (phone: string) => phone.replace(/[^+\d]/g, '')
