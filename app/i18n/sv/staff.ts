export const staff = {
  errors: { email: 'Skriv adressen till den du vill bjuda in.', role: 'Välj vad personen ska vara.' },
  members: {
    title: 'Medarbetare',
    lead: 'De som arbetar på {{centre}}.',
    now: 'Medarbetare nu',
    hidden: 'Visas inte',
  },
  invitations: {
    title: 'Inbjudningar som väntar på svar',
    none: 'Inga just nu.',
    until: 'Gäller till {{day}}',
    over: 'Gick ut {{day}}',
    again: 'Skicka igen',
    revoke: 'Återkalla',
    to: 'inbjudan till {{email}}',
  },
  invite: {
    title: 'Bjud in någon',
    lead: 'Vi skickar ett brev med en länk. Den gäller i fjorton dagar. Personen behöver inte ha något konto än.',
    role: 'Som',
    language: 'Brevets språk',
    button: 'Skicka inbjudan',
  },
  roleHints: {
    staff: 'Ser dagen och hjälper studerande.',
    manager: 'Som personal, och bjuder in medarbetare.',
    invigilator: 'Vaktar tentamina.',
  },
  done: {
    skickad: 'Inbjudan är skickad.',
    igen: 'Inbjudan är skickad igen.',
    aterkallad: 'Inbjudan är återkallad. Länken i brevet fungerar inte mer.',
  },
} as const
