/** The forms of a word by CLDR plural category; every language has `other`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const rules = new Map<string, Intl.PluralRules>();

/** "1 quotation", "2 quotations": the number with the form that the language wants for it. `#` stands for the number. */
export function plural(locale: string, count: number, forms: Forms): string {
  let rule = rules.get(locale);
  if (!rule) {
    rule = new Intl.PluralRules(locale);
    rules.set(locale, rule);
  }
  return (forms[rule.select(count)] ?? forms.other).replace('#', String(count));
}
