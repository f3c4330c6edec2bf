/**
 * Parts of speech, as far as finding speakers needs them. Verbs: `finite` (past or present with a subject), `plain`
 * (after "to" and modals), `participle`, `gerund`; auxiliaries apart. `proper` is a capitalised word that is part of a name.
 */
export type Tag =
  | 'determiner'
  | 'possessive-pronoun'
  | 'possessive'
  | 'pronoun'
  | 'relative'
  | 'preposition'
  | 'to'
  | 'coordinator'
  | 'subordinator'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'finite'
  | 'plain'
  | 'participle'
  | 'gerund'
  | 'noun'
  | 'proper'
  | 'adjective'
  | 'adverb'
  | 'number'
  | 'time'
  | 'quotation'
  | 'mark';
